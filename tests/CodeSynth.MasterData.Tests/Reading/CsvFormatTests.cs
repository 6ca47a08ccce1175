using System.Text;

namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>Where records and fields end, and what the lines of mistakes say.</summary>
public class CsvFormatTests
{
    private static readonly MasterColumn s_name = new("Name", MasterColumnType.Text, "name");

    [Theory]
    [InlineData("id,name\na,\"x,y\"\n", "x,y")]
    [InlineData("id,name\r\na,\"x\"\"y\"\r\n", "x\"y")]
    [InlineData("id,name\na,\"x\r\ny\"", "x\r\ny")]
    [InlineData("\n\nid,name\n\n\na, x \n\n", " x ")]
    [InlineData("\uFEFFid,name\na,x\n", "x")]
    [InlineData("name,more,id\nx,ignored,a\n", "x")]
    public void Record_Quoted_IsRead(string text, string expected)
    {
        MasterTable table = Tables.Csv(text, Tables.Key, s_name);

        Assert.Equal(1, table.Count);
        Assert.Equal(expected, table.Texts("Name").Text(0));
        Assert.Equal("a", table.KeyOf(0));
    }

    [Theory]
    [InlineData("id,name\na,x\nb\n", "t.csv line 3: the record has 1 field, and the header has 2. A field that holds ',', a quote or a line feed stands in quotes.")]
    [InlineData("id,name\n\na,\"x\ny\"\nc,y,z\n", "t.csv line 5: the record has 3 fields, and the header has 2. A field that holds ',', a quote or a line feed stands in quotes.")]
    [InlineData("id,name\na,x\"y\n", "t.csv line 2: a quote stands in a field that does not begin with one. Quote the whole field, and write the quote twice.")]
    [InlineData("id,name\na,\"x\"y\n", "t.csv line 2: text follows the closing quote of a field. A quote within a quoted field is written twice.")]
    [InlineData("id,name\na,x\nb,\"y\nc,z\n", "t.csv line 3: the quote that opens a field is never closed.")]
    [InlineData("id,name\n", "t.csv has no records.")]
    [InlineData("", "t.csv has no records.")]
    [InlineData("id,names\na,x\n", "t.csv has no column for Name: no header is 'name'. The nearest is 'names'; [FromColumn(\"…\")] names another header.")]
    [InlineData("id,NAME,Na_me\na,x,y\n", "t.csv has 2 columns for Name: 'NAME' (2) and 'Na_me' (3). Rename all but one of them.")]
    [InlineData("id,name\na,x\nb,y\na,z\n", "t.csv line 4: the key 'a' stands in line 2 already. Keys must be unique.")]
    [InlineData("id,name\n,x\n", "t.csv line 2, column 'id': is empty, and every record has a key.")]
    [InlineData("id,name\na\\b,x\n", "t.csv line 2, column 'id': 'a\\b' holds a quote, a backslash or a control character, so a message's key would differ from the field in its JSON.")]
    public void File_WithAMistake_NamesFileLineAndColumn(string text, string expected) =>
        Assert.Equal(expected, Tables.Mistake(() => Tables.Csv(text, Tables.Key, s_name)));

    [Fact]
    public void Line_BehindQuotedLineFeeds_IsThatOfTheFile() =>
        Assert.Equal(
            "t.csv line 6, column 'N': 'x' is no whole number of 64 bits.",
            Tables.Mistake(() => Tables.Csv("N\r\n\r\n\"1\"\r\n\" 2\r\n\"\r\nx\r\n", new MasterColumn("N", MasterColumnType.Integer, "n"))));

    [Fact]
    public void Key_TooLong_IsRefused() =>
        Assert.Equal(
            $"t.csv line 2, column 'id': '{new string('é', 40)}…' has more than 255 bytes, which is the most of a key.",
            Tables.Mistake(() => Tables.Csv($"id\n{new string('é', 128)}\n", Tables.Key)));

    [Fact]
    public void Header_OwnName_IsTheWholeHeader()
    {
        var own = new MasterColumn("Address.Street", MasterColumnType.Text, "address", "Street (where)") { HasOwnName = true };

        Assert.Equal("x", Tables.Csv("id,Street (where),address.street\na,x,y\n", Tables.Key, own).Texts("Address.Street").Text(0));
        Assert.Equal(
            "t.csv has no column for Address.Street: no header is 'Street (where)'. The nearest is 'street'; [FromColumn(\"…\")] names another header.",
            Tables.Mistake(() => Tables.Csv("id,street,address.street\na,x,y\n", Tables.Key, own)));
    }

    [Theory]
    [InlineData("address.street")]
    [InlineData("Address Street")]
    [InlineData("ADDRESS_STREET")]
    [InlineData("address-street")]
    public void Header_NestedProperty_MatchesWithoutCaseAndSeparators(string header) =>
        Assert.Equal("x", Tables.Csv($"id,{header}\na,x\n", Tables.Key, new MasterColumn("Address.Street", MasterColumnType.Text, "address", "street")).Texts("Address.Street").Text(0));

    [Fact]
    public void Header_AsItIsWritten_IsTakenAmongSimilarOnes() =>
        Assert.Equal("y", Tables.Csv("id,NAME,name\na,x,y\n", Tables.Key, s_name).Texts("Name").Text(0));

    [Fact]
    public void Header_None_GoesByTheOrderOfProperties()
    {
        var format = new CsvFormat { HasHeader = false };

        Assert.Equal("x", Tables.Csv(format, "a,x\nb,y\n"u8.ToArray(), Tables.Key, s_name).Texts("Name").Text(0));
        Assert.Equal(
            "t.csv line 1: the record has 3 fields and there are 2 properties to fill; without a header they go by their order.",
            Tables.Mistake(() => Tables.Csv(format, "a,x,1\n"u8.ToArray(), Tables.Key, s_name)));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    public void Encoding_Named_IsDecoded(string name)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = encoding.GetBytes("id;name\na;Zoé, née\n");

        Assert.Equal("Zoé, née", Tables.Csv(new CsvFormat { Delimiter = ';', Encoding = name }, bytes, Tables.Key, s_name).Texts("Name").Text(0));
    }

    [Fact]
    public void Encoding_Wrong_IsAMistake()
    {
        byte[] latin = Encoding.Latin1.GetBytes("id,name\na,é\n");

        Assert.Equal("t.csv is no valid utf-8. Name its encoding: Encoding = \"iso-8859-1\".", Tables.Mistake(() => Tables.Csv(new CsvFormat(), latin, Tables.Key, s_name)));
        Assert.Equal("t.csv cannot be read as 'utf-9', which is no encoding that .NET knows.", Tables.Mistake(() => Tables.Csv(new CsvFormat { Encoding = "utf-9" }, latin, Tables.Key, s_name)));
    }
}
