using System.Text.Json.Nodes;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;

namespace CodeSynth.Interop.Tests;

/// <summary>Files of length-delimited Protobuf messages, read by the classes that protoc makes and by protoc itself.</summary>
public class MessageFileTests
{
    public static TheoryData<string> All => Subjects.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Ours_ReadByPythonsClasses_AreTheRowsOfTheRun(string subject)
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(subject, folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            using var protos = new TemporaryFolder();
            EntitySchema schema = entity.Descriptor.SchemaOf(WireFormat.Protobuf)!;
            Subjects.WriteSchema(protos, schema);
            if (await ForeignReaders.Python("protobuf_delimited.py", [protos.Path, schema.FullName, folder.PathOf(entity.Topic + ".binpb")]) is { } output)
            {
                Assert.All(
                    RecordedRun.Expected(plan, entity.Topic).Values.Zip(output.Lines, (expected, line) => (expected, line)),
                    pair => SameValue.Assert(pair.expected, JsonNode.Parse(pair.line)));
                Assert.Equal(entity.Count, output.Lines.Length);
            }
        }
    }

    /// <summary>
    /// With a tag before each length the file is one message that repeats the entity's: protoc decodes all of them at once, and what it
    /// encodes from its own text again is the very same.
    /// </summary>
    [Theory]
    [MemberData(nameof(All))]
    public async Task Ours_DecodedAndEncodedByProtoc_AreTheSameBytes(string subject)
    {
        using var folder = new TemporaryFolder();
        Plan plan = Write(subject, folder);
        foreach (PlannedEntity entity in plan.Entities)
        {
            using var protos = new TemporaryFolder();
            EntitySchema schema = entity.Descriptor.SchemaOf(WireFormat.Protobuf)!;
            Subjects.WriteSchema(protos, schema);
            string all = protos.Write("all.proto", $"syntax = \"proto3\"; import \"{schema.FileName}\"; message AllOfThem {{ repeated .{schema.FullName} row = 1; }}");
            byte[] rows = Tagged(File.ReadAllBytes(folder.PathOf(entity.Topic + ".binpb")));
            if (await ForeignReaders.Protoc([$"--proto_path={protos.Path}", "--decode=AllOfThem", all], rows) is not { } text)
            {
                return;
            }

            Assert.Equal(entity.Count, text.Lines.Count(l => l == "row {"));
            Assert.DoesNotMatch(@"(?m)^ *\d+:", text.Text); // a field that the schema does not know
            ForeignOutput? encoded = await ForeignReaders.Protoc([$"--proto_path={protos.Path}", "--encode=AllOfThem", all], text.Bytes);
            Assert.Equal(rows, encoded!.Bytes);
        }
    }

    private static Plan Write(string subject, TemporaryFolder folder)
    {
        Plan plan = Subjects.PlanOf(subject);
        using var sink = new ProtobufFilesSink(folder.Path);
        SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Protobuf, Workers = 2 }, TestContext.Current.CancellationToken);
        return plan;
    }

    private static byte[] Tagged(byte[] file)
    {
        const byte Tag = 1 << 3 | 2;
        using var reader = new BinaryReader(new MemoryStream(file));
        using var tagged = new MemoryStream();
        using var writer = new BinaryWriter(tagged);
        while (reader.BaseStream.Position < file.Length)
        {
            byte[] message = reader.ReadBytes(reader.Read7BitEncodedInt());
            writer.Write(Tag);
            writer.Write7BitEncodedInt(message.Length);
            writer.Write(message);
        }

        return tagged.ToArray();
    }
}
