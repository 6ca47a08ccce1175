using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>The names on the wire within one object: all different, none empty.</summary>
internal sealed class WireNames(ParseContext context, PropertyScope scope)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>A property's name on the wire, or null after a report.</summary>
    public string? Of(IPropertySymbol property)
    {
        AttributeData? attribute = SynthAttributes.Find(property, AttributeKind.Name);
        string name = SnakeCase.Of(property.Name);
        Culprit culprit = Culprit.Name(property);
        if (attribute is not null)
        {
            if (!SynthAttributes.IsReadable(attribute))
            {
                return null;
            }

            name = attribute.ConstructorArguments[0].Value as string ?? string.Empty;
            culprit = Culprit.Argument(attribute, 0);
        }

        if (name.Length == 0)
        {
            context.Error(Rules.BadWireName, culprit, scope.Display(property), name, "it is empty. Give a name, or remove [Name].");
            return null;
        }

        if (_taken.TryGetValue(name, out string? other))
        {
            context.Error(Rules.BadWireName, culprit, scope.Display(property), name, $"'{other}' has it already. Give one of them another '[Name(\"…\")]'.");
            return null;
        }

        _taken.Add(name, property.Name);
        return TextRules.Require(context, name, scope.Display(property), culprit) ? name : null;
    }
}
