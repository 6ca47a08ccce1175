namespace CodeSynth.Verification;

/// <summary>
/// Knows what a topic should hold: which record a message is, that it is as it should be, and in the end which are missing. What the broker makes of
/// records, their partition and order, is <see cref="TopicVerifier"/>'s. One thread at a time.
/// </summary>
internal abstract class TopicOracle : IDisposable
{
    /// <summary>How many records should be there, as far as that is known without counting them.</summary>
    public abstract long Expected { get; }

    /// <summary>How far reading came, where it ended before the topic did; else null. Then those that it did not come to are neither expected nor missing.</summary>
    public ReadPart? Part { get; set; }

    /// <summary>Sets the first number, of a row or of an event in the order of the run, that was not written.</summary>
    public abstract void ExpectBelow(long end);

    /// <summary>Says what a record is, and remembers that it was read; allocates nothing when it is good.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="timestamp">Its timestamp, milliseconds since 1970-01-01T00:00:00Z.</param>
    public abstract Finding Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp);

    /// <summary>Counts what should be there and what was not read.</summary>
    /// <param name="most">How many of the missing ones to name, at most.</param>
    public abstract Tally Count(int most);

    /// <summary>The key of a row or an instance, until the next call of any member.</summary>
    public abstract ReadOnlySpan<byte> KeyOf(long row);

    /// <summary>A record as lines name it.</summary>
    public abstract string Name(in RecordAddress address);

    /// <summary>The same with its number, for who looks for it.</summary>
    public abstract string FullName(in RecordAddress address);

    public abstract void Dispose();
}
