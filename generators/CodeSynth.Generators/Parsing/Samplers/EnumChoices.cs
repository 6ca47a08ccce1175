using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>Members of an enumeration to choose from: those that are given, or else all.</summary>
internal static class EnumChoices
{
    public static SamplerSpec? Parse(SamplerSite site, ImmutableArray<TypedConstant> choices)
    {
        if (EnumMembers.Of(site) is not { } members)
        {
            return null;
        }

        return choices.Length == 0 ? All(site, members) : Given(site, members, choices);
    }

    private static SamplerSpec? All(SamplerSite site, IReadOnlyList<EnumMember> members)
    {
        string name = TypeNames.Short(site.Filled);
        string? reason = members.Count == 0 ? $"'{name}' has no member. Give it one."
            : IsFlags(site.Filled) ? $"'{name}' is [Flags], and a combination has no name of its own. List the members: '[OneOf({name}.{members[0].Name}, …)]'."
            : SynthAttributes.NamedElements(site.Attribute, "Weights").Length != 0 ? $"weights need the members that they are for. List them: '[OneOf({name}.{members[0].Name}, …, Weights = …)]'."
            : null;
        return reason is null
            ? new OneOfEnumSpec(EnumMembers.Shape(site, members), members.ToEquatableArray(), EquatableArray<double>.Empty)
            : site.Fail(Rules.BadChoices, Culprit.Attribute(site.Attribute), reason);
    }

    private static SamplerSpec? Given(SamplerSite site, IReadOnlyList<EnumMember> members, ImmutableArray<TypedConstant> choices)
    {
        string name = TypeNames.Short(site.Filled);
        string example = members.Count == 0 ? "" : $", for example '{name}.{members[0].Name}'";
        var chosen = new List<EnumMember>(choices.Length);
        for (int i = 0; i < choices.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(choices[i].Type, site.Filled) || EnumMembers.Find(members, choices[i]) is not { } member)
            {
                return OneOfParser.Fail(site, i, $"{choices[i].ToCSharpString()} is not a member of '{name}'. Name one of its members{example}.");
            }

            if (chosen.Contains(member))
            {
                return OneOfParser.Fail(site, i, $"'{member.Name}' stands there twice. Remove one of them.");
            }

            chosen.Add(member);
        }

        return ChoiceWeights.Read(site, chosen.Count) is { } weights ? new OneOfEnumSpec(EnumMembers.Shape(site, members), chosen.ToEquatableArray(), weights) : null;
    }

    private static bool IsFlags(ITypeSymbol type) =>
        type.GetAttributes().Any(a => a.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });
}
