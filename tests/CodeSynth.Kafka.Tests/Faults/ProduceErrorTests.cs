using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Kafka.Tests.Faults;

/// <summary>
/// Every error code of Kafka's that librdkafka has a name for, as the answer to the first three requests of a run. Whatever it is, each record is acknowledged or failed, those
/// that are acknowledged are in the log, once and in order, and nothing else is; and what brokers are known to answer goes the way that it should.
/// </summary>
public sealed class ProduceErrorTests
{
    private const int Count = 600;
    private const int LastCode = 120; // beyond what any version names

    /// <summary>What passes: sent again until it is in the log.</summary>
    private static readonly int[] s_retried =
    [
        Injected.UnknownTopicOrPartition, Injected.LeaderNotAvailable, Injected.NotLeaderForPartition, Injected.RequestTimedOut, Injected.NotEnoughReplicas,
        Injected.NotEnoughReplicasAfterAppend, Injected.KafkaStorageError,
    ];

    /// <summary>What lies in the records of the request: they fail, and the run goes on.</summary>
    private static readonly int[] s_refused =
    [
        Injected.CorruptMessage, Injected.MessageTooLarge, Injected.BatchTooLarge, Injected.InvalidTimestamp, Injected.PolicyViolation, Injected.InvalidRecord,
    ];

    /// <summary>What the next request would meet too, or what the producer's own books do not allow to go on from: the run ends.</summary>
    private static readonly int[] s_ending =
    [
        Injected.InvalidTopic, Injected.InvalidRequiredAcks, Injected.TopicAuthorizationFailed, Injected.ClusterAuthorizationFailed, Injected.UnsupportedVersion,
        Injected.OutOfOrderSequence, Injected.UnsupportedForMessageFormat, Injected.InvalidRequest,
    ];

    /// <summary>A hundred runs one after the other, in three seconds or four: the pauses before a request is sent again are most of that.</summary>
    [Fact]
    public void Run_AnsweredByAnyErrorCode_AccountsForEveryRecord()
    {
        using var embedded = new EmbeddedCluster();
        var wrong = new List<string>();
        int codes = 0;
        for (int code = 1; code <= LastCode; code++)
        {
            // A duplicate is what a broker has already; the in-process cluster says so and has it not: RetriedFaultTests.
            if (code != Injected.DuplicateSequence && ErrorCodes.Text(code) is var name && !name.StartsWith("Err-", StringComparison.Ordinal))
            {
                codes++;
                wrong.AddRange(Try(embedded, code).Select(what => $"{code} {name}: {what}"));
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(codes, 80, LastCode);
    }

    private static IEnumerable<string> Try(EmbeddedCluster embedded, int code)
    {
        // A topic of its own; one request at a time, because the cluster does not check sequences and would append a later one while an earlier one is refused.
        Plan plan = Runs.Readings($"readings-{code}", Count);
        var cluster = new ClusterWith(embedded, partitions: 1, ("max.in.flight", "1"), ("retry.backoff.ms", "5"), ("linger.ms", "0"), ("batch.num.messages", "100"));
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        var counters = new TopicCounters();
        var probe = new SinkProbe(sink) { Before = _ => embedded.Mock.FailRequests(Injected.Produce, [code, code, code]) };

        Exception? end = Record.Exception(() => SynthEngine.Run(plan, probe, new RunOptions { Counters = [counters] }, TestContext.Current.CancellationToken));
        embedded.Mock.ClearFailures(Injected.Produce);

        TopicVerdict verdict = Runs.ReadAsKept(cluster, plan)[0];
        if (counters.Written != counters.Acknowledged + counters.Failed)
        {
            yield return $"of {counters.Unknown} records nothing is known";
        }

        if (verdict.Verified != counters.Acknowledged)
        {
            yield return $"{counters.Acknowledged} acknowledged, {verdict.Verified} in the log";
        }

        if (verdict.Duplicated + verdict.Reordered + verdict.Corrupted + verdict.Misplaced + verdict.Foreign > 0)
        {
            yield return string.Join("; ", verdict.FirstFaults);
        }

        if (end is not null and not SinkException)
        {
            yield return end.ToString();
        }

        if (end is not null && counters.Failed == 0)
        {
            yield return $"ended without a record that failed: {end.Message}";
        }

        string way = end is not null ? "ended" : counters.Failed > 0 ? "refused" : "retried";
        string? right = s_retried.Contains(code) ? "retried" : s_refused.Contains(code) ? "refused" : s_ending.Contains(code) ? "ended" : null;
        if (right is not null && way != right)
        {
            yield return $"{way}, not {right}";
        }
    }
}
