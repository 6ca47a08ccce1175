using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>A field of a schema, whatever the schema's language.</summary>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Kind">What it holds, or what its items hold.</param>
/// <param name="Type">The C# type of that.</param>
internal sealed record FieldFacts(string Name, FieldKind Kind, string Type)
{
    /// <summary>Whether it may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether there are any number of them.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>The digits after the point of a decimal.</summary>
    public int Scale { get; init; }

    /// <summary>The digits of a decimal.</summary>
    public int Precision { get; init; }

    /// <summary>The members of an enumeration, as C# names them.</summary>
    public EquatableArray<string> Members { get; init; }

    /// <summary>The same as the schema names them.</summary>
    public EquatableArray<string> Symbols { get; init; }

    /// <summary>Why no sampler fills it, in words.</summary>
    public string? Obstacle { get; init; }

    /// <summary>The annotations that say how many there are; null for none.</summary>
    public RandomAnnotations? CountAnnotations { get; init; }

    /// <summary>Its annotations for the Avro Random Generator, or those of its items; null for none.</summary>
    public RandomAnnotations? Annotations { get; init; }
}
