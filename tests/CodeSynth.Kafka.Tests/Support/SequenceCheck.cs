namespace CodeSynth.Kafka.Tests.Support;

/// <summary>
/// What a broker does with the batches of an idempotent producer and the in-process cluster leaves out: it drops a batch whose
/// sequence number it has seen, and refuses one that does not follow the last. Source: KIP-98.
/// </summary>
internal static class SequenceCheck
{
    /// <summary>The batches that a broker would have kept.</summary>
    public static IEnumerable<LogBatch> Kept(IReadOnlyList<LogBatch> log)
    {
        var next = new Dictionary<(long Producer, short Epoch), int>();
        foreach (LogBatch batch in log)
        {
            int expected = next.GetValueOrDefault((batch.ProducerId, batch.Epoch));
            if (batch.ProducerId >= 0 && batch.BaseSequence < expected)
            {
                continue; // seen before
            }

            Assert.True(batch.ProducerId < 0 || batch.BaseSequence == expected, $"A broker would have refused {batch}: sequence {expected} is next.");
            next[(batch.ProducerId, batch.Epoch)] = batch.BaseSequence + batch.Records.Count;
            yield return batch;
        }
    }
}
