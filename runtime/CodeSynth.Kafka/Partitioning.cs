using CodeSynth.Engine;

namespace CodeSynth.Kafka;

/// <summary>Partitions are computed here and not by librdkafka, so that a record's place can be verified and resumed from.</summary>
internal static class Partitioning
{
    /// <exception cref="SinkException">The settings ask for another partitioner.</exception>
    public static void Require(KafkaSettings settings)
    {
        string partitioner = settings.Properties.GetValueOrDefault("partitioner", "murmur2_random");
        if (partitioner is not ("murmur2" or "murmur2_random"))
        {
            throw new SinkException($"Kafka property 'partitioner' is '{partitioner}', but records are always spread by murmur2_random, as Java clients do. Remove it.");
        }
    }
}
