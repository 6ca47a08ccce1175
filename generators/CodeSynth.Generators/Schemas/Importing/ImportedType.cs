using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>A C# type that stands for one of a schema.</summary>
/// <param name="Name">Its name.</param>
internal abstract record ImportedType(string Name);

/// <summary>An entity or an object within one.</summary>
internal sealed record ImportedRecord(string Name, EquatableArray<ImportedMember> Members) : ImportedType(Name);

/// <summary>An enumeration.</summary>
internal sealed record ImportedEnum(string Name, EquatableArray<string> Members) : ImportedType(Name);

/// <summary>A field of a schema as a property, or why there is none.</summary>
/// <param name="Property">The property; null when nothing fills it.</param>
/// <param name="Obstacle">Why, in words.</param>
internal sealed record ImportedMember(ImportedProperty? Property, string? Obstacle);
