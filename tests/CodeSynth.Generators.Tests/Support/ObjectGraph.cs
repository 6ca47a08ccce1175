using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Walks everything that is reachable from an object.</summary>
internal static class ObjectGraph
{
    /// <summary>A symbol or a syntax node in the pipeline's cache would keep a whole compilation alive, and never compare equal.</summary>
    public static void AssertHasNoRoslyn(object? root) => Walk(root, [], root?.GetType().Name ?? "null");

    private static void Walk(object? value, HashSet<object> seen, string path)
    {
        if (value is null || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return;
        }

        Assert.False(
            value is ISymbol or SyntaxNode or SyntaxTree or Compilation or Location or SemanticModel or AttributeData or SyntaxReference,
            $"{path} is a {value.GetType()}");
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Walk(item, seen, path + "[]");
            }
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Walk(field.GetValue(value), seen, path + "." + field.Name);
            }
        }
    }
}
