using System.Text;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using Confluent.Kafka;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>A pipeline of another make copies 100,000 orders in Avro and makes every fault once: the command finds each of them and nothing else.</summary>
public class PlantedTopicTests
{
    private const int Count = 100_000;
    private const int Partitions = 16;

    [Fact]
    public async Task Verify_OfATopicWithEachFaultOnce_FindsThemAndNothingElse()
    {
        using var cluster = new EmbeddedCluster();
        using var registry = new SchemaRegistryClient(new RegistrySettings().WithUrls(cluster.SchemaRegistry.ToString()));
        Plan plan = SynthCatalog.Model.CreatePlan(new PlanOptions { Only = ["Order"], Entities = new PlanOptions().Entities.Add("Order", new EntityOverride { Count = Count, Rate = 1000 }) });
        IReadOnlyList<EntityRegistration> registered = await new SchemaRegistration(registry, new RegistrationOptions()).ResolveAsync(plan, WireFormat.Avro, TestContext.Current.CancellationToken);
        cluster.EnsureTopics([new TopicRequest("orders", Partitions, 1, 0)]);
        List<Message> messages = Written(plan.WithFrames(t => registered[t.Index].Frame));
        Assert.Equal(Count, messages.Count);
        string[] names = Plant(messages);
        Produce(cluster, messages);

        string line = $"verify --format avro --only Order --set Order.Count={Count} --set Order.Rate=1000 --start 2026-01-01 --bootstrap-server {cluster.BootstrapServers} --schema-registry {cluster.SchemaRegistry}";
        foreach (string shard in (string[])["", " --shard 0/1"])
        {
            AppRun run = await AppRun.OfAsync(line + shard);

            Assert.Equal(ExitCodes.Faults, run.ExitCode);
            Assert.Equal("error: Verification found faults: 1 lost, 1 duplicated, 1 reordered, 2 corrupted, 1 misplaced, 2 foreign, 1 misframed.", run.Error.TrimEnd());
            Assert.Contains($"verified: orders {Count - 6:N0} of {Count:N0} rows, 1 lost,", run.Out, StringComparison.Ordinal);
            string[] faults = PaymentScenario.PaymentApp.Lines(run.Out, "fault");
            Assert.Equal(9, faults.Length);
            Assert.All(names, name => Assert.Single(faults, f => f.StartsWith(name, StringComparison.Ordinal)));
            Assert.Single(faults, f => f.EndsWith($" names the schema {registered[0].Schema.Id + 1} instead of {registered[0].Schema.Id}", StringComparison.Ordinal));
        }
    }

    /// <summary>One of each, far apart; gives how their lines begin.</summary>
    private static string[] Plant(List<Message> messages)
    {
        Message At(int row) => messages[row];
        string KeyOf(int row) => Encoding.UTF8.GetString(messages[row].Key!);

        messages[20_000] = At(20_000) with { Value = [.. At(20_000).Value[..^1], (byte)(At(20_000).Value[^1] ^ 4)] };
        messages[30_000] = At(30_000) with { Value = At(30_000).Value[..^3] };
        messages[40_000] = At(40_000) with { Partition = (At(40_000).Partition + 5) % Partitions };
        byte[] old = [.. At(50_000).Value];
        old[4]++; // another id of a schema, and bytes that could be read
        messages[50_000] = At(50_000) with { Value = old };
        int next = messages.FindIndex(60_001, m => m.Partition == At(60_000).Partition);
        Assert.Equal(60_000 / 1024, next / 1024); // one shard wrote both, however many there were
        (messages[60_000], messages[next]) = (At(next), At(60_000));
        string[] names =
        [
            $"lost: {KeyOf(10_000)} (row 10000)", $"corrupted: {KeyOf(20_000)} at", $"corrupted: {KeyOf(30_000)} at", $"misplaced: {KeyOf(40_000)} at", $"misframed: {KeyOf(50_000)} at",
            $"reordered: {KeyOf(next)} at", $"duplicated: {KeyOf(70_000)} at", "foreign: somebody-else at", "foreign:  at",
        ];
        messages.Add(At(70_000));
        messages.Add(At(80_000) with { Key = Encoding.UTF8.GetBytes("somebody-else") });
        messages.Add(At(80_000) with { Key = null });
        messages.RemoveAt(10_000);
        return names;
    }

    private static unsafe List<Message> Written(Plan plan)
    {
        var messages = new List<Message>();
        SynthEngine.Run(plan, new Copying(segment =>
        {
            for (int i = 0; i < segment.Count; i++)
            {
                messages.Add(new Message(Murmur2.Partition(segment.Key(i), Partitions), segment.Key(i).ToArray(), segment.Value(i).ToArray(), Instant.UnixMilliseconds(segment.Columns.Time[i])));
            }
        }), new RunOptions { Format = WireFormat.Avro }, TestContext.Current.CancellationToken);
        return messages;
    }

    private static void Produce(EmbeddedCluster cluster, List<Message> messages)
    {
        var config = new ProducerConfig { BootstrapServers = cluster.BootstrapServers, EnableIdempotence = true, LingerMs = 20, QueueBufferingMaxMessages = 2 * Count };
        using IProducer<byte[], byte[]> producer = new ProducerBuilder<byte[], byte[]>(config).Build();
        foreach (Message m in messages)
        {
            producer.Produce(new TopicPartition("orders", m.Partition), new Message<byte[], byte[]> { Key = m.Key!, Value = m.Value, Timestamp = new Timestamp(m.Time, TimestampType.CreateTime) });
        }

        Assert.Equal(0, producer.Flush(TimeSpan.FromMinutes(1)));
    }

    private sealed record Message(int Partition, byte[]? Key, byte[] Value, long Time);

    private sealed class Copying(Action<BatchSegment> copy) : ISink
    {
        public bool WantsMergedOrder => false;

        public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
        {
        }

        public void Write(RecordBatch batch) => copy(batch.Segments[0]);

        public void OnIdle()
        {
        }

        public void Complete(CancellationToken cancellation)
        {
        }

        public void Dispose()
        {
        }
    }
}
