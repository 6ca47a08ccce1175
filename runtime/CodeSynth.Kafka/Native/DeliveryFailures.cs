using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>Counts refused messages by topic and error. Adding happens on the thread that polls, reading on any.</summary>
internal sealed class DeliveryFailures
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Topic, int Error), long> _counts = [];
    private volatile bool _timedOut;

    /// <summary>Whether a message was given up because no broker acknowledged it in time.</summary>
    public bool TimedOut => _timedOut;

    /// <summary>Counts one message.</summary>
    public void Add(int topic, int error)
    {
        _timedOut |= error == ErrorCodes.MessageTimedOut;
        lock (_gate)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (topic, error), out _)++;
        }
    }

    /// <summary>The counts, by topic and then the most frequent first.</summary>
    public IReadOnlyList<(int Topic, int Error, long Count)> ToList()
    {
        lock (_gate)
        {
            return [.. _counts.Select(c => (c.Key.Topic, c.Key.Error, c.Value)).OrderBy(c => c.Topic).ThenByDescending(c => c.Value).ThenBy(c => c.Error)];
        }
    }
}
