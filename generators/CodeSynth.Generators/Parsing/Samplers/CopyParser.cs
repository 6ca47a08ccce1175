using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class CopyParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        string linkName = site.Attribute.ConstructorArguments[0].Value as string ?? string.Empty;
        string fieldName = site.Attribute.ConstructorArguments[1].Value as string ?? string.Empty;
        if (LinkOf(site.Scope, linkName) is not { } link)
        {
            return FailLink(site, linkName, $"which is not a property of '{site.Scope.Owner.Name}'. Name the property that carries [References].");
        }

        if (LinkResolver.Follow(site.Context, link.Scope, link.Property) is not { } parent)
        {
            if (CopyCircle.IsThroughItself(site, link))
            {
                return FailLink(site, linkName, $"which is copied through '{site.Property.Name}' in turn, or is that property. Name one that carries [References].");
            }

            if (ItemsType.Of(link.Property.Type) is not null)
            {
                return FailLink(site, linkName, "which has several items, so that it leads to no one row. Copy through a property that is a single reference.");
            }

            if (IsBroken(site.Context, link.Scope, link.Property))
            {
                site.Context.FailSilently(); // the link's own diagnostic says what is wrong
                return null;
            }

            return FailLink(site, linkName, "which does not carry [References]. Add it there, or name the property that has it.");
        }

        if (CopiedPath.Follow(site.Context, parent, fieldName) is not { } source)
        {
            return FailField(site, fieldName, parent, "which has no such property. Name one of its properties; 'Address.City' reaches into a nested object, 'CustomerId.City' through a link.");
        }

        if (CopyCircle.IsOfItself(site, source))
        {
            return FailField(site, fieldName, parent, $"which copies '{site.Name}' of an earlier row in turn, so no row has a value to start from. Copy a property that has a sampler of its own.");
        }

        FieldParser parser = new(site.Context.Within(source.Entity.Entity));
        SamplerSpec? sampler = parser.ParseSampler(source.Scope, source.Property);
        if (sampler is ObjectSpec)
        {
            return FailField(site, fieldName, parent, "which is an object. Copy its fields one by one.");
        }

        if (sampler is null)
        {
            site.Context.FailSilently(); // the other entity's property is at fault, and reported there
            return null;
        }

        if (sampler.Shape.Type != site.Type.Name)
        {
            site.Context.Error(Rules.LinkedTypeMismatch, Culprit.Argument(site.Attribute, 1), site.Name, TypeNames.Short(site.Property.Type), source.Scope.Display(source.Property), TypeNames.Short(source.Property.Type));
            return null;
        }

        string? nullLink = Nullability.Cause(site.Context, link.Scope, link.Property, site.Scope);
        string? nullAnywhere = nullLink;
        string through = link.Scope.PathOf(link.Property);
        var hops = new List<FieldSpec>();
        foreach ((LinkedEntity from, PropertyScope scope, IPropertySymbol property) in source.Hops)
        {
            if (new FieldParser(site.Context.Within(from.Entity)).ParseSampler(scope, property) is not { } hop)
            {
                site.Context.FailSilently(); // the other entity's property is at fault, and reported there
                return null;
            }

            string path = $"{through}.{scope.PathOf(property)}";
            hops.Add(new FieldSpec(path, path, string.Empty, Copy(hop, through, from, scope, property, nullAnywhere is not null, site), IsKey: false));
            nullAnywhere ??= NullSource(site, from, scope, property);
            through = path;
        }

        CopySpec copy = Copy(sampler, through, source.Entity, source.Scope, source.Property, nullAnywhere is not null, site);
        if ((nullAnywhere is not null || copy.SourceMayBeNull) && !Nullability.Fits(site.Property))
        {
            string cause = nullAnywhere ?? NullSource(site, source.Entity, source.Scope, source.Property)!;
            site.Context.Error(Rules.NullableCopy, Culprit.Argument(site.Attribute, nullLink is null ? 1 : 0), site.Name, cause, TypeNames.Short(site.Property.Type));
            return null;
        }

        return copy with { Shape = copy.Shape with { TakesArray = ItemsType.Of(site.Property.Type)?.TakesArray ?? true }, Hops = hops.ToEquatableArray() };
    }

    /// <summary>The property that a copy reads, or null; never reports.</summary>
    public static (PropertyScope Scope, IPropertySymbol Property)? SourceOf(ParseContext context, PropertyScope scope, AttributeData copy)
    {
        if (!SynthAttributes.IsReadable(copy)
            || copy.ConstructorArguments[0].Value is not string linkName
            || copy.ConstructorArguments[1].Value is not string fieldName
            || LinkOf(scope, linkName) is not { } link
            || LinkResolver.Follow(context, link.Scope, link.Property) is not { } parent)
        {
            return null;
        }

        return CopiedPath.Follow(context, parent, fieldName) is { } path ? (path.Scope, path.Property) : null;
    }

    /// <summary>The property that a name means where a property stands: in a nested object a neighbour first, and otherwise a property of the entity.</summary>
    public static (PropertyScope Scope, IPropertySymbol Property)? LinkOf(PropertyScope scope, string name) =>
        scope.Follow(name) ?? (scope.Outer is { } outer ? LinkOf(outer, name) : null);

    private static CopySpec Copy(SamplerSpec sampler, string through, LinkedEntity from, PropertyScope scope, IPropertySymbol property, bool linkMayBeNull, SamplerSite site)
    {
        LinkTarget? target = sampler is ReferenceSpec reference ? reference.Target : (sampler as CopySpec)?.Target;
        return new CopySpec(sampler.Shape, through, from.ToModel(), scope.PathOf(property), target, [])
        {
            LinkMayBeNull = linkMayBeNull,
            SourceMayBeNull = NullSource(site, from, scope, property) is not null,
            SourceIsMeasured = sampler.IsMeasured,
            Range = SchemaUses.Avro(site.Context.Entity) is null ? null : NumberRange.Of(sampler),
        };
    }

    private static string? NullSource(SamplerSite site, LinkedEntity from, PropertyScope scope, IPropertySymbol property) =>
        Nullability.Cause(site.Context.Within(from.Entity), scope, property, from: null);

    // A reference or copy that would be a link, were it not for a mistake.
    private static bool IsBroken(ParseContext context, PropertyScope scope, IPropertySymbol link) =>
        SynthAttributes.Find(link, AttributeKind.References) is not null
        || (SynthAttributes.Find(link, AttributeKind.CopyOf) is { } copy && SourceOf(context.Within(scope.Entity), scope, copy) is null);

    private static SamplerSpec? FailLink(SamplerSite site, string link, string reason)
    {
        site.Context.Error(Rules.UnknownLink, Culprit.Argument(site.Attribute, 0), site.Name, link, reason);
        return null;
    }

    private static SamplerSpec? FailField(SamplerSite site, string field, LinkedEntity parent, string reason)
    {
        site.Context.Error(Rules.UnknownCopiedField, Culprit.Argument(site.Attribute, 1), site.Name, field, parent.Entity.Name, reason);
        return null;
    }
}
