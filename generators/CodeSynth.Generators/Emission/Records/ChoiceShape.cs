using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>A union of several types besides null: an abstract record with one case a branch, nested in the record that has it.</summary>
/// <param name="Path">Where the union stands in its record.</param>
/// <param name="Name">The name of the abstract record.</param>
/// <param name="Union">The union.</param>
/// <param name="Cases">The names of the cases, in the order of the branches; null for the branch that is null.</param>
internal sealed record ChoiceShape(string Path, string Name, AvroUnion Union, IReadOnlyList<string?> Cases)
{
    /// <summary>The abstract record as a type within the record that has it.</summary>
    public string Type => IsNullable ? Name + "?" : Name;

    /// <summary>Whether it may be null.</summary>
    public bool IsNullable => Cases.Contains(null);
}
