namespace CodeSynth.Generators.Model;

/// <summary>What a column of the entity's file says; as the record key it leads back to its row by the index of the file.</summary>
/// <param name="Shape">The value's shape; of a date a text.</param>
/// <param name="Type">The name of the runtime's <c>MasterColumnType</c>.</param>
/// <param name="Names">The name that the file has for it, and before it those of the objects around it.</param>
internal sealed record ColumnSpec(ValueShape Shape, string Type, EquatableArray<string> Names) : ReversibleSpec(Shape)
{
    /// <summary>Whether an attribute gives the name.</summary>
    public bool HasOwnName { get; init; }

    /// <summary>Whether rows may have none.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The least integer.</summary>
    public long Min { get; init; } = long.MinValue;

    /// <summary>The greatest integer.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>The name as the file has it.</summary>
    public string Title => HasOwnName ? Names[Names.Count - 1] : string.Join(".", Names);

    // It takes the file.
    public override bool IsStatic => false;

    public override bool IsMeasured => Shape.Kind == ShapeKind.Text;
}
