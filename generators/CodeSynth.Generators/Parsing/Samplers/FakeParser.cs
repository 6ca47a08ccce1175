using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class FakeParser
{
    /// <summary>The locales that the runtime has; a test compares.</summary>
    internal static readonly string[] Locales = ["de", DefaultLocale, "es", "fr", "it", "nl", "pl", "pt_BR", "ru"];

    private const string DefaultLocale = "en";
    private const string LocaleArgument = "Locale";

    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (site.Type.Family != TypeFamily.Text)
        {
            return site.CannotFill("string");
        }

        TypedConstant kind = site.Attribute.ConstructorArguments[0];
        if (kind.Type?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, kind.Value)) is not { } member)
        {
            return site.CannotFill($"string with a member of {nameof(AttributeKind.Fake)}, and {kind.Value} is none");
        }

        if (LocaleOf(site) is not { } locale)
        {
            return null;
        }

        bool hasOwnSampler = locale == DefaultLocale && member.ContainingAssembly.GetTypeByMetadataName(KnownTypes.OwnFakeSampler(member.Name)) is not null;
        return new FakeSpec(site.Type.Shape(ShapeKind.Text), member.Name, hasOwnSampler ? null : locale);
    }

    // The property's, else the entity's; null after a report. A mistake of the entity's is told once, at the entity.
    private static string? LocaleOf(SamplerSite site)
    {
        if (SynthAttributes.Named(site.Attribute, LocaleArgument) is string given)
        {
            return Check(site.Context, site.Attribute, given, site.Name) ? given : null;
        }

        return OfEntity(site.Context.Entity) is not { } inherited ? DefaultLocale : Array.IndexOf(Locales, inherited) >= 0 ? inherited : null;
    }

    /// <summary>Reports a locale of the whole entity that there is not.</summary>
    public static void CheckEntity(ParseContext context, AttributeData entity)
    {
        if (SynthAttributes.Named(entity, LocaleArgument) is string given)
        {
            Check(context, entity, given, context.Entity.Name);
        }
    }

    private static string? OfEntity(INamedTypeSymbol entity) =>
        SynthAttributes.EntityAttribute(entity) is { } attribute ? SynthAttributes.Named(attribute, LocaleArgument) as string : null;

    private static bool Check(ParseContext context, AttributeData attribute, string locale, string where)
    {
        if (Array.IndexOf(Locales, locale) >= 0)
        {
            return true;
        }

        string advice = NearestName.Of(locale.Replace('-', '_'), Locales) is { } nearest ? $"Did you mean '{nearest}'?" : $"Write one of {string.Join(", ", Locales)}.";
        context.Error(Rules.UnknownLocale, Culprit.Named(attribute, LocaleArgument), where, locale, advice);
        return false;
    }
}
