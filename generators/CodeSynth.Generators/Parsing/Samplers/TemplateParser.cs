using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary><c>[Template]</c>: a text made of other properties.</summary>
internal static class TemplateParser
{
    // The maxima of the places add up to room on the stack while a string is made; a text alone may have 8 KiB.
    private const int MaxPlaces = 32;

    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family != TypeFamily.Text)
        {
            return site.CannotFill("string");
        }

        string text = site.Attribute.ConstructorArguments[0].Value as string ?? string.Empty;
        ValueShape shape = site.Type.Shape(ShapeKind.Text);
        if (site.Context.IsOfAnother)
        {
            return new TemplateSpec(shape, text, []); // who copies it need not know more, and its own entity reports what is wrong
        }

        if (TemplateText.Parse(text, out string problem) is not { } pieces)
        {
            return Fail(site, problem);
        }

        if (pieces.Count(p => p.IsName) is var places and (0 or > MaxPlaces))
        {
            return Fail(site, places == 0 ? "it names no property, so every row has the same text. Use [Constant], or write a property's name in braces." : Invariant($"it has {places} places, and {MaxPlaces} are allowed. Split it."));
        }

        if (TemplateCircle.Find(site) is { } circle)
        {
            site.Context.Error(Rules.TemplateCircle, Culprit.Argument(site.Attribute, 0), site.Name, circle);
            return null;
        }

        var parts = new List<TemplatePart>(pieces.Count);
        foreach (TemplateText.Piece piece in pieces)
        {
            if ((piece.IsName ? Place(site, piece) : Literal(site, piece.Text)) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts.Count == pieces.Count ? new TemplateSpec(shape, text, parts.ToEquatableArray()) : null;
    }

    private static TemplatePart? Literal(SamplerSite site, string text) =>
        TextRules.Require(site.Context, text, site.Name, Culprit.Argument(site.Attribute, 0)) ? new TemplatePart(text) : null;

    private static TemplatePart? Place(SamplerSite site, TemplateText.Piece piece)
    {
        if (CopyParser.LinkOf(site.Scope, piece.Text) is not { } found)
        {
            site.Context.Error(Rules.UnknownTemplateField, Culprit.Argument(site.Attribute, 0), site.Name, piece.Text, site.Scope.Owner.Name, Advice(site, piece.Text));
            return null;
        }

        ParseContext silent = site.Context.Within(site.Scope.Entity);
        silent.Workflow = site.Context.Workflow; // of this very entity
        if (new FieldParser(silent).ParseSampler(found.Scope, found.Property) is not { } sampler)
        {
            site.Context.FailSilently(); // the property's own diagnostic says what is wrong
            return null;
        }

        string? reason = sampler.Shape.Kind switch
        {
            ShapeKind.Object => $"'{piece.Text}' is an object. Name one of its properties, as in '{{{piece.Text}.City}}'.",
            ShapeKind.Array => $"'{piece.Text}' has several items. Name a property of one value.",
            not ShapeKind.Integer when piece.Digits != 0 => $"'{piece.Text}' is no integer, so it has no least digits. Write '{{{piece.Text}}}'.",
            _ when sampler.IsMeasured => $"'{piece.Text}' comes from a file, so how long its texts are is not known here. Take it out of the template.",
            _ => null,
        };
        if (reason is null)
        {
            return new TemplatePart(string.Empty, found.Scope.PathOf(found.Property), piece.Digits);
        }

        Fail(site, reason);
        return null;
    }

    private static string Advice(SamplerSite site, string name)
    {
        if (name.IndexOf('.') is var dot and > 0
            && CopyParser.LinkOf(site.Scope, name.Substring(0, dot)) is { } link
            && LinkResolver.Follow(site.Context, link.Scope, link.Property) is not null)
        {
            return $"'{name.Substring(0, dot)}' leads to another entity: add a property with '[CopyOf(nameof({name.Substring(0, dot)}), \"{name.Substring(dot + 1)}\")]' and name that.";
        }

        return NearestName.Of(name, Names(site.Scope)) is { } nearest ? $"Did you mean '{nearest}'?" : "Write the name of a property; 'Address.City' reaches into a nested object.";
    }

    /// <summary>What a place may name, from where the template stands outwards.</summary>
    private static IEnumerable<string> Names(PropertyScope scope)
    {
        for (PropertyScope? at = scope; at is not null; at = at.Outer)
        {
            foreach (string name in NamesIn(at, string.Empty))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<string> NamesIn(PropertyScope scope, string prefix)
    {
        foreach (IPropertySymbol property in PropertyList.Of(scope.Owner))
        {
            if (!NestedObjectParser.IsPart(property))
            {
                yield return prefix + property.Name;
            }
            else if (!scope.Contains(Nullability.ObjectType(property)))
            {
                foreach (string inner in NamesIn(scope.Into(property, Nullability.ObjectType(property)), $"{prefix}{property.Name}."))
                {
                    yield return inner;
                }
            }
        }
    }

    private static SamplerSpec? Fail(SamplerSite site, string reason) => site.Fail(Rules.BadTemplate, Culprit.Argument(site.Attribute, 0), reason);
}
