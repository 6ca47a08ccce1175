namespace CodeSynth.Kafka.Tests.Support;

/// <summary>A record of a batch.</summary>
internal sealed record LogRecord(long Offset, long Timestamp, byte[] Key, byte[] Value);
