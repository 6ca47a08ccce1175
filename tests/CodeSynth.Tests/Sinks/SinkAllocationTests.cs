using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Sinks;

/// <summary>A run with digests, its rows cut, encoded, put into order and written, allocates nothing per row, whatever they are written to. Files of Avro are in <see cref="BinaryFilesTests"/>, of CSV in <see cref="CsvFilesTests"/>.</summary>
public class SinkAllocationTests
{
    private const int More = 30_000;
    private const int Once = 4096; // what a run allocates at its start and end differs by names and numbers; a byte per row would be 30,000

    [Theory]
    [InlineData("null", WireFormat.Json)]
    [InlineData("null", WireFormat.Avro)]
    [InlineData("null", WireFormat.Protobuf)]
    [InlineData("stream", WireFormat.Json)]
    [InlineData("stream", WireFormat.Protobuf)]
    [InlineData("jsonl", WireFormat.Json)]
    [InlineData("protobuf", WireFormat.Protobuf)]
    public void Run_ManyMoreRows_AllocatesNothingPerRow(string to, WireFormat format)
    {
        using var folder = new TemporaryFolder();

        long least = BytesOf(More);
        long most = BytesOf(2 * More);

        Assert.InRange(most - least, -Once, Once);

        long BytesOf(int rows)
        {
            // One stream of a binary format holds one topic; of JSON it has two in their order.
            Plan plan = to == "stream" && format != WireFormat.Json
                ? Runs.Plan(BinaryEntity.Of("A", rows, rate: 700))
                : Runs.Plan(BinaryEntity.Of("A", rows / 2, rate: 300), BinaryEntity.Of("B", rows / 2, rate: 400));
            return Allocation.LeastBytes(() => Write(to, format, folder.Path, plan));
        }
    }

    private static void Write(string to, WireFormat format, string folder, Plan plan)
    {
        using ISink sink = to switch
        {
            "null" => new NullSink(),
            "stream" => new StreamSink(Stream.Null, "nothing"),
            "jsonl" => new JsonLinesSink(folder),
            _ => new ProtobufFilesSink(folder),
        };
        SynthEngine.Run(plan, sink, new RunOptions { Format = format, Digests = true }, CancellationToken.None);
    }
}
