using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>Counts refused messages by topic and error. Adding happens on the thread that polls, reading on any.</summary>
internal sealed class DeliveryFailures
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(int Topic, int Error), long> _counts = [];
    private volatile bool _ends;
    private (int Topic, int Error) _ending;

    /// <summary>The first failure that every following message would meet too, so that there is no use in going on; null when there is none.</summary>
    public (int Topic, int Error)? Ending => _ends ? _ending : null;

    /// <summary>Counts one message.</summary>
    public void Add(int topic, int error)
    {
        if (!_ends && !ErrorCodes.ConcernsOneMessage(error))
        {
            _ending = (topic, error);
            _ends = true; // volatile: whoever sees it sees the failure
        }

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
