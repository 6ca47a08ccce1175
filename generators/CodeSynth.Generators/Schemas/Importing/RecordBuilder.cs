using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>Makes records of fields, and chooses the record key of an entity.</summary>
internal static class RecordBuilder
{
    /// <summary>An object without a key.</summary>
    public static ImportedRecord Object(string name, IEnumerable<FieldFacts> fields) =>
        new(name, fields.Select(f => Member(f, null)).ToEquatableArray());

    /// <summary>An entity: the field that its name suggests is the record key, else the first that can be.</summary>
    public static ImportedRecord Entity(string name, IEnumerable<FieldFacts> fields)
    {
        FieldFacts[] all = [.. fields];
        FieldFacts[] usable = [.. all.Where(PropertyAdvice.CanBeKey)];
        FieldFacts? key = usable.FirstOrDefault(f => IsNamed(f, name + "Id"))
            ?? usable.FirstOrDefault(f => IsNamed(f, "id"))
            ?? usable.FirstOrDefault(f => IsNamed(f, "key"))
            ?? usable.FirstOrDefault();
        return new ImportedRecord(name, all.Select(f => Member(f, f == key ? name : null)).ToEquatableArray());
    }

    private static bool IsNamed(FieldFacts field, string name) => CSharpName.Suits(name, field.Name);

    private static ImportedMember Member(FieldFacts field, string? keyOf) => PropertyAdvice.For(field, keyOf) is { } property
        ? new ImportedMember(property, null)
        : new ImportedMember(null, $"{field.Name}: {field.Obstacle ?? "no sampler fills an array of these"}");
}
