namespace CodeSynth.Planning;

/// <summary>What a run changes about one entity; null leaves what its attributes say.</summary>
public sealed record EntityOverride
{
    /// <summary>How many rows.</summary>
    public long? Count { get; init; }

    /// <summary>Rows per second; 0 means no rate: born whole at the start.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The topic.</summary>
    public string? Topic { get; init; }
}
