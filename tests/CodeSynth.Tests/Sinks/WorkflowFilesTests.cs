using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Sinks;

/// <summary>A file per state, and the same files after a break at any event.</summary>
public class WorkflowFilesTests
{
    private const int Payments = 9_000; // some 32,000 events; four blocks of an Avro file

    public static TheoryData<WireFormat, string?, int> Breaks
    {
        get
        {
            var data = new TheoryData<WireFormat, string?, int>();
            foreach (WireFormat format in Enum.GetValues<WireFormat>())
            {
                foreach (int row in (int[])[0, 1, 700, 9_001, 17_777, 31_000, 100_000])
                {
                    data.Add(format, null, row);
                }

                data.Add(format, "payments", 20_000);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Files_StoppedAndGoneOn_AreThoseOfOneRun(WireFormat format, string? topic, int row)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        Write(format, whole, Plan(topic));

        Write(format, parts, Plan(topic, until: row));
        Write(format, parts, Plan(topic, from: row), workers: 2);

        AssertSame(whole, parts, topic is null ? 7 : 1);
    }

    /// <summary>After a crash files are further than the event that is gone on from, each by another number of records.</summary>
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Avro)]
    [InlineData(WireFormat.Protobuf)]
    public void Files_GoneOnFromAnEarlierEvent_AreThoseOfOneRun(WireFormat format)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        Write(format, whole, Plan());

        Write(format, parts, Plan(until: 20_000));
        Write(format, parts, Plan(from: 13_000));

        AssertSame(whole, parts, 7);
    }

    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Avro)]
    [InlineData(WireFormat.Protobuf)]
    public void Files_OfAnotherSeed_AreRefusedAndLeftAlone(WireFormat format)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan(until: 20_000));
        long length = Lengths(folder);

        SinkException refused = Assert.Throws<SinkException>(() => Write(format, folder, Plan(from: 20_000, seed: 2)));

        Assert.Matches("has no record [0-9]+ of Payment as this run makes it", refused.Message);
        Assert.Equal(length, Lengths(folder));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void NullSink_PerTopic_CountsAndChecksumsItsRecords(int workers)
    {
        using var folder = new TemporaryFolder();
        RunResult files = Write(WireFormat.Json, folder, Plan());
        using var sink = new NullSink();

        RunResult result = SynthEngine.Run(Plan(), sink, new RunOptions { Workers = workers }, CancellationToken.None);

        foreach (PlannedTopic topic in Plan().Topics)
        {
            byte[] lines = folder.Bytes(topic.Name + ".jsonl");
            Crc32C expected = Crc32C.Empty;
            expected.Append(lines);
            TopicCounters counters = result.Counters[topic.Index];
            Assert.Equal(expected.Value, counters.Checksum);
            Assert.Equal(lines.Count(b => b == '\n'), counters.Written);
            Assert.Equal(counters.Written, counters.Acknowledged);
            Assert.Equal(files.Counters[topic.Index].Bytes, counters.Bytes);
            Assert.Equal(counters.Written, files.Counters[topic.Index].AcknowledgedWithoutGap);
        }
    }

    [Theory]
    [InlineData(WireFormat.Avro, ".avro")]
    [InlineData(WireFormat.Protobuf, ".binpb")]
    public void Stream_OfAllStatesInOneTopic_IsItsFile(WireFormat format, string ending)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan("payments", from: 777));
        using var stream = new MemoryStream();
        using var sink = new StreamSink(stream, "memory");

        SynthEngine.Run(Plan("payments", from: 777), sink, new RunOptions { Format = format, Workers = 3 }, CancellationToken.None);

        Assert.Equal(folder.Bytes("payments" + ending), stream.ToArray());
    }

    [Fact]
    public void Stream_OfATopicPerState_IsRefusedInABinaryFormat()
    {
        using var sink = new StreamSink(Stream.Null, "memory");

        SinkException refused = Assert.Throws<SinkException>(() => SynthEngine.Run(Plan(), sink, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None));

        Assert.Equal("One stream of Avro holds one topic, and this run writes 7.", refused.Message);
    }

    private static Plan Plan(string? topic = null, long? from = null, long? until = null, ulong seed = 1) => CodeSynth.Planning.Plan.Create(
        [WorkflowEntity.Of("Payment", Payments, 20_000m, topic: topic)],
        new PlanOptions { Seed = seed, Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Payment", new EntityOverride { FromRow = from, UntilRow = until }) });

    private static RunResult Write(WireFormat format, TemporaryFolder folder, Plan plan, int workers = 1)
    {
        using FolderSink sink = format switch
        {
            WireFormat.Json => new JsonLinesSink(folder.Path),
            WireFormat.Avro => new AvroFilesSink(folder.Path),
            _ => new ProtobufFilesSink(folder.Path),
        };
        return SynthEngine.Run(plan, sink, new RunOptions { Format = format, Workers = workers }, CancellationToken.None);
    }

    private static void AssertSame(TemporaryFolder expected, TemporaryFolder actual, int files)
    {
        string[] names = [.. Directory.GetFiles(expected.Path).Select(f => Path.GetFileName(f)).Order()];
        Assert.Equal(files, names.Length);
        Assert.Equal(names, Directory.GetFiles(actual.Path).Select(f => Path.GetFileName(f)).Order());
        Assert.All(names, name => Assert.True(expected.Bytes(name).AsSpan().SequenceEqual(actual.Bytes(name)), name));
    }

    private static long Lengths(TemporaryFolder folder) => Directory.GetFiles(folder.Path).Sum(f => new FileInfo(f).Length);
}
