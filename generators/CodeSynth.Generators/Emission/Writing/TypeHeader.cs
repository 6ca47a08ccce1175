using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>The lines that lead into a user's type from the outside.</summary>
internal static class TypeHeader
{
    /// <summary>The namespace, if any, the containers and the type itself, each a line in front of a brace.</summary>
    public static IEnumerable<string> Of(EntityType type)
    {
        if (type.Namespace.Length != 0)
        {
            yield return $"namespace {CSharpIdentifier.EscapeAll(type.Namespace)}";
        }

        foreach (TypePart part in type.Containers.Append(type.Part))
        {
            string parameters = part.TypeParameters.Count == 0 ? string.Empty : $"<{string.Join(", ", part.TypeParameters.Select(CSharpIdentifier.Escape))}>";
            yield return $"partial {part.Keyword} {CSharpIdentifier.Escape(part.Name)}{parameters}";
        }
    }
}
