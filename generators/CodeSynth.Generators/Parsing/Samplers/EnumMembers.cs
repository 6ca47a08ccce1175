using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The members of an enumeration. Of those that share a value the first declared counts.</summary>
internal static class EnumMembers
{
    /// <summary>All members in the order of their declaration, or null after a report.</summary>
    public static IReadOnlyList<EnumMember>? Of(SamplerSite site) => Of(site.Context, site.Filled);

    /// <summary>All members of an enumeration in the order of their declaration, or null after a report.</summary>
    public static IReadOnlyList<EnumMember>? Of(ParseContext context, ITypeSymbol type)
    {
        var members = new List<EnumMember>();
        var values = new HashSet<long>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            long value = Bits(field.ConstantValue);
            if (!values.Add(value))
            {
                continue;
            }

            AttributeData? attribute = SynthAttributes.Find(field, AttributeKind.Name);
            string name = attribute is null ? field.Name : attribute.ConstructorArguments.FirstOrDefault().Value as string ?? string.Empty;
            Culprit culprit = attribute is null ? Culprit.Name(field) : Culprit.Argument(attribute, 0);
            string display = $"{TypeNames.Short(type)}.{field.Name}";
            string? reason = name.Length == 0 ? "it is empty. Give a name, or remove [Name]."
                : names.TryGetValue(name, out string? other) ? $"'{other}' has it already. Give one of them another '[Name(\"…\")]'."
                : null;
            if (reason is not null)
            {
                context.Error(Rules.BadWireName, culprit, display, name, reason);
                return null;
            }

            if (!TextRules.Require(context, name, display, culprit))
            {
                return null;
            }

            names.Add(name, field.Name);
            members.Add(new EnumMember(field.Name, name, value));
        }

        return members;
    }

    /// <summary>The enumeration as a shape.</summary>
    public static ValueShape Shape(SamplerSite site, IEnumerable<EnumMember> members) => site.Type.Shape(ShapeKind.Enum) with { Members = members.ToEquatableArray() };

    /// <summary>The member that an attribute's argument is, or null when no member has that value.</summary>
    public static EnumMember? Find(IReadOnlyList<EnumMember> members, TypedConstant argument) =>
        argument is { Kind: TypedConstantKind.Enum, Value: { } value } ? members.FirstOrDefault(m => m.Value == Bits(value)) : null;

    private static long Bits(object? value) =>
        value is ulong unsigned ? unchecked((long)unsigned) : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
}
