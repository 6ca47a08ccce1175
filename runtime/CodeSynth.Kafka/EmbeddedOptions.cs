namespace CodeSynth.Kafka;

/// <summary>What a run wants of the cluster that it starts.</summary>
public sealed record EmbeddedOptions
{
    /// <summary>The port on 127.0.0.1 of the cluster's Schema Registry; 0 for a free one.</summary>
    public int RegistryPort { get; init; }
}
