using System.Globalization;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class ConstantParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        TypedConstant argument = site.Attribute.ConstructorArguments[0];
        if (site.Type.Family is TypeFamily.Other or TypeFamily.Offset or TypeFamily.DateTime)
        {
            return site.CannotFill("string, bool, the integer types, double, float and decimal");
        }

        object? value = argument.Kind == TypedConstantKind.Primitive ? argument.Value : null;
        return site.Type.Family switch
        {
            TypeFamily.Text => value is string text ? Text(site, text) : Fail(site, value, "it is not a text. Put it in quotes."),
            TypeFamily.Boolean => value is bool truth ? new ConstantSpec(site.Type.Shape(ShapeKind.Boolean), null, truth ? 1 : 0, 0) : Fail(site, value, "write true or false."),
            TypeFamily.Double or TypeFamily.Single => Real(site, value),
            _ => Exact(site, value),
        };
    }

    private static SamplerSpec? Text(SamplerSite site, string text) =>
        TextRules.Require(site.Context, text, site.Name, Culprit.Argument(site.Attribute, 0)) ? new ConstantSpec(site.Type.Shape(ShapeKind.Text), text, 0, 0) : null;

    private static SamplerSpec? Exact(SamplerSite site, object? value)
    {
        if (!DecimalText.TryRead(value, out decimal number))
        {
            return Fail(site, value, "it is not a number that the type holds.");
        }

        if (site.Type.Family == TypeFamily.Integer)
        {
            return number < site.Type.Min || number > site.Type.Max || decimal.Truncate(number) != number
                ? Fail(site, value, Invariant($"write a whole number from {site.Type.Min} to {site.Type.Max}."))
                : new ConstantSpec(site.Type.Shape(ShapeKind.Integer), null, (long)number, 0);
        }

        int decimals = (decimal.GetBits(number)[3] >> 16) & 0xFF;
        decimal limit = long.MaxValue / DecimalText.PowerOfTen(decimals > 15 ? 0 : decimals);
        return decimals > 15 || number > limit || number < -limit
            ? Fail(site, value, "write a number with at most 18 digits, at most 15 of them after the point.")
            : new ConstantSpec(site.Type.Shape(ShapeKind.Scaled, decimals), null, (long)(number * DecimalText.PowerOfTen(decimals)), 0);
    }

    private static SamplerSpec? Real(SamplerSite site, object? value)
    {
        if (value is null or string or bool or char)
        {
            return Fail(site, value, "it is not a number.");
        }

        bool isSingle = site.Type.Family == TypeFamily.Single;
        double number = Convert.ToDouble(value, CultureInfo.InvariantCulture);

        // A float given to a double is the decimal that was written, 0.1f is a tenth.
        number = !isSingle && value is float && DecimalText.TryRead(value, out decimal written) ? (double)written : number;
        number = isSingle ? (float)number : number;
        return double.IsNaN(number) || double.IsInfinity(number)
            ? Fail(site, value, "JSON has no such number.")
            : new ConstantSpec(site.Type.Shape(isSingle ? ShapeKind.Single : ShapeKind.Real), null, 0, number + 0.0);
    }

    private static SamplerSpec? Fail(SamplerSite site, object? value, string advice)
    {
        string shown = value switch
        {
            null => "given",
            string text => $"\"{text}\"",
            bool truth => truth ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
        site.Context.Error(Rules.BadConstant, Culprit.Argument(site.Attribute, 0), site.Name, TypeNames.Short(site.Property.Type), shown, advice);
        return null;
    }
}
