namespace CodeSynth.Kafka;

/// <summary>How far reading has come in one partition.</summary>
internal struct PartitionPlace
{
    /// <summary>The offset that reading started from.</summary>
    public long Begin;

    /// <summary>The offset that comes next.</summary>
    public long Next;
}
