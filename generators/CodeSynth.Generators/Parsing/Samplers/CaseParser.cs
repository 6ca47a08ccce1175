using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The <c>[Case]</c>s of a property and its <c>[Otherwise]</c>, which together are one sampler.</summary>
internal sealed class CaseParser
{
    private const int MaxCombinations = 65_536;

    private readonly SamplerSite _site;
    private readonly CaseSources _sources;
    private readonly List<SamplerSpec> _values = [];
    private readonly List<CaseBranch> _branches = [];

    private CaseParser(SamplerSite site) => (_site, _sources) = (site, new CaseSources(site));

    public static SamplerSpec? Parse(SamplerSite site) => new CaseParser(site).Parse();

    private SamplerSpec? Parse()
    {
        AttributeData[] all = [.. SynthAttributes.On(_site.Property).Where(a => SynthAttributes.KindOf(a) is AttributeKind.Case or AttributeKind.Otherwise)];
        if (all.All(a => SynthAttributes.KindOf(a) == AttributeKind.Otherwise))
        {
            return _site.Fail(Rules.BadCase, Culprit.Attribute(all[0]), "there is an [Otherwise], and no [Case] before it. Add one, or use [Constant].");
        }

        int otherwise = -1;
        foreach (AttributeData attribute in all)
        {
            bool isCase = SynthAttributes.KindOf(attribute) == AttributeKind.Case;
            if (!SynthAttributes.IsReadable(attribute) || Place(attribute, isCase ? 2 : 0) is not { } place || (isCase && !TryAdd(attribute, place)))
            {
                _site.Context.FailSilently();
                return null;
            }

            otherwise = isCase ? otherwise : place;
        }

        if (CaseSpec.CombinationsOf(_sources.All) > MaxCombinations)
        {
            return _site.Fail(Rules.BadCase, Culprit.Name(_site.Property), "its cases depend on properties that have more than 65536 combinations of values. Name fewer of them.");
        }

        if (ConstantChoice.Of(_site, _values, Rules.BadCaseValue) is not { } values)
        {
            return null;
        }

        var spec = new CaseSpec(values.Shape, values, _sources.All.ToEquatableArray(), _branches.ToEquatableArray(), otherwise);
        return spec.MayBeNull && !Nullability.Fits(_site.Property) ? FailUncovered(spec) : spec;
    }

    private bool TryAdd(AttributeData attribute, int place)
    {
        if (_sources.Find(attribute) is not { } source || ChoiceOf(attribute, source) is not { } choice)
        {
            return false;
        }

        if (_branches.Exists(b => b.Source == source.Index && b.Choice == choice))
        {
            Fail(attribute, 1, $"the case of {source.Words(choice)} stands there already, and the first one counts. Remove one of the two.");
            return false;
        }

        _branches.Add(new CaseBranch(source.Index, choice, place));
        return true;
    }

    /// <summary>Which of a property's values a case is about.</summary>
    private int? ChoiceOf(AttributeData attribute, CaseSources.Source source)
    {
        var there = new SamplerSite(_site.Context, source.Scope, source.Property, attribute, FieldType.Of(source.Property.Type));
        if (ConstantParser.Parse(there, 1, (value, advice) => Fail(attribute, 1, $"{source.Name} is never {NumberArgument.Show(value)}: {advice}")) is not { } constant)
        {
            return null;
        }

        int choice = source.Domain.Find(constant);
        if (choice >= 0)
        {
            return choice;
        }

        Fail(attribute, 1, $"{source.Name} never has that value. It is {string.Join(", ", source.Domain.Words.Take(8))}{(source.Domain.Words.Count > 8 ? ", …" : string.Empty)}; choose among these.");
        return null;
    }

    /// <summary>The place of a value of this property among all of them.</summary>
    private int? Place(AttributeData attribute, int argument)
    {
        SamplerSpec? value = ConstantParser.Parse(_site with { Attribute = attribute }, argument, (value, advice) =>
            _site.Fail(Rules.BadCaseValue, Culprit.Argument(attribute, argument), $"the value {NumberArgument.Show(value)} does not fit: {advice}"));
        if (value is null)
        {
            return null;
        }

        if (!_values.Contains(value))
        {
            _values.Add(value);
        }

        return _values.IndexOf(value);
    }

    private SamplerSpec? FailUncovered(CaseSpec spec)
    {
        string type = TypeNames.Short(_site.Property.Type);
        string[] where = [.. _sources.Of(spec.Table.ToList().IndexOf(-1))];
        return _site.Fail(Rules.BadCaseValue, Culprit.Name(_site.Property), $"nothing gives its value where {string.Join(" and ", where)}, and its type '{type}' has no null. Add '[Otherwise(…)]' or a case, or declare it '{type}?'.");
    }

    private SamplerSpec? Fail(AttributeData attribute, int argument, string reason) => _site.Fail(Rules.BadCase, Culprit.Argument(attribute, argument), reason);
}
