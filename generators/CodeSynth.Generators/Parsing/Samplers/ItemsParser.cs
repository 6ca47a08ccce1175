using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary><c>[Items]</c> and the sampler beside it, which fills the items.</summary>
internal static class ItemsParser
{
    private const int MaxItems = 100_000;
    private const int MaxReferences = 1_000; // what the runtime's ReferenceItems takes; a test compares the two

    /// <summary>The array that a property is filled with, or null after a report.</summary>
    /// <param name="site">The sampler's attribute on the property.</param>
    /// <param name="parseItem">Reads the sampler for an item.</param>
    public static SamplerSpec? Parse(SamplerSite site, Func<SamplerSite, SamplerSpec?> parseItem)
    {
        if (SynthAttributes.Find(site.Property, AttributeKind.Items) is not { } attribute)
        {
            return site.Fail(Rules.BadItems, Culprit.Name(site.Property), "nothing says how many there are. Add for example '[Items(1, 5)]'.");
        }

        if (ItemsType.Of(site.Property.Type) is not { } type)
        {
            return site.Fail(Rules.BadItems, Culprit.Attribute(attribute), $"its type '{TypeNames.Short(site.Property.Type)}' is not {ItemsType.Words}, whose T has no '?'. Change it, or remove [Items].");
        }

        AttributeKind sampler = SynthAttributes.KindOf(site.Attribute);
        if (WhyNotItem(sampler) is { } reason)
        {
            return site.Fail(Rules.BadItems, Culprit.Attribute(site.Attribute), reason);
        }

        bool isDistinct = SynthAttributes.Named(attribute, "Distinct") is true;
        if (isDistinct && sampler != AttributeKind.References)
        {
            return site.Fail(Rules.BadItems, Culprit.Named(attribute, "Distinct"), $"Distinct keeps references apart, and [{sampler}] may well give a value twice. Remove Distinct.");
        }

        if (Bounds(site, attribute, sampler == AttributeKind.References ? MaxReferences : MaxItems) is not (int min, int max)
            || parseItem(site with { Type = FieldType.Of(type.Item), Filled = type.Item }) is not { } item)
        {
            return null;
        }

        if (item is ReferenceSpec reference && WhyNotReference(site, reference, isDistinct) is var (culprit, problem))
        {
            return site.Fail(Rules.BadItems, culprit, problem);
        }

        return item is UuidSpec { Version: 7 }
            ? site.Fail(Rules.BadItems, Culprit.Attribute(site.Attribute), "a UUID of version 7 has the time of its row and counts rows. Use version 4.")
            : new ItemsSpec(new ValueShape(ShapeKind.Array, item.Shape.Type + "[]") { TakesArray = type.TakesArray, Item = item.Shape, IsPicked = item is ReferenceSpec }, item, min, max) { Distinct = isDistinct };
    }

    private static string? WhyNotItem(AttributeKind sampler) => sampler switch
    {
        AttributeKind.CopyOf => "a copied array comes with its items. Remove [Items].",
        AttributeKind.Sequence or AttributeKind.EventTime or AttributeKind.UniformTime or AttributeKind.TimeAfter or AttributeKind.Case or AttributeKind.Otherwise or AttributeKind.Template =>
            $"[{sampler}] gives one value per row, and the items of a row differ. Use [Fake], [OneOf], [Uniform] or [Constant].",
        _ when SynthAttributes.DependsOnState(sampler) => $"[{sampler}] gives one value per event, and the items of a record differ. Use [Fake], [OneOf], [Uniform] or [Constant].",
        _ => null,
    };

    private static (Culprit Culprit, string Reason)? WhyNotReference(SamplerSite site, ReferenceSpec reference, bool isDistinct) => reference.Mode switch
    {
        { ToEarlierRows: true } => (Culprit.Attribute(site.Attribute), $"the items would refer to earlier rows of '{reference.Target.Name}' itself, and the first row has none. Refer to another entity."),
        { Unique: true } => (Culprit.Named(site.Attribute, "Unique"), "a unique reference is one per row. Remove Unique; '[Items(1, 5, Distinct = true)]' keeps the items of one array apart."),
        { Except: not null } => (Culprit.Named(site.Attribute, "Except"), "one reference can differ from another, and these are several. Remove Except."),
        { Recency: not null } when isDistinct => (Culprit.Named(site.Attribute, "Recency"), "there may be fewer rows that are young enough than items that must differ. Remove Recency or Distinct."),
        _ => null,
    };

    private static (int Min, int Max)? Bounds(SamplerSite site, AttributeData attribute, int most)
    {
        if (!SynthAttributes.IsReadable(attribute) || attribute.ConstructorArguments[0].Value is not int min || attribute.ConstructorArguments[1].Value is not int max)
        {
            site.Context.FailSilently(); // the compiler says what is wrong
            return null;
        }

        (int culprit, string reason)? wrong =
            min < 0 ? (0, Invariant($"the fewest are {min}; give 0 or more."))
            : max < min ? (0, Invariant($"the fewest, {min}, are more than the most, {max}. Exchange them."))
            : max > most ? (1, Invariant($"the most are {max}; give at most {most}."))
            : null;
        if (wrong is not { } found)
        {
            return (min, max);
        }

        site.Fail(Rules.BadItems, Culprit.Argument(attribute, found.culprit), found.reason);
        return null;
    }
}
