using System.Diagnostics;
using System.Runtime.ExceptionServices;
using CodeSynth.Engine;
using CodeSynth.Verification;

namespace CodeSynth.Kafka;

/// <summary>
/// Reads a plan's topics while they are written and holds every record against the plan: from the offsets that the partitions
/// stood at when it was started, on a thread of its own. The verifier is that thread's until <see cref="Finish"/> returns.
/// </summary>
public sealed class ReadBack : IDisposable
{
    private readonly TopicScan _scan;
    private readonly Thread _thread;
    private volatile Goal? _goal;
    private volatile bool _stop;
    private ExceptionDispatchInfo? _failure;

    private ReadBack(TopicScan scan)
    {
        _scan = scan;
        _thread = new Thread(Run) { IsBackground = true, Name = "codesynth read-back" };
    }

    /// <summary>How many records were read, or found to have been removed unread. Any thread.</summary>
    public long Passed => _scan.Passed;

    /// <summary>Starts reading. Call it after the topics were created and before the first record is written.</summary>
    /// <param name="cluster">The cluster; must outlive this object.</param>
    /// <param name="verifier">Gets the records.</param>
    /// <param name="partitions">How many partitions each topic has, as <see cref="IKafkaCluster.EnsureTopics"/> told.</param>
    /// <exception cref="SinkException">The cluster does not answer, or does not let us read.</exception>
    public static ReadBack Start(IKafkaCluster cluster, RunVerifier verifier, IReadOnlyDictionary<string, int> partitions)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(verifier);
        ArgumentNullException.ThrowIfNull(partitions);
        var scan = new TopicScan(cluster, verifier, partitions);
        try
        {
            scan.StartAtEnd();
        }
        catch
        {
            scan.Dispose();
            throw;
        }

        var reader = new ReadBack(scan);
        reader._thread.Start();
        return reader;
    }

    /// <summary>The records of one topic that were read, or found to have been removed unread. Any thread.</summary>
    /// <param name="topic">Its place in the plan.</param>
    public long PassedOf(int topic) => _scan.PassedOf(topic);

    /// <summary>
    /// Reads on until the end of every partition, and returns. What cannot be read is told to the verifier as not verifiable.
    /// Call it once, after the sink has completed.
    /// </summary>
    /// <param name="acknowledgedPerTopic">How many records of each topic were acknowledged, in the plan's order: the partitions are asked for their ends until these are in them.</param>
    /// <param name="idleDeadline">How long to wait for a record when none comes.</param>
    /// <param name="cancellation">Ends reading where it is.</param>
    public void Finish(IReadOnlyList<long> acknowledgedPerTopic, TimeSpan idleDeadline, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(acknowledgedPerTopic);
        using CancellationTokenRegistration registration = cancellation.Register(() => _stop = true);
        long[][]? ends = FindEnds(acknowledgedPerTopic, idleDeadline, cancellation, out string why);
        if (ends is null)
        {
            _stop = true;
        }
        else
        {
            _goal = new Goal(ends, idleDeadline);
        }

        _thread.Join();
        _failure?.Throw();
        if (ends is null)
        {
            MarkAcknowledged(acknowledgedPerTopic, why);
        }
        else if (!_scan.HasReached(ends))
        {
            _scan.MarkUnread(ends, cancellation.IsCancellationRequested ? "reading back was stopped" : $"they did not come: {_scan.Trouble ?? "no reason was given"}");
        }
    }

    /// <summary>Stops reading and closes the connections.</summary>
    public void Dispose()
    {
        _stop = true;
        _thread.Join();
        _scan.Dispose();
    }

    /// <summary>An acknowledged record is in the log at once, but the end that readers see may follow a moment later.</summary>
    private long[][]? FindEnds(IReadOnlyList<long> acknowledged, TimeSpan deadline, CancellationToken cancellation, out string why)
    {
        why = "";
        var backoff = new Backoff(deadline, cancellation);
        try
        {
            long[][] ends = _scan.QueryEnds(deadline);
            while (!_stop && acknowledged.Where((count, i) => _scan.CountUntil(i, ends[i]) < count).Any() && backoff.Pause())
            {
                ends = _scan.QueryEnds(deadline);
            }

            return ends;
        }
        catch (SinkException e)
        {
            why = e.Message;
            return null;
        }
    }

    private void MarkAcknowledged(IReadOnlyList<long> acknowledged, string why)
    {
        for (int i = 0; i < acknowledged.Count; i++)
        {
            if (acknowledged[i] > PassedOf(i))
            {
                _scan.Topics[i].MarkUnverifiable(acknowledged[i] - PassedOf(i), why);
            }
        }
    }

    private void Run()
    {
        try
        {
            long lastRecord = Stopwatch.GetTimestamp();
            while (!_stop && !_scan.IsRefused)
            {
                if (_scan.ReadSome())
                {
                    lastRecord = Stopwatch.GetTimestamp();
                }

                if (_goal is { } goal && (_scan.HasReached(goal.Ends) || goal.IsTooLong(lastRecord)))
                {
                    return;
                }
            }
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
    }

    /// <summary>What is still to be read.</summary>
    private sealed class Goal(long[][] ends, TimeSpan idleDeadline)
    {
        private readonly long _set = Stopwatch.GetTimestamp();

        public long[][] Ends => ends;

        public bool IsTooLong(long lastRecord) => Stopwatch.GetElapsedTime(Math.Max(_set, lastRecord)) >= idleDeadline;
    }
}
