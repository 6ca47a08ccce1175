namespace CodeSynth.Verification;

/// <summary>What was found in one topic. A record with several faults counts under each of them.</summary>
public sealed record TopicVerdict
{
    /// <summary>The entity's name.</summary>
    public required string Entity { get; init; }

    /// <summary>The topic.</summary>
    public required string Topic { get; init; }

    /// <summary>Records that should be there; of a topic that was not read to its end those that reading came to.</summary>
    public required long Expected { get; init; }

    /// <summary>Records that were read and equal what was recomputed, byte for byte.</summary>
    public required long Verified { get; init; }

    /// <summary>Records that were not read, less those that could not be.</summary>
    public required long Lost { get; init; }

    /// <summary>Records that had been read before.</summary>
    public required long Duplicated { get; init; }

    /// <summary>Records that stand behind a later one of their partition. Two that changed places are two, unless they are neighbours; one that came too early is one.</summary>
    public required long Reordered { get; init; }

    /// <summary>Records whose value or timestamp is not what their row or event gives.</summary>
    public required long Corrupted { get; init; }

    /// <summary>Records on another partition than their key's.</summary>
    public required long Misplaced { get; init; }

    /// <summary>Records that nothing of this run wrote there.</summary>
    public required long Foreign { get; init; }

    /// <summary>Records before whose value another schema is named than that of the run.</summary>
    public long Misframed { get; init; }

    /// <summary>Records that could not be read any more, so that nothing can be said of them.</summary>
    public required long Unverifiable { get; init; }

    /// <summary>The first faults, a line each: what, where, and what was expected.</summary>
    public required IReadOnlyList<string> FirstFaults { get; init; }

    /// <summary>Whether reading ended before the topic did, because it was asked to: what it did not come to is neither verified nor lost.</summary>
    public bool IsCutShort { get; init; }

    /// <summary>The digests of <see cref="Verified"/>, summed as <see cref="Engine.TopicCounters.Digest"/> is: the same where all that was written is there.</summary>
    public UInt128 Digest { get; init; }

    /// <summary>Whether every expected record was verified and nothing else was found.</summary>
    public bool IsClean => Verified == Expected && Lost + Duplicated + Reordered + Corrupted + Misplaced + Foreign + Misframed + Unverifiable == 0;
}
