namespace CodeSynth.Kafka.Tests.Support;

/// <summary>A batch as it lies in a partition, Kafka's message format 2.</summary>
internal sealed record LogBatch(long BaseOffset, long ProducerId, short Epoch, int BaseSequence, IReadOnlyList<LogRecord> Records);
