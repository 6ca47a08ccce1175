namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>What a cell says, by the type of its property.</summary>
public class CellTests
{
    [Theory]
    [InlineData("0", 2, 0)]
    [InlineData("12.5", 2, 1250)]
    [InlineData("-12.50", 2, -1250)]
    [InlineData("+1", 2, 100)]
    [InlineData("007.10", 1, 71)]
    [InlineData("1.000000000000000000000000000000000", 0, 1)]
    [InlineData(" 3.1 ", 1, 31)]
    [InlineData("92233720368547758.07", 2, long.MaxValue)]
    [InlineData("-92233720368547758.07", 2, -long.MaxValue)]
    public void Decimal_Text_IsExact(string text, int decimals, long expected) =>
        Assert.Equal(expected, Table(text, new("V", MasterColumnType.Decimal, "v") { Decimals = decimals }).Values<long>("V").At(0));

    [Theory]
    [InlineData("1.005")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("--5")]
    [InlineData("٣")]
    [InlineData("92233720368547758.08")]
    public void Decimal_OtherText_IsRefused(string text) =>
        Assert.StartsWith($"t.csv line 2, column 'v': '{text}' is no number with at most 2 digits after the point.", Mistake(text, new("V", MasterColumnType.Decimal, "v") { Decimals = 2 }));

    [Theory]
    [InlineData("255", 255)]
    [InlineData("-0", 0)]
    [InlineData("+7", 7)]
    public void Integer_Text_IsItsNumber(string text, long expected) =>
        Assert.Equal(expected, Table(text, Byte).Values<long>("V").At(0));

    [Theory]
    [InlineData("256")]
    [InlineData("-1")]
    [InlineData("1.0")]
    [InlineData("0x10")]
    [InlineData("12 3")]
    public void Integer_OtherText_IsRefused(string text) =>
        Assert.Equal($"t.csv line 2, column 'v': '{text}' is no whole number from 0 to 255.", Mistake(text, Byte));

    [Theory]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void Boolean_Text_IsItsValue(string text, bool expected) =>
        Assert.Equal(expected, Table(text, new("V", MasterColumnType.Boolean, "v")).Values<bool>("V").At(0));

    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00.0000000Z")]
    [InlineData("2026-01-31 08:30", "2026-01-31T08:30:00.0000000Z")]
    [InlineData("2026-01-31T08:30:15.1234567+02:00", "2026-01-31T06:30:15.1234567Z")]
    [InlineData("2026-01-31T08:30:15.5Z", "2026-01-31T08:30:15.5000000Z")]
    public void Time_Text_IsUtcUnlessItSaysOtherwise(string text, string expected) =>
        Assert.Equal(expected, new DateTime(Table(text, new("V", MasterColumnType.Time, "v")).Values<long>("V").At(0), DateTimeKind.Utc).ToString("O"));

    [Fact]
    public void Uuid_AnyForm_IsTheSame128Bits()
    {
        MasterTable table = Tables.Csv("v\n6F9619FF-8B86-4011-B42D-00C04FC964FF\n{6f9619ff-8b86-4011-b42d-00c04fc964fe}\n", new MasterColumn("V", MasterColumnType.Uuid, "v") { IsKey = true });

        Assert.Equal(new UInt128(0x6f9619ff8b864011, 0xb42d00c04fc964ff), table.Values<UInt128>("V").At(0));
        Assert.Equal("6f9619ff-8b86-4011-b42d-00c04fc964fe", table.KeyOf(1));
    }

    [Fact]
    public void Choice_WireNameOrMember_IsItsPlaceInAnyCase()
    {
        var column = new MasterColumn("V", MasterColumnType.Choice, "v") { Choices = ["high_end", "low"], Aliases = ["HighEnd", "Low"] };

        Assert.Equal([0L, 0, 1, 1], Values(Tables.Csv("v\nhigh_end\nHIGHEND\nLow\nLOW\n", column)));
        Assert.Equal("t.csv line 2, column 'v': 'mid' is none of high_end, low.", Mistake("mid", column));
    }

    [Theory]
    [InlineData(MasterColumnType.Real, "ten", "no number")]
    [InlineData(MasterColumnType.Real, "NaN", "no number")]
    [InlineData(MasterColumnType.Real, "1e999", "no number")]
    [InlineData(MasterColumnType.Single, "1e39", "no number of 32 bits")]
    [InlineData(MasterColumnType.Boolean, "yes", "neither true nor false")]
    [InlineData(MasterColumnType.Time, "31.01.2026", "no time like 2026-01-31T08:30:00Z")]
    [InlineData(MasterColumnType.Date, "2026-02-30", "no date like 2026-01-31")]
    [InlineData(MasterColumnType.Uuid, "6f9619ff", "no uuid like 6f9619ff-8b86-4011-b42d-00c04fc964ff")]
    public void Cell_OfAnotherType_SaysWhatWasExpected(MasterColumnType type, string text, string expected) =>
        Assert.Equal($"t.csv line 2, column 'v': '{text}' is {expected}.", Mistake(text, new("V", type, "v")));

    [Fact]
    public void Cell_LongWithLineFeeds_IsShortenedToOneLine() =>
        Assert.Equal(
            "t.csv line 2, column 'v': 'xxxxxxxxxxxxxxxxxxxx yyyyyyyyyyyyyyyyyyy…' is no number.",
            Mistake($"\"{new string('x', 20)}\n{new string('y', 40)}\"", new("V", MasterColumnType.Real, "v")));

    [Fact]
    public void EmptyCell_Nullable_IsNull()
    {
        MasterTable table = Tables.Csv("id,t,n\na,,\nb,x,1\n", Tables.Key, new MasterColumn("T", MasterColumnType.Text, "t") { IsNullable = true }, new MasterColumn("N", MasterColumnType.Integer, "n") { IsNullable = true });

        Assert.True(table.Texts("T").IsNull(0));
        Assert.True(table.Values<long>("N").IsNull(0));
        Assert.Equal("x", table.Texts("T").Text(1));
        Assert.False(table.Texts("T").IsNull(1));
        Assert.Equal(1, table.Values<long>("N").At(1));
        Assert.False(table.Values<long>("N").IsNull(1));
    }

    [Fact]
    public void EmptyCell_NotNullable_IsAnEmptyTextOrAMistake()
    {
        Assert.Equal(string.Empty, Tables.Csv("id,t\na,\n", Tables.Key, new MasterColumn("T", MasterColumnType.Text, "t")).Texts("T").Text(0));
        Assert.Equal(
            "t.csv line 2, column 'n': is empty, and N has no null. Fill the cell, or declare the property with a '?'.",
            Tables.Mistake(() => Tables.Csv("id,n\na,\n", Tables.Key, new MasterColumn("N", MasterColumnType.Integer, "n"))));
    }

    [Fact]
    public void Text_ThatJsonEscapes_IsEncodedOnce()
    {
        MasterTable table = Tables.Csv("id,t\na,\"say \"\"hi\"\" \\ \nthere\u0001 é𝄞\"\n", Tables.Key, new MasterColumn("T", MasterColumnType.Text, "t"));

        Assert.Equal("say \"hi\" \\ \nthere\u0001 é𝄞", table.Texts("T").Text(0));
        Assert.Equal("\"say \\\"hi\\\" \\\\ \\nthere\\u0001 é𝄞\"", table.Texts("T").JsonOf(0));
    }

    private static MasterColumn Byte { get; } = new("V", MasterColumnType.Integer, "v") { Min = 0, Max = 255 };

    private static MasterTable Table(string cell, MasterColumn column) => Tables.Csv($"v\n{cell}\n", column);

    private static string Mistake(string cell, MasterColumn column) => Tables.Mistake(() => Tables.Csv(cell.Contains(',', StringComparison.Ordinal) ? $"v\n\"{cell}\"\n" : $"v\n{cell}\n", column));

    private static IEnumerable<long> Values(MasterTable table) => Enumerable.Range(0, table.Count).Select(i => table.Values<long>("V").At(i));
}
