using CodeSynth.Engine;

namespace CodeSynth.Hosting.Rendering;

/// <summary>What a run did, for its table.</summary>
/// <param name="Topics">What became of each topic's records.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record RunSummary(IReadOnlyList<TopicOutcome> Topics, TimeSpan Elapsed)
{
    /// <summary>A number of all topics together.</summary>
    public long Sum(Func<TopicCounters, long> number) => Topics.Sum(t => number(t.Counters));

    /// <summary>Whether any topic has a digest.</summary>
    public bool HasDigests => Topics.Any(t => t.Counters.Digest is not null);

    /// <summary>Whether any topic has a checksum.</summary>
    public bool HasChecksums => Topics.Any(t => t.Counters.Checksum is not null);
}
