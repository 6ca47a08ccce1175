using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class ConstantParser
{
    public static SamplerSpec? Parse(SamplerSite site) => Parse(site, 0, (value, advice) =>
    {
        site.Context.Error(Rules.BadConstant, Culprit.Argument(site.Attribute, 0), site.Name, TypeNames.Short(site.Property.Type), NumberArgument.Show(value), advice);
        return null;
    });

    /// <summary>Reads the value that one of an attribute's arguments is.</summary>
    /// <param name="site">The attribute on its property.</param>
    /// <param name="index">Which argument it is.</param>
    /// <param name="fail">Reports that the value does not fit: its first argument is the value, its second what to write instead.</param>
    /// <returns>A <see cref="ConstantSpec"/> or <see cref="ConstantEnumSpec"/>, or null after a report.</returns>
    public static SamplerSpec? Parse(SamplerSite site, int index, Func<object?, string, SamplerSpec?> fail)
    {
        TypedConstant argument = site.Attribute.ConstructorArguments[index];
        object? value = argument.Kind == TypedConstantKind.Primitive ? argument.Value : null;
        switch (site.Type.Family)
        {
            case TypeFamily.Text:
                return value is string text ? Text(site, text, index) : fail(value, "it is not a text. Put it in quotes.");
            case TypeFamily.Boolean:
                return value is bool truth ? new ConstantSpec(site.Type.Shape(ShapeKind.Boolean), null, truth ? 1 : 0, 0) : fail(value, "write true or false.");
            case TypeFamily.Enum:
                return Member(site, argument, fail);
            case TypeFamily.Double or TypeFamily.Single:
                ShapeKind kind = site.Type.Family == TypeFamily.Single ? ShapeKind.Single : ShapeKind.Real;
                return NumberArgument.ReadReal(site.Type, value, out double real) is { } unreal ? fail(value, unreal) : new ConstantSpec(site.Type.Shape(kind), null, 0, real);
            case TypeFamily.Integer or TypeFamily.Decimal:
                return NumberArgument.ReadExact(site.Type, value, out decimal number) is { } inexact ? fail(value, inexact) : Exact(site, number);
            default:
                return site.CannotFill("string, bool, enumerations, the integer types, double, float and decimal");
        }
    }

    private static SamplerSpec? Text(SamplerSite site, string text, int index) =>
        TextRules.Require(site.Context, text, site.Name, Culprit.Argument(site.Attribute, index)) ? new ConstantSpec(site.Type.Shape(ShapeKind.Text), text, 0, 0) : null;

    private static SamplerSpec? Member(SamplerSite site, TypedConstant argument, Func<object?, string, SamplerSpec?> fail)
    {
        if (EnumMembers.Of(site) is not { } members)
        {
            return null;
        }

        if (!SymbolEqualityComparer.Default.Equals(argument.Type, site.Filled))
        {
            return fail(argument.Kind == TypedConstantKind.Primitive ? argument.Value : null, "name one of its members.");
        }

        return EnumMembers.Find(members, argument) is { } member
            ? new ConstantEnumSpec(EnumMembers.Shape(site, members), member)
            : fail(argument.Value, "no member has that value. Name one of its members.");
    }

    private static SamplerSpec Exact(SamplerSite site, decimal number)
    {
        bool isInteger = site.Type.Family == TypeFamily.Integer;
        int decimals = isInteger ? 0 : NumberArgument.DecimalsOf(number);
        return new ConstantSpec(site.Type.Shape(isInteger ? ShapeKind.Integer : ShapeKind.Scaled, decimals), null, (long)(number * DecimalText.PowerOfTen(decimals)), 0);
    }
}
