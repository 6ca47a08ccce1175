using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Sinks;

/// <summary>Files of CSV: what is in them, that nothing but the plan decides their bytes, and how a run goes on in them.</summary>
public class CsvFilesTests
{
    private const string Header = "id,note,\"a,b\",home.street,home.geo.lat,home.geo.lon,tags,paid\r\n";

    private static readonly FieldDescriptor[] s_fields =
    [
        new("Note", "note", ""), new("Comma", "a,b", ""), new("Home.Street", "home.street", ""), new("Home.Geo.Lat", "home.geo.lat", ""), new("Home.Geo.Lon", "home.geo.lon", ""),
        new("Tags", "tags", ""), new("Paid", "paid", ""),
    ];

    [Theory]
    [InlineData("""{"street":"Main","geo":{"lat":1.50,"lon":-2e3}}""", "Main,1.50,-2e3")]
    [InlineData("null", ",,")]
    [InlineData("""{"street":null,"geo":null}""", ",,")]
    [InlineData("""{"street":"","geo":{"lat":null,"lon":0}}""", "\"\",,0")]
    public void NestedObject_AnyOfItNull_IsColumnsOfItsMembers(string home, string cells) =>
        Assert.Equal($"K-0,1,,{cells},,true\r\n", Line($",\"note\":1,\"a,b\":null,\"home\":{home},\"tags\":null,\"paid\":true"));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData(" with spaces ", " with spaces ")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \\\"hi\\\"", "\"say \"\"hi\"\"\"")]
    [InlineData("\\\"", "\"\"\"\"")]
    [InlineData("two\\nlines", "\"two\nlines\"")]
    [InlineData("two\\rlines", "\"two\rlines\"")]
    [InlineData("a\\\\b\\/c\\u00e9\\ud83c\\udf89", "a\\b/cé🎉")]
    [InlineData("=1+1", "=1+1")]
    public void Text_OfAnyCharacters_IsQuotedWhereItMustBe(string json, string cell) =>
        Assert.Equal($"K-0,{cell},,,,,,false\r\n", Line($",\"note\":\"{json}\",\"a,b\":null,\"home\":null,\"tags\":null,\"paid\":false"));

    [Theory]
    [InlineData("[]", "[]")]
    [InlineData("[1]", "[1]")]
    [InlineData("[1,2]", "\"[1,2]\"")]
    [InlineData("""["a","b\"c"]""", "\"[\"\"a\"\",\"\"b\\\"\"c\"\"]\"")]
    [InlineData("""{"x":[1]}""", "\"{\"\"x\"\":[1]}\"")]
    public void Array_AsACell_IsItsJsonText(string json, string cell) =>
        Assert.Equal($"K-0,1,,,,,{cell},false\r\n", Line($",\"note\":1,\"a,b\":null,\"home\":null,\"tags\":{json},\"paid\":false"));

    [Theory]
    [InlineData(",\"note\":1")]
    [InlineData(",\"note\":1,\"a,b\":1,\"home\":null,\"tags\":1,\"paid\":1,\"more\":1")]
    public void Row_OfOtherMembers_IsNoLine(string members) => Assert.Throws<InvalidOperationException>(() => Line(members));

    [Fact]
    public void File_OfNoRows_IsAHeader()
    {
        using var folder = new TemporaryFolder();

        Write(folder, Plan(count: 0));

        Assert.Equal(Header, Encoding.UTF8.GetString(folder.Bytes("a.csv")));
    }

    [Fact]
    public void File_OfManyRows_CountsItsBytes()
    {
        using var folder = new TemporaryFolder();

        RunResult result = Write(folder, Plan());

        TopicCounters counters = result.Counters[0];
        Assert.Equal((5000, 5000, 5000), (counters.Written, counters.Acknowledged, counters.AcknowledgedWithoutGap));
        Assert.Equal(folder.Bytes("a.csv").Length - Header.Length - 2 * 5000, counters.Bytes);
        Assert.Equal(counters.Bytes, Assert.Single(ValueSize.Measure(Plan(count: 1000), WireFormat.Json, CsvFilesSink.Measure())).Bytes + BytesOf(1000, 5000));

        long BytesOf(int from, int to) => Enumerable.Range(from, to - from).Sum(row => Encoding.UTF8.GetByteCount(Line(Members(row), row)) - 2);
    }

    [Fact]
    public void File_AnyNumberOfWorkersAndAnyPace_HasTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        Write(folder, Plan());
        byte[] expected = folder.Bytes("a.csv");
        foreach (RunOptions options in (RunOptions[])[new() { Workers = 3 }, new() { Workers = 2, Pace = Pace.Live, Time = new ManualTime() }])
        {
            Write(folder, Plan(), options);
            Assert.Equal(expected, folder.Bytes("a.csv"));
        }
    }

    [Fact]
    public void File_GoingOnAnywhere_BecomesTheWholeOne()
    {
        using var folder = new TemporaryFolder();
        Write(folder, Plan());
        byte[] whole = folder.Bytes("a.csv");
        foreach (int row in (int[])[1, 2, 1000, 4999, 5000, 5005])
        {
            foreach (int torn in (int[])[0, 1, 17])
            {
                File.WriteAllBytes(folder.PathOf("a.csv"), [.. whole, .. whole.AsSpan(whole.Length / 2, torn)]);
                Write(folder, Plan(fromRow: row));
                Assert.True(whole.AsSpan().SequenceEqual(folder.Bytes("a.csv")), $"from row {row} with {torn} bytes more");
            }
        }
    }

    [Fact]
    public void File_ThatBeginsInTheMiddle_HasAHeaderAndIsGoneOnWith()
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        Write(one, Plan(fromRow: 500));
        Write(two, Plan(fromRow: 500, count: 3000));
        Write(two, Plan(fromRow: 3000));

        Assert.Equal(one.Bytes("a.csv"), two.Bytes("a.csv"));
        Assert.StartsWith($"{Header}K-500,", Encoding.UTF8.GetString(one.Bytes("a.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,other\r\nK-1999,1\r\n")] // other columns
    [InlineData(Header)]
    [InlineData(Header + "K-1998,1,,,,,,true\r\n")]
    [InlineData("K")]
    public void File_WithoutTheRowBefore_IsRefusedAndLeftAsItIs(string content)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", content);

        SinkException refused = Assert.Throws<SinkException>(() => Write(folder, Plan(fromRow: 2000)));

        Assert.Equal($"'{folder.PathOf("a.csv")}' has no row 1999 of A as this run makes it, so row 2000 cannot go behind it. Go on into another folder, or from row 0, which replaces the file.", refused.Message);
        Assert.Equal(content, File.ReadAllText(folder.PathOf("a.csv")));
    }

    [Fact]
    public void File_TheRowBeforeUnderOtherColumns_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "id,other\r\n" + Line(Members(1999), 1999));

        Assert.Throws<SinkException>(() => Write(folder, Plan(fromRow: 2000)));
    }

    [Fact]
    public void Lines_ManyMoreRows_AllocateNothing()
    {
        byte[][] rows = [.. Enumerable.Range(0, 50).Select(row => Encoding.UTF8.GetBytes(Json(Members(row), row)))];
        CsvLine line = new([new FieldDescriptor("Id", "id", ""), .. s_fields]);
        long bytes = Allocation.LeastBytes(() =>
        {
            for (int i = 0; i < 100_000; i++)
            {
                line.Of(rows[i % rows.Length]);
            }
        });

        Assert.Equal(0, bytes);
    }

    private static string Members(long row) =>
        $",\"note\":{(row % 3 == 0 ? "null" : $"\"line\\n{row}, \\\"é\\\"\"")},\"a,b\":{row},\"home\":{(row % 2 == 0 ? "null" : "{\"street\":\"Main\",\"geo\":{\"lat\":1,\"lon\":2}}")},\"tags\":[\"x\",{row}],\"paid\":true";

    private static string Json(string members, long row = 0) => $"{{\"id\":\"K-{row}\"{members}}}";

    private static string Line(string members, long row = 0) => Encoding.UTF8.GetString(new CsvLine([new FieldDescriptor("Id", "id", ""), .. s_fields]).Of(Encoding.UTF8.GetBytes(Json(members, row))));

    private static Plan Plan(int count = 5000, int fromRow = 0) => CodeSynth.Planning.Plan.Create(
        [TextEntity.Of("A", count, s_fields, Members)],
        new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("A", new EntityOverride { FromRow = fromRow }) });

    private static RunResult Write(TemporaryFolder folder, Plan plan, RunOptions? options = null)
    {
        using var sink = new CsvFilesSink(folder.Path);
        return SynthEngine.Run(plan, sink, options ?? new RunOptions(), CancellationToken.None);
    }
}
