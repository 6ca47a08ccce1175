using System.Collections.Immutable;

namespace CodeSynth.Planning;

/// <summary>What a run changes about one field; null leaves what its attributes say.</summary>
public sealed record FieldOverride
{
    /// <summary>The smallest number, in the property's own unit; not below that of the attribute.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number, in the property's own unit; not above that of the attribute.</summary>
    public decimal? Max { get; init; }

    /// <summary>The probability of true, 0 to 1.</summary>
    public double? Odds { get; init; }

    /// <summary>The probability of null, 0 to 1.</summary>
    public double? NullRate { get; init; }

    /// <summary>Weights above 0 by the choices' values as the wire has them.</summary>
    public ImmutableSortedDictionary<string, double> Weights { get; init; } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>Zipf's exponent of a reference by popularity, above 0.</summary>
    public double? Zipf { get; init; }

    /// <summary>The maximum age of a row that a reference by recency picks.</summary>
    public TimeSpan? Recency { get; init; }
}
