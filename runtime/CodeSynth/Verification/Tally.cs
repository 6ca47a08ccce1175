namespace CodeSynth.Verification;

/// <summary>What a topic should hold, and what of it was not read.</summary>
internal sealed class Tally
{
    /// <summary>How many records should be there.</summary>
    public long Expected { get; set; }

    /// <summary>How many of them were not read.</summary>
    public long Missing { get; set; }

    /// <summary>The first of those.</summary>
    public List<RecordAddress> FirstMissing { get; init; } = [];
}
