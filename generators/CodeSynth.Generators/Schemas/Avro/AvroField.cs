using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>A field of a record.</summary>
/// <param name="Position">Where its name stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record AvroField(SchemaPosition Position, string Name, AvroType Type)
{
    /// <summary>What its author says of it.</summary>
    public string? Doc { get; init; }

    /// <summary>What readers take where the writer has no such field, as JSON text without insignificant white space; null for none.</summary>
    public string? DefaultJson { get; init; }

    /// <summary>How it counts when records are sorted: <c>ascending</c>, <c>descending</c> or <c>ignore</c>.</summary>
    public string Order { get; init; } = "ascending";

    /// <summary>Its other names.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>What annotates it and is not Avro's own.</summary>
    public EquatableArray<SchemaProperty> Properties { get; init; }
}
