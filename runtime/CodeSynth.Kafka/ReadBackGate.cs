using System.Diagnostics;

namespace CodeSynth.Kafka;

/// <summary>
/// Holds the writer back where the reader is so far behind that an embedded cluster, which keeps 5 MiB a partition, would drop
/// records before they were read. A reader that stands still for 5 seconds is waited for no more: what it misses is reported.
/// </summary>
/// <param name="reader">The reader.</param>
internal sealed class ReadBackGate(ReadBack reader)
{
    private const long MostBytesAhead = 2L << 20; // keys spread evenly to within a factor of two, and 5 MiB are kept
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private long _lastPassed = -1;
    private long _lastMove;
    private bool _givenUp;

    /// <summary>Whether to wait.</summary>
    /// <param name="topics">How far the writer is.</param>
    public bool IsClosed(TopicProgress[] topics)
    {
        if (_givenUp || !IsFarAhead(topics))
        {
            _lastPassed = -1;
            return false;
        }

        long passed = reader.Passed;
        if (passed != _lastPassed)
        {
            (_lastPassed, _lastMove) = (passed, Stopwatch.GetTimestamp());
        }

        _givenUp = Stopwatch.GetElapsedTime(_lastMove) >= s_patience;
        return !_givenUp;
    }

    private bool IsFarAhead(TopicProgress[] topics)
    {
        for (int i = 0; i < topics.Length; i++)
        {
            TopicProgress topic = topics[i];
            long ahead = topic.Underway - reader.PassedOf(i);
            if (ahead > 0 && ahead * (topic.Bytes / topic.Written) > MostBytesAhead * topic.Partitions)
            {
                return true;
            }
        }

        return false;
    }
}
