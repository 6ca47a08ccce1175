namespace CodeSynth.Modeling;

/// <summary>How one entity refers to another, as its attributes say.</summary>
/// <param name="Field">The property that carries the reference.</param>
/// <param name="Target">Gives the entity that is referenced; a function, because entities may refer to each other's types while they are initialised.</param>
public sealed record ReferenceDescriptor(string Field, Func<EntityDescriptor> Target)
{
    /// <summary>The path that its random stream is derived from: with former names after a rename, by default <see cref="Field"/>.</summary>
    public string StreamPath { get; init; } = Field;

    /// <summary>Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</summary>
    public double Zipf { get; init; }

    /// <summary>The maximum age of a picked row, or null when new rows are not preferred.</summary>
    public TimeSpan? Recency { get; init; }
}
