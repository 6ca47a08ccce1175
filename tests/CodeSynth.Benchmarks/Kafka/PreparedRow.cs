namespace CodeSynth.Benchmarks.Kafka;

/// <summary>A message with all that is told of it.</summary>
internal unsafe struct PreparedRow
{
    public byte* Value;
    public byte* Key;
    public int ValueLength;
    public int KeyLength;
    public int Partition;
    public long Timestamp;
}
