using System.Buffers.Binary;
using System.Text.Json.Nodes;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests;

/// <summary>Avro data without a file around them, as a message carries them behind its frame.</summary>
public class DatumTests
{
    public static TheoryData<string> All => Subjects.All;

    [Theory]
    [MemberData(nameof(All))]
    public Task Datums_ReadByPythonsAvro_AreTheRowsOfTheRun(string subject) => AssertReadAsync(subject, (schema, datums) => ForeignReaders.Python("avro_datums.py", [schema], datums));

    [Theory]
    [MemberData(nameof(All))]
    public Task Datums_ReadByAvsc_AreTheRowsOfTheRun(string subject) => AssertReadAsync(subject, (schema, datums) => ForeignReaders.Node("avro_datums.js", [schema], datums));

    private static async Task AssertReadAsync(string subject, Func<string, byte[], Task<ForeignOutput?>> read)
    {
        Plan plan = Subjects.PlanOf(subject);
        RecordedRun run = RecordedRun.Of(plan, WireFormat.Avro);
        foreach (PlannedEntity entity in plan.Entities)
        {
            using var folder = new TemporaryFolder();
            string schema = Subjects.WriteSchema(folder, entity.Descriptor.SchemaOf(WireFormat.Avro)!);
            if (await read(schema, [.. run.Of(entity.Topic).SelectMany(r => BehindItsLength(r.Value))]) is { } output)
            {
                Assert.All(
                    RecordedRun.Expected(plan, entity.Topic).Values.Zip(output.Lines, (expected, line) => (expected, line)),
                    pair => SameValue.Assert(pair.expected, JsonNode.Parse(pair.line)));
                Assert.Equal(entity.Count, output.Lines.Length);
            }
        }
    }

    private static byte[] BehindItsLength(byte[] datum)
    {
        var framed = new byte[4 + datum.Length];
        BinaryPrimitives.WriteInt32BigEndian(framed, datum.Length);
        datum.CopyTo(framed, 4);
        return framed;
    }
}
