using System.Diagnostics;
using System.Globalization;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Results;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>
/// Messages per second into the in-process cluster, idempotent, all replicas acknowledging: ours, made row by row and written by <see cref="KafkaSink"/>, against loops that
/// send prepared rows. Each run is a process with a cluster of its own; the contenders take turns, so that what else the machine does meets all of them.
/// </summary>
internal static class KafkaRates
{
    private const string Loop = "loop over librdkafka";

    private static readonly (string Name, Action<Context, long> Send)[] s_contenders =
    [
        (Loop, static (c, n) => TightLoop.Run(c.Prepared, c.Properties, n)),
        (Figure.Ours, Ours),
        ("Confluent.Kafka with a handler", static (c, n) => ConfluentLoop.RunWithHandler(c.Prepared, c.Properties, n)),
        ("Confluent.Kafka without reports", static (c, n) => ConfluentLoop.RunWithout(c.Prepared, c.Properties, n)),
    ];

    /// <summary>Rates, and the processor time of the whole process, cluster included, which other programs disturb less.</summary>
    public static IEnumerable<FigureGroup> Measure(Effort effort)
    {
        (int turns, long messages) = effort == Effort.Full ? (11, 1_000_000L) : (3, 400_000L);
        var runs = new Run[s_contenders.Length, turns];
        for (int turn = 0; turn < turns; turn++)
        {
            for (int i = 0; i < s_contenders.Length; i++)
            {
                runs[i, turn] = Child(i, messages);
            }
        }

        yield return new FigureGroup(
            "kafka", "100-byte messages into the in-process cluster, idempotent, acks=all", "M messages/s", Figures(runs, turns, run => run.Messages / run.Seconds / 1e6));
        yield return new FigureGroup(
            "kafka-cpu", "the same in processor time, the cluster's share included", "ns/message", Figures(runs, turns, run => run.CpuSeconds * 1e9 / run.Messages));
    }

    /// <summary>In a process of its own: one contender, warmed up, then measured from making its client to the last report.</summary>
    public static unsafe void RunChild(string contender, string count)
    {
        Action<Context, long> send = s_contenders[int.Parse(contender, CultureInfo.InvariantCulture)].Send;
        long messages = long.Parse(count, CultureInfo.InvariantCulture);
        using var embedded = new EmbeddedCluster();
        using var cluster = new FixedPartitions(embedded);
        using var prepared = PreparedRows.Make();
        cluster.EnsureTopics([new TopicRequest(Message.Topic, FixedPartitions.Count, 1, 0)]);
        var context = new Context(cluster, prepared);
        long warmUp = messages / 4;
        send(context, warmUp);
        Run first = Timed(context, send, warmUp);
        Run run = Timed(context, send, messages);

        // What a client takes once is in both runs, so the difference is what messages take.
        double allocated = (run.Allocated - first.Allocated) / (messages - warmUp);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Messages} {run.Seconds:R} {run.CpuSeconds:R} {allocated:R}"));
    }

    private static Run Timed(Context context, Action<Context, long> send, long messages)
    {
        using Process self = Process.GetCurrentProcess();
        double allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan cpu = self.TotalProcessorTime;
        long began = Stopwatch.GetTimestamp();
        send(context, messages);
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        self.Refresh();
        return new Run(messages, seconds, (self.TotalProcessorTime - cpu).TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static void Ours(Context context, long messages)
    {
        using var sink = new KafkaSink(context.Cluster, new KafkaSinkOptions());
        RunResult result = SynthEngine.Run(PreparedRows.Plan(messages), sink, new RunOptions(), CancellationToken.None);
        if (result.Counters[0].Acknowledged != messages)
        {
            throw new InvalidOperationException($"{result.Counters[0].Acknowledged} of {messages} messages were acknowledged.");
        }
    }

    private static Run Child(int contender, long messages)
    {
        (int exitCode, string output) = ChildProcess.Run("kafka-run", contender.ToString(CultureInfo.InvariantCulture), messages.ToString(CultureInfo.InvariantCulture));
        double[] numbers = exitCode == 0
            ? [.. output.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"{s_contenders[contender].Name} ended with {exitCode}.");
        return new Run(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static IReadOnlyList<Figure> Figures(Run[,] runs, int turns, Func<Run, double> figure) =>
    [
        .. s_contenders.Select((contender, i) =>
        {
            double[] figures = [.. Enumerable.Range(0, turns).Select(t => figure(runs[i, t])).Order()];
            double[] ratios = [.. Enumerable.Range(0, turns).Select(t => figure(runs[i, t]) / figure(runs[0, t])).Order()];
            double median = figures[turns / 2];
            double noise = (figures[turns * 3 / 4] - figures[turns / 4]) / 2 / median;
            double allocated = Enumerable.Range(0, turns).Min(t => runs[i, t].Allocated);
            return new Figure(contender.Name, median, ratios[turns / 2], noise, Math.Round(allocated, 1));
        }),
    ];

    private sealed record Context(FixedPartitions Cluster, PreparedRows Prepared)
    {
        /// <summary>What <see cref="KafkaSink"/> sets by default, less what the cluster's settings say: the embedded one does not compress.</summary>
        public IEnumerable<(string, string)> Properties =>
        [
            ("bootstrap.servers", Cluster.BootstrapServers),
            ("enable.idempotence", "true"),
            ("compression.type", "none"),
            ("linger.ms", "10"),
            ("batch.num.messages", "10000"),
            ("message.timeout.ms", "0"),
            ("queue.buffering.max.messages", "1000000"),
        ];
    }

    private readonly record struct Run(double Messages, double Seconds, double CpuSeconds, double Allocated);
}
