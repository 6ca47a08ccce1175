using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The properties that the cases of another one depend on.</summary>
internal sealed class CaseSources(SamplerSite site)
{
    private readonly List<Source> _sources = [];

    public IEnumerable<CaseSource> All => _sources.Select(s => s.Model);

    /// <summary>The property that a case names, or null after a report.</summary>
    public Source? Find(AttributeData attribute)
    {
        string name = attribute.ConstructorArguments[0].Value as string ?? string.Empty;
        if (CopyParser.LinkOf(site.Scope, name) is not { } found)
        {
            return Fail(attribute, $"'{name}' is no property of '{site.Scope.Owner.Name}'. Name one whose values are few.");
        }

        string path = found.Scope.PathOf(found.Property);
        if (_sources.Find(s => s.Model.Path == path) is { } known)
        {
            return known;
        }

        if (RowCircle.IsThroughItself(site, found))
        {
            return Fail(attribute, $"'{name}' depends on '{site.Property.Name}' in turn, or is that property. Name another one.");
        }

        if (new FieldParser(site.Context.Silent()).ParseSampler(found.Scope, found.Property) is not { } sampler)
        {
            site.Context.FailSilently(); // its own diagnostic says what is wrong
            return null;
        }

        if (DomainOf(found.Scope, found.Property, sampler) is not { } domain)
        {
            return Fail(attribute, $"the values of '{name}' cannot be listed here. Name a property that carries [OneOf], [Odds], [Constant], [Case] or a state, or a copy of one that is no double or float.");
        }

        bool mayBeNull = sampler is StateSpec { IsPrevious: true } or StateValueSpec { MayBeNull: true } || Nullability.Cause(site.Context, found.Scope, found.Property, site.Scope, sampler) is not null;
        var model = new CaseSource(path, domain.Words.ToEquatableArray(), sampler is CopySpec ? domain.Numbers.ToEquatableArray() : [], mayBeNull);
        var source = new Source(_sources.Count, model, domain, found.Scope, found.Property);
        _sources.Add(source);
        return source;
    }

    /// <summary>A combination of their values in words, one for each property.</summary>
    public IEnumerable<string> Of(int combination)
    {
        foreach (Source source in Enumerable.Reverse(_sources))
        {
            yield return source.Words(combination % source.Model.Size);
            combination /= source.Model.Size;
        }
    }

    private CaseDomain? DomainOf(PropertyScope scope, IPropertySymbol property, SamplerSpec sampler)
    {
        if (sampler is not CopySpec)
        {
            return CaseDomain.Of(sampler);
        }

        // A copy of a copy has no place among values by which it could be read.
        if (CopyParser.SourceOf(site.Context, scope, SynthAttributes.Find(property, AttributeKind.CopyOf)!) is not { } source
            || SynthAttributes.Find(source.Property, AttributeKind.CopyOf) is not null)
        {
            return null;
        }

        SamplerSpec? copied = new FieldParser(site.Context.Within(source.Scope.Entity)).ParseSampler(source.Scope, source.Property);
        return copied switch
        {
            ConstantSpec or ConstantEnumSpec or { Shape.Kind: ShapeKind.Real or ShapeKind.Single } => null,
            { Shape.Kind: ShapeKind.Boolean } => CaseDomain.Booleans,
            _ => CaseDomain.Of(copied),
        };
    }

    private Source? Fail(AttributeData attribute, string reason)
    {
        site.Fail(Rules.BadCase, Culprit.Argument(attribute, 0), reason);
        return null;
    }

    /// <summary>One of them.</summary>
    /// <param name="Index">Its place.</param>
    /// <param name="Model">What emitted code needs to know.</param>
    /// <param name="Domain">What it can be.</param>
    /// <param name="Scope">Where it stands.</param>
    /// <param name="Property">The property.</param>
    internal sealed record Source(int Index, CaseSource Model, CaseDomain Domain, PropertyScope Scope, IPropertySymbol Property)
    {
        /// <summary>Its name in a message.</summary>
        public string Name => $"'{Property.Name}'";

        /// <summary>That it has a value, in words.</summary>
        public string Words(int choice) => $"{Name} is {(choice < Domain.Words.Count ? Domain.Words[choice] : "null")}";
    }
}
