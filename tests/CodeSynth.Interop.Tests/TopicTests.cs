using System.Text.Json.Nodes;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests;

/// <summary>
/// Topics of the embedded cluster, their schemas in the embedded registry, read by clients of other languages that find the schema as
/// clients of any registry do: by the id before each value, or the GUID in a header.
/// </summary>
public class TopicTests
{
    public static TheoryData<string> All => Subjects.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task Avro_ReadByKafkaJs_AreTheRowsOfTheRun(string subject) =>
        AssertReadAsync(subject, WireFormat.Avro, (cluster, entity, _) => ForeignReaders.Node("topic.js", [cluster.BootstrapServers, cluster.SchemaRegistry.AbsoluteUri, entity.Topic, $"{entity.Count}"]));

    [Theory]
    [MemberData(nameof(All))]
    public Task Protobuf_ReadByKafkaJs_AreTheRowsOfTheRun(string subject) =>
        AssertReadAsync(subject, WireFormat.Protobuf, (cluster, entity, _) => ForeignReaders.Node("topic.js", [cluster.BootstrapServers, cluster.SchemaRegistry.AbsoluteUri, entity.Topic, $"{entity.Count}"]));

    [Theory]
    [MemberData(nameof(All))]
    public Task Avro_ReadByConfluentsPython_AreTheRowsOfTheRun(string subject) =>
        AssertReadAsync(subject, WireFormat.Avro, (cluster, entity, _) => ForeignReaders.Python("topic_avro.py", [cluster.BootstrapServers, cluster.SchemaRegistry.AbsoluteUri, entity.Topic, $"{entity.Count}"]));

    [Theory]
    [MemberData(nameof(All))]
    public Task Protobuf_ReadByConfluentsPython_AreTheRowsOfTheRun(string subject) =>
        AssertReadAsync(subject, WireFormat.Protobuf, (cluster, entity, protos) => ForeignReaders.Python("topic_protobuf.py", [cluster.BootstrapServers, entity.Topic, $"{entity.Count}", protos, entity.Descriptor.SchemaOf(WireFormat.Protobuf)!.FullName]));

    [Theory]
    [MemberData(nameof(All))]
    public Task Avro_FramedByHeaders_AreTheRowsOfTheRun(string subject) => AssertReadByHeaderAsync(subject, WireFormat.Avro);

    [Theory]
    [MemberData(nameof(All))]
    public Task Protobuf_FramedByHeaders_AreTheRowsOfTheRun(string subject) => AssertReadByHeaderAsync(subject, WireFormat.Protobuf);

    private static Task AssertReadByHeaderAsync(string subject, WireFormat format) => AssertReadAsync(
        subject,
        format,
        (cluster, entity, protos) => ForeignReaders.Python(
            "topic_header.py", [cluster.BootstrapServers, cluster.SchemaRegistry.AbsoluteUri, entity.Topic, $"{entity.Count}", protos, entity.Descriptor.SchemaOf(format)!.FullName]),
        SchemaIdPlacement.Header);

    private static async Task AssertReadAsync(
        string subject, WireFormat format, Func<EmbeddedCluster, PlannedEntity, string, Task<ForeignOutput?>> read, SchemaIdPlacement placement = SchemaIdPlacement.Prefix)
    {
        Plan plan = Subjects.PlanOf(subject);
        using var cluster = new EmbeddedCluster();
        RunResult result = await RegisteredRun.WriteAsync(cluster, plan, format, placement);
        Assert.Equal(plan.Entities.Select(e => e.Count), result.Counters.Select(c => c.Acknowledged));
        foreach (PlannedEntity entity in plan.Entities)
        {
            using var schemas = new TemporaryFolder();
            Subjects.WriteSchema(schemas, entity.Descriptor.SchemaOf(format)!);
            if (await read(cluster, entity, schemas.Path) is { } output)
            {
                Dictionary<string, JsonNode> expected = RecordedRun.Expected(plan, entity.Topic);
                Assert.Equal(expected.Count, output.Lines.Length);
                Assert.All(output.Lines, line =>
                {
                    string[] parts = line.Split('\t', 2);
                    Assert.True(expected.Remove(parts[0], out JsonNode? row), $"{parts[0]} is no key, or came twice");
                    SameValue.Assert(row, JsonNode.Parse(parts[1]), parts[0]);
                });
            }
        }
    }
}
