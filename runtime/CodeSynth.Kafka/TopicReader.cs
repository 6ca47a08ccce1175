using System.Diagnostics;
using CodeSynth.Engine;
using CodeSynth.Verification;

namespace CodeSynth.Kafka;

/// <summary>Reads topics that an earlier run filled, and holds every record against the plan.</summary>
public static class TopicReader
{
    /// <summary>
    /// Reads the topics of a plan from their beginning to where they end now; on the calling thread. Watch the progress by
    /// <see cref="TopicVerifier.Read"/>. What cannot be read is told to the verifier as not verifiable.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="verifier">Gets the records.</param>
    /// <param name="idleDeadline">How long to wait for a record when none comes.</param>
    /// <param name="cancellation">Ends reading where it is; before the cluster has told what there is, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SinkException">The cluster does not answer or does not let us read, or a topic does not exist.</exception>
    public static void Read(IKafkaCluster cluster, RunVerifier verifier, TimeSpan idleDeadline, CancellationToken cancellation) =>
        Read(cluster, verifier, long.MaxValue, idleDeadline, cancellation);

    /// <summary>
    /// The same, but of each topic no more than a number of records, whichever of its partitions they come from. A topic that has more is told to the verifier as read
    /// in part (<see cref="TopicVerifier.EndEarly"/>).
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="verifier">Gets the records.</param>
    /// <param name="mostPerTopic">The most records to read of a topic, 1 or more.</param>
    /// <param name="idleDeadline">How long to wait for a record when none comes.</param>
    /// <param name="cancellation">Ends reading where it is; before the cluster has told what there is, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SinkException">The cluster does not answer or does not let us read, or a topic does not exist.</exception>
    public static void Read(IKafkaCluster cluster, RunVerifier verifier, long mostPerTopic, TimeSpan idleDeadline, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPerTopic, 1);
        using var scan = new TopicScan(cluster, verifier, partitions: null, mostPerTopic, cancellation);
        scan.StartAtBeginning();
        long[][] ends = scan.QueryEnds(idleDeadline);
        long lastRecord = Stopwatch.GetTimestamp();
        while (!scan.HasReached(ends))
        {
            if (cancellation.IsCancellationRequested)
            {
                scan.MarkUnread(ends, "reading was stopped");
                break;
            }

            if (scan.ReadSome())
            {
                lastRecord = Stopwatch.GetTimestamp();
            }
            else if (scan.IsRefused || Stopwatch.GetElapsedTime(lastRecord) >= idleDeadline)
            {
                scan.MarkUnread(ends, $"they did not come: {scan.Trouble ?? "no reason was given"}");
                break;
            }
        }

        scan.EndEarly(ends);
    }
}
