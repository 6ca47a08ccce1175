using CodeSynth.Sampling;

namespace CodeSynth.Modeling;

/// <summary>How one entity refers to another, or to earlier rows of its own, as its attributes say.</summary>
/// <param name="Field">The property that carries the reference.</param>
/// <param name="Target">Gives the entity that is referenced; a function, because entities may refer to each other's types while they are initialised.</param>
public sealed record ReferenceDescriptor(string Field, Func<EntityDescriptor> Target)
{
    /// <summary>The path that its random stream is derived from: with former names after a rename, by default <see cref="Field"/>.</summary>
    public string StreamPath { get; init; } = Field;

    /// <summary>Zipf's exponent, above 0, or 0 when rows are not picked by popularity.</summary>
    public double Zipf { get; init; }

    /// <summary>Whether popularity follows the row instead of being shuffled.</summary>
    public bool Unshuffled { get; init; }

    /// <summary>The maximum age of a picked row, or null when new rows are not preferred.</summary>
    public TimeSpan? Recency { get; init; }

    /// <summary>Whether no two rows pick the same one.</summary>
    public bool Unique { get; init; }

    /// <summary>The property whose reference, to the same entity, this one's pick differs from; or null.</summary>
    public string? Except { get; init; }

    /// <summary>Whether the property is an array, each item of which is a reference.</summary>
    public bool IsArray => MostItems is not null;

    /// <summary>Of an array the fewest items, else 1.</summary>
    public int LeastItems { get; init; } = 1;

    /// <summary>Of an array the most items, else null.</summary>
    public int? MostItems { get; init; }

    /// <summary>Whether no two items of an array name the same row.</summary>
    public bool Distinct { get; init; }

    /// <summary>How many rows must be there to refer to when the first row is born.</summary>
    public int LeastRows => Except is not null ? 2 : Distinct ? Math.Max(LeastItems, 1) : 1;

    /// <summary>Whether a row refers to an earlier row of its own entity, or to none.</summary>
    /// <param name="owner">The entity that has the reference.</param>
    public bool IsToItself(EntityDescriptor owner) => Target() == owner;

    /// <summary>How rows are picked.</summary>
    /// <param name="owner">The entity that has the reference.</param>
    public ReferenceMode ModeIn(EntityDescriptor owner) => new()
    {
        Zipf = Zipf,
        Unshuffled = Unshuffled,
        Recency = Recency,
        Unique = Unique,
        ToEarlierRows = IsToItself(owner),
    };
}
