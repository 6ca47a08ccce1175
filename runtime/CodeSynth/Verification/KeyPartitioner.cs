namespace CodeSynth.Verification;

/// <summary>The partition that a key belongs to.</summary>
/// <param name="key">The key's bytes.</param>
/// <param name="partitionCount">How many partitions the topic has.</param>
public delegate int KeyPartitioner(ReadOnlySpan<byte> key, int partitionCount);
