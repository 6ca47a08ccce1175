namespace CodeSynth.MasterData;

/// <summary>A property that a column of a file fills, as the entity's attributes say.</summary>
/// <param name="Path">The property, dotted when it stands in a nested object.</param>
/// <param name="Type">What its cells say.</param>
/// <param name="Names">The name that the file has for it, and before it those of the objects around it.</param>
public sealed record MasterColumn(string Path, MasterColumnType Type, params string[] Names)
{
    /// <summary>Whether the last name is given by an attribute, so that no other is looked for; in a table it is the whole header.</summary>
    public bool HasOwnName { get; init; }

    /// <summary>Whether a row may have none: an empty cell, or a null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is the record key: a text, an integer or a UUID of which there are no two alike.</summary>
    public bool IsKey { get; init; }

    /// <summary>Digits after the point of a decimal number, 0 to 15.</summary>
    public int Decimals { get; init; }

    /// <summary>The least integer.</summary>
    public long Min { get; init; } = long.MinValue;

    /// <summary>The greatest integer.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>The names of a choice as the wire has them.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Other names of the choices, in the same order; empty when there are none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The names joined by dots, or of an own name that alone.</summary>
    public string Title => HasOwnName ? Names[^1] : string.Join('.', Names);
}
