using System.Runtime.InteropServices;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests;

public sealed partial class KafkaSinkTests
{
    static KafkaSinkTests() => LibRdKafkaLoader.Register(typeof(KafkaSinkTests).Assembly);

    [Fact]
    public void Run_OfTwoEntities_AcknowledgesAndVerifiesEveryRecord()
    {
        Plan plan = Runs.Of(ReadingSynth.Describe("masters", 1000), ReadingSynth.Describe("readings", 200_000, 1000m));
        using var cluster = new EmbeddedCluster();

        (RunResult result, IReadOnlyList<TopicVerdict> verdicts) = Runs.WriteAndRead(cluster, plan);

        Assert.Equal([1000, 200_000], result.Counters.Select(c => c.Acknowledged));
        Assert.Equal([0, 0], result.Counters.Select(c => c.Failed + c.Unknown));
        Assert.All(verdicts, v => Assert.True(v.IsClean, string.Join('\n', v.FirstFaults)));
        Assert.True(result.Counters[1].Bytes > 200_000 * 40);
    }

    [Fact]
    public void Run_IntoTopicsThatHoldAnEarlierRun_VerifiesOnlyItsOwn()
    {
        Plan plan = Runs.Readings(500);
        using var cluster = new EmbeddedCluster();
        Runs.Write(cluster, plan);

        (_, IReadOnlyList<TopicVerdict> verdicts) = Runs.WriteAndRead(cluster, plan);

        Assert.True(verdicts[0].IsClean, string.Join('\n', verdicts[0].FirstFaults));
        Assert.Equal(500, Runs.Read(cluster, plan)[0].Duplicated); // the whole topic holds both
    }

    [Fact]
    public void Write_FasterThanTheBroker_KeepsTheMessagesInFlightBounded()
    {
        const int Most = 4096;
        using var cluster = new EmbeddedCluster();
        cluster.Mock.SetRoundTrip(1, 20);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostInFlight = Most });
        long most = 0;
        var probe = new SinkProbe(sink) { After = _ => most = Math.Max(most, sink.Producer!.InFlight) };

        RunResult result = Runs.Run(Runs.Readings(30_000), probe);

        Assert.Equal(30_000, result.Counters[0].Acknowledged);
        Assert.InRange(most, 1, Most);
    }

    [Fact]
    public void Write_OverALongWay_HasMoreInFlightThanAtFirst()
    {
        const int First = 32_768;
        using var cluster = new EmbeddedCluster();
        cluster.Mock.SetRoundTrip(1, 300);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        long first = 0, most = 0;
        var probe = new SinkProbe(sink)
        {
            After = _ => (first, most) = (first == 0 && sink.Producer!.InFlight > First / 2 ? sink.Producer.InFlight : first, Math.Max(most, sink.Producer!.InFlight)),
            Completing = () => cluster.Mock.SetRoundTrip(1, 0),
        };

        RunResult result = Runs.Run(Runs.Readings(150_000), probe);

        Assert.Equal(150_000, result.Counters[0].Acknowledged);
        Assert.InRange(first, 1, First);
        Assert.InRange(most, First + 1, 150_000);
    }

    [Fact]
    public void Write_FasterThanTheBroker_KeepsTheBytesInFlightBounded()
    {
        const long Most = 200_000;
        const long OneRound = 1024 * 100;
        using var cluster = new EmbeddedCluster();
        cluster.Mock.SetRoundTrip(1, 20);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostBytesInFlight = Most });
        long most = 0;
        var probe = new SinkProbe(sink) { After = _ => most = Math.Max(most, sink.Producer!.BytesInFlight) };

        RunResult result = Runs.Run(Runs.Readings(30_000), probe);

        Assert.Equal(30_000, result.Counters[0].Acknowledged);
        Assert.InRange(most, 1, Most + OneRound);
    }

    [Fact]
    public void Complete_WithABrokerThatIsGone_IsOneLineAndLeavesTheRestUnknown()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { FlushPatience = TimeSpan.FromMilliseconds(300) });
        var probe = new SinkProbe(sink) { Before = _ => cluster.Mock.SetDown(1) };
        var counters = new TopicCounters();

        var error = Assert.Throws<SinkException>(() =>
            SynthEngine.Run(Runs.Readings(100), probe, new RunOptions { Counters = [counters] }, TestContext.Current.CancellationToken));

        Assert.StartsWith($"Kafka at {cluster.BootstrapServers} acknowledged nothing for 0 s; of 100 records it is not known whether they arrived: ", error.Message, StringComparison.Ordinal);
        Assert.Equal((100, 0, 100), (counters.Written, counters.Acknowledged, counters.Unknown));
    }

    [Fact]
    public void Complete_Cancelled_ReturnsAtOnce()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        using var abandon = new CancellationTokenSource();
        var probe = new SinkProbe(sink)
        {
            Before = _ =>
            {
                cluster.Mock.SetDown(1);
                abandon.Cancel();
            },
        };

        RunResult result = SynthEngine.Run(Runs.Readings(100), probe, new RunOptions { Abandon = abandon.Token }, TestContext.Current.CancellationToken);

        Assert.Equal(100, result.Counters[0].Unknown);
        Assert.True(result.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Write_Unacknowledged_IsOneLineThatNamesTheBroker()
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 1, ("message.timeout.ms", "300"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions { MostInFlight = 2048 });
        var probe = new SinkProbe(sink) { Before = _ => embedded.Mock.SetDown(1) };

        var error = Assert.Throws<SinkException>(() => Runs.Run(Runs.Readings(10_000), probe));

        Assert.StartsWith($"Kafka at {cluster.BootstrapServers} did not acknowledge records in time (message.timeout.ms): ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Write_AfterAFatalError_IsOneLine()
    {
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        var probe = new SinkProbe(sink) { Before = _ => rd_kafka_test_fatal_error(sink.Producer!.Pointer, 47, "for the test") };

        var error = Assert.Throws<SinkException>(() => Runs.Run(Runs.Readings(100_000), probe));

        Assert.Equal($"Kafka at {cluster.BootstrapServers} ended the producer: Broker: Producer attempted an operation with an old epoch: test_fatal_error: for the test.", error.Message);
    }

    [Theory]
    [InlineData("no.such.property", "x", "Kafka property 'no.such.property' cannot be set: librdkafka ")]
    [InlineData("linger.ms", "soon", "Kafka property 'linger.ms' cannot be set: ")]
    [InlineData("partitioner", "consistent", "Kafka property 'partitioner' is 'consistent', but records are always spread by murmur2_random")]
    [InlineData("security.protocol", "hunter2", "Kafka property 'security.protocol' cannot be set: ")]
    public void Open_WithASettingThatCannotBe_IsOneLine(string property, string value, string start)
    {
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: null, ("sasl.password", "hunter2"), ("security.protocol", "plaintext"), (property, value));

        var error = Assert.Throws<SinkException>(() => Runs.Write(cluster, Runs.Readings(1)));

        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfAMillionRecords_AllocatesNothing()
    {
        const int WarmUp = 100_000;
        using var cluster = new EmbeddedCluster();
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        long before = 0, allocated = 0, records = 0, measured = 0;
        var probe = new SinkProbe(sink)
        {
            Before = _ => before = GC.GetAllocatedBytesForCurrentThread(),
            After = batch =>
            {
                long after = GC.GetAllocatedBytesForCurrentThread();
                records += batch.RecordCount;
                if (records > WarmUp)
                {
                    (allocated, measured) = (allocated + after - before, measured + batch.RecordCount);
                }
            },
        };

        Runs.Run(Runs.Of(ReadingSynth.Describe("masters", 550_000, 1000m), ReadingSynth.Describe("readings", 550_000, 1000m)), probe);

        Assert.InRange(measured, 1_000_000 - 8192, 1_100_000);
        Assert.Equal(0, allocated);
    }

#pragma warning disable IDE1006 // the name is that of rdkafka.h
    [LibraryImport(LibRdKafka.Name, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rd_kafka_test_fatal_error(nint client, int error, string reason);
#pragma warning restore IDE1006
}
