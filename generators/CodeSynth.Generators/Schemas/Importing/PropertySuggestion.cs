using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>The property that an entity lacks, without a type of its own: an enumeration is a text of its symbols, and for an object there is none.</summary>
internal static class PropertySuggestion
{
    /// <summary>The declaration, on one line; null where nothing fills the field.</summary>
    public static string? For(FieldFacts field) => PropertyAdvice.For(field.Kind == FieldKind.Enum ? AsText(field) : field) is { } property && field.Kind != FieldKind.Object
        ? property.Declaration
        : null;

    private static FieldFacts AsText(FieldFacts field) => field with
    {
        Kind = FieldKind.Text,
        Type = "string",
        Annotations = new RandomAnnotations { Options = field.Symbols.Select(Literal.Text).ToEquatableArray() },
    };
}
