namespace CodeSynth.Kafka;

/// <summary>How a <see cref="KafkaSink"/> writes.</summary>
public sealed record KafkaSinkOptions
{
    /// <summary>Partitions of a topic that has to be created; null for the cluster's default.</summary>
    public int? PartitionsPerTopic { get; init; }

    /// <summary>Copies of a topic that has to be created; null for the cluster's default.</summary>
    public short? ReplicationFactor { get; init; }

    /// <summary>
    /// What reads the topics back while they are written. An embedded cluster keeps only a few megabytes a partition, so the sink
    /// then waits for the reader before it writes more than that.
    /// </summary>
    public ReadBack? ReadBack { get; init; }

    /// <summary>How long the end of a run waits while no delivery is reported at all. Default 60 seconds.</summary>
    public TimeSpan FlushPatience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Signalled when the user does not want to wait for a cluster that takes nothing any more.</summary>
    public CancellationToken Abandon { get; init; }

    /// <summary>
    /// Hears how long a record took from being handed over to being acknowledged, of one record in 64: topic and time, on the thread that writes. It must not throw; null
    /// costs nothing.
    /// </summary>
    public Action<string, TimeSpan>? OnLatency { get; init; }

    /// <summary>How long no acknowledgement at all is nothing to tell of.</summary>
    internal TimeSpan StandstillAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The most records that wait for their acknowledgement.</summary>
    internal int MostInFlight { get; init; } = 500_000;

    /// <summary>The most bytes of keys and values that wait for their acknowledgement.</summary>
    internal long MostBytesInFlight { get; init; } = 256L << 20;
}
