using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing;

/// <summary>Each field of an entity has a random stream of its own; former names can break that.</summary>
internal static class StreamRules
{
    public static void Check(ParseContext context, EquatableArray<FieldSpec>? fields)
    {
        if (fields is not { } parsed)
        {
            return;
        }

        var taken = new Dictionary<string, FieldSpec>(StringComparer.Ordinal);
        foreach (FieldSpec field in parsed.Leaves())
        {
            if (!taken.TryGetValue(field.StreamPath, out FieldSpec? other))
            {
                taken.Add(field.StreamPath, field);
                continue;
            }

            // Paths differ, so at least one of the two has a former name in it.
            FieldSpec renamed = field.StreamPath == field.Path ? other : field;
            FieldSpec present = renamed == field ? other : field;
            string entity = context.Entity.Name;
            context.Error(Rules.SharedFieldStream, CulpritIn(context, renamed.Path), $"{entity}.{renamed.Path}", $"{entity}.{present.Path}", field.StreamPath);
        }
    }

    // The innermost former name along a path.
    private static Culprit CulpritIn(ParseContext context, string path)
    {
        PropertyScope scope = PropertyScope.Of(context.Entity);
        for (int end = path.Length; end > 0; end = path.LastIndexOf('.', end - 1))
        {
            if (scope.Follow(path.Substring(0, end)) is { Property: var property } && SynthAttributes.Find(property, AttributeKind.FormerlyKnownAs) is not null)
            {
                return FormerNames.CulpritOf(property);
            }
        }

        return Culprit.Name(context.Entity);
    }
}
