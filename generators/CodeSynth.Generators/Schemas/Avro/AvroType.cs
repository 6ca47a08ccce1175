using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Avro;

/// <summary>An Avro schema (Avro 1.12 specification, "Schema Declaration"), as it stands at one place of a file.</summary>
/// <param name="Position">Where it begins.</param>
internal abstract record AvroType(SchemaPosition Position)
{
    /// <summary>What annotates it and is not Avro's own.</summary>
    public EquatableArray<SchemaProperty> Properties { get; init; }
}

/// <summary>A primitive type.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="Kind">Which.</param>
/// <param name="Logical">What it stands for; null when for itself, or when the annotation is unknown or invalid, which readers ignore.</param>
internal sealed record AvroPrimitive(SchemaPosition Position, AvroKind Kind, AvroLogical? Logical = null) : AvroType(Position);

/// <summary>An array.</summary>
internal sealed record AvroArray(SchemaPosition Position, AvroType Items) : AvroType(Position);

/// <summary>A map from strings.</summary>
internal sealed record AvroMap(SchemaPosition Position, AvroType Values) : AvroType(Position);

/// <summary>A union; it holds no other union and no two branches of one unnamed type.</summary>
internal sealed record AvroUnion(SchemaPosition Position, EquatableArray<AvroType> Branches) : AvroType(Position);

/// <summary>A name that stands for a type defined earlier, in this file or another.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="FullName">The name with its namespace.</param>
internal sealed record AvroReference(SchemaPosition Position, string FullName) : AvroType(Position)
{
    /// <summary>How long the name is as it is written, with its quotes.</summary>
    public int Length { get; init; } = 1;
}

/// <summary>A type that has a name.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="FullName">Its name with its namespace; only the name where there is none.</param>
internal abstract record AvroNamed(SchemaPosition Position, string FullName) : AvroType(Position)
{
    /// <summary>Where its name stands.</summary>
    public SchemaPosition NamePosition { get; init; }

    /// <summary>How long the name is as it is written, with its quotes.</summary>
    public int NameLength { get; init; }

    /// <summary>Its other names, with their namespaces.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>What its author says of it.</summary>
    public string? Doc { get; init; }

    /// <summary>The name without the namespace.</summary>
    public string Name => AvroNames.SimpleName(FullName);

    /// <summary>The namespace, empty for none.</summary>
    public string Namespace => AvroNames.Namespace(FullName);
}

/// <summary>A record, or an error, which is encoded alike.</summary>
internal sealed record AvroRecord(SchemaPosition Position, string FullName, EquatableArray<AvroField> Fields) : AvroNamed(Position, FullName)
{
    /// <summary>Whether it is declared as an error.</summary>
    public bool IsError { get; init; }
}

/// <summary>An enumeration of symbols.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="FullName">Its name.</param>
/// <param name="Symbols">The symbols; a value is encoded as its place among them.</param>
/// <param name="Default">The symbol that stands for those that a reader does not know; null for none.</param>
internal sealed record AvroEnum(SchemaPosition Position, string FullName, EquatableArray<string> Symbols, string? Default) : AvroNamed(Position, FullName);

/// <summary>A given number of bytes.</summary>
internal sealed record AvroFixed(SchemaPosition Position, string FullName, int Size, AvroLogical? Logical = null) : AvroNamed(Position, FullName);
