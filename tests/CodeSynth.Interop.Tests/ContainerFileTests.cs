using System.Text.Json.Nodes;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Schemas.Avro;
using CodeSynth.Sinks;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests;

/// <summary>Avro object container files, ours read by others, and theirs by us.</summary>
public class ContainerFileTests
{
    private const string Schema =
        """
        { "type": "record", "name": "R", "namespace": "interop", "fields": [
          { "name": "n", "type": "long" }, { "name": "d", "type": "double" }, { "name": "b", "type": "boolean" },
          { "name": "s", "type": ["null", "string"] }, { "name": "e", "type": { "type": "enum", "name": "E", "symbols": ["A", "B"] } },
          { "name": "l", "type": { "type": "array", "items": "int" } }, { "name": "m", "type": { "type": "map", "values": "float" } } ] }
        """;

    private static readonly string[] s_records =
    [
        """{"n":0,"d":0.1,"b":true,"s":null,"e":"A","l":[],"m":{}}""",
        """{"n":-4503599627370495,"d":-1.5E+300,"b":false,"s":"Grüße, 世界 🎉","e":"B","l":[-1,2147483647],"m":{"a":0.5}}""",
        """{"n":4503599627370495,"d":5E-324,"b":false,"s":"","e":"A","l":[0],"m":{"":-2,"é":3}}""",
    ];

    public static TheoryData<string> All => Subjects.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task Ours_ReadByPythonsAvro_AreTheRowsOfTheRun(string subject) => AssertReadAsync(subject, path => ForeignReaders.Python("avro_container.py", [path]));

    [Theory]
    [MemberData(nameof(All))]
    public Task Ours_ReadByAvsc_AreTheRowsOfTheRun(string subject) => AssertReadAsync(subject, path => ForeignReaders.Node("avro_container.js", [path]));

    [Theory]
    [MemberData(nameof(All))]
    public void Ours_ReadByOurselves_AreTheRowsOfTheRun(string subject)
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(subject, folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            using FileStream file = File.OpenRead(folder.PathOf(entity.Topic + ".avro"));
            AssertRows(plan, entity, new AvroContainerReader(file).ReadJson());
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("deflate")]
    public async Task PythonsAvro_Written_IsReadByUs(string codec)
    {
        using var folder = new TemporaryFolder();
        string input = string.Join('\n', s_records);
        if (await ForeignReaders.Python("avro_write.py", [folder.Write("r.avsc", Schema), codec, folder.PathOf("r.avro")], System.Text.Encoding.UTF8.GetBytes(input)) is not null)
        {
            AssertReadByUs(folder.PathOf("r.avro"), codec);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("deflate")]
    public async Task Avsc_Written_IsReadByUs(string codec)
    {
        using var folder = new TemporaryFolder();
        string input = string.Join('\n', s_records);
        if (await ForeignReaders.Node("avro_write.js", [folder.Write("r.avsc", Schema), codec, folder.PathOf("r.avro")], System.Text.Encoding.UTF8.GetBytes(input)) is not null)
        {
            AssertReadByUs(folder.PathOf("r.avro"), codec);
        }
    }

    private static async Task AssertReadAsync(string subject, Func<string, Task<ForeignOutput?>> read)
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(subject, folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            if (await read(folder.PathOf(entity.Topic + ".avro")) is { } output)
            {
                Assert.Equal("deflate", output.Lines[0]);
                AssertRows(plan, entity, output.Lines.Skip(1));
            }
        }
    }

    private static Plan Write(string subject, TemporaryFolder folder)
    {
        Plan plan = Subjects.PlanOf(subject);
        using var sink = new AvroFilesSink(folder.Path);
        SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Avro, Workers = 2 }, TestContext.Current.CancellationToken);
        return plan;
    }

    private static void AssertRows(Plan plan, PlannedEntity entity, IEnumerable<string> lines)
    {
        string[] rows = [.. lines];
        JsonNode[] expected = [.. RecordedRun.Expected(plan, entity.Topic).Values];
        Assert.Equal(expected.Length, rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            SameValue.Assert(expected[i], JsonNode.Parse(rows[i]), $"{entity.Topic}[{i}]");
        }
    }

    private static void AssertReadByUs(string path, string codec)
    {
        using FileStream file = File.OpenRead(path);
        var reader = new AvroContainerReader(file);
        Assert.Equal(codec, reader.Codec);
        string[] rows = [.. reader.ReadJson()];
        Assert.Equal(s_records.Length, rows.Length);
        Assert.All(rows.Zip(s_records), pair => SameValue.Assert(JsonNode.Parse(pair.Second), JsonNode.Parse(pair.First)));
    }
}
