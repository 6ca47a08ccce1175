using System.Text;
using CodeSynth.Embedded;
using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests;

public sealed class Murmur2Tests
{
    private const int AnyPartition = -1;

    // org.apache.kafka.common.utils.UtilsTest.testMurmur2
    [Theory]
    [InlineData("21", -973932308)]
    [InlineData("foobar", -790332482)]
    [InlineData("a-little-bit-long-string", -985981536)]
    [InlineData("a-little-bit-longer-string", -1486304829)]
    [InlineData("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58897971)]
    [InlineData("abc", 479470107)]
    public void Hash_OfJavasVectors_IsJavas(string key, int expected) => Assert.Equal(expected, Murmur2.Hash(Encoding.UTF8.GetBytes(key)));

    [Theory]
    [InlineData("murmur2_random", 0)]
    [InlineData("consistent_random", 1)]
    public unsafe void Partition_OfRowsThatLibrdkafkaSpread_IsTheOneThatItPicked(string partitioner, int leastMisplaced)
    {
        const int Count = 2000;
        Plan plan = Runs.Readings(Count);
        using var embedded = new EmbeddedCluster();
        using var cluster = new ClusterWith(embedded, partitions: 7);
        cluster.EnsureTopics([new TopicRequest("readings", 7, 1, 0)]);
        KeyValuePair<string, string>[] properties = [.. cluster.Settings.Properties, new("partitioner", partitioner)];
        using (var producer = new NativeProducer(properties, cluster.Settings, ["readings"]))
        {
            byte* key = stackalloc byte[128];
            for (long row = 0; row < Count; row++)
            {
                byte* end = plan.Entities[0].Producer.WriteKey(key, row);
                Assert.Equal(ErrorCodes.None, producer.Produce(0, AnyPartition, new ReadOnlySpan<byte>(key, (int)(end - key)), "{}"u8, 0));
            }

            Assert.True(producer.Flush((int)Runs.Deadline.TotalMilliseconds));
        }

        TopicVerdict verdict = Runs.Read(cluster, plan)[0];

        Assert.Equal(Count, verdict.Corrupted); // their values are not the rows'; only their place counts here
        Assert.InRange(verdict.Misplaced, leastMisplaced, leastMisplaced * Count);
    }
}
