using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Generators.Parsing.Sources;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>Properties → fields.</summary>
internal sealed class FieldParser(ParseContext context)
{
    /// <summary>All fields of a type, or null when one of them has a mistake.</summary>
    public EquatableArray<FieldSpec>? ParseAll(PropertyScope scope, Construction construction)
    {
        IReadOnlyList<IPropertySymbol> properties = PropertyList.Of(scope.Owner);
        MisplacedAttributes.Check(context, scope);
        var names = new WireNames(context, scope);
        var fields = new List<FieldSpec>(properties.Count);
        foreach (IPropertySymbol property in properties)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            string? name = names.Of(property);
            FormerNames.Check(context, scope, property);
            ColumnParser.Check(context, scope, property);
            Slot? slot = null;
            bool isFillable = construction.Problem is not null || construction.TryFindSlot(scope, property, out slot);
            SamplerSpec? sampler = isFillable ? ParseSampler(scope, property) : null;
            if (name is not null && sampler is not null)
            {
                bool isKey = !scope.IsNested && SynthAttributes.Find(property, AttributeKind.RecordKey) is not null;
                fields.Add(new FieldSpec(scope.PathOf(property), scope.StreamPathOf(property), name, sampler, isKey, slot) 
                {
                    NullRate = NullRateParser.Parse(context, scope, property),
                    HasOwnName = SynthAttributes.Find(property, AttributeKind.Name) is not null,
                });
            }
            else
            {
                context.FailSilently(); // reported, or the compiler does
            }
        }

        return fields.Count == properties.Count ? fields.ToEquatableArray() : null;
    }

    /// <summary>What fills a property, or null after a report.</summary>
    public SamplerSpec? ParseSampler(PropertyScope scope, IPropertySymbol property)
    {
        if (context.IsTooDeep)
        {
            return null;
        }

        IReadOnlyList<AttributeData> samplers = SynthAttributes.Samplers(property);
        switch (samplers.Count)
        {
            case 0 when ColumnParser.Fills(scope, property):
                return ColumnParser.Parse(context, scope, property);
            case 0 when NestedObjectParser.IsNestedObject(property) || ColumnParser.FillsObject(scope, property):
                return NestedObjectParser.Parse(this, context, scope, property);
            case 0 when ColumnParser.IsUnfilled(scope, property):
                return ColumnParser.Refuse(context, scope, property);
            case 0:
                context.Error(Rules.NoSampler, Culprit.Name(property), scope.Display(property), Advice(property));
                return null;
            case 1:
                return SynthAttributes.IsReadable(samplers[0])
                    ? ParseWhole(new SamplerSite(context, scope, property, samplers[0], FieldType.Of(property.Type)))
                    : null;
            default:
                context.Error(
                    Rules.SeveralSamplers,
                    Culprit.Attribute(samplers[1]),
                    scope.Display(property),
                    SynthAttributes.KindOf(samplers[0]),
                    SynthAttributes.KindOf(samplers[1]));
                return null;
        }
    }

    private static SamplerSpec? ParseWhole(SamplerSite site)
    {
        bool isCopied = SynthAttributes.KindOf(site.Attribute) == AttributeKind.CopyOf;
        bool hasItems = SynthAttributes.Find(site.Property, AttributeKind.Items) is not null;
        return hasItems || (site.Type.Family == TypeFamily.Items && !isCopied) ? ItemsParser.Parse(site, Parse) : Parse(site);
    }

    /// <summary>What one sampler's attribute says, or null after a report.</summary>
    public static SamplerSpec? Parse(SamplerSite site) => SynthAttributes.KindOf(site.Attribute) switch
    {
        AttributeKind.Sequence => SequenceParser.Parse(site),
        AttributeKind.Fake => FakeParser.Parse(site),
        AttributeKind.OneOf => OneOfParser.Parse(site),
        AttributeKind.Uniform => UniformParser.Parse(site),
        AttributeKind.Constant => ConstantParser.Parse(site),
        AttributeKind.EventTime => EventTimeParser.Parse(site),
        AttributeKind.References => ReferenceParser.Parse(site),
        AttributeKind.CopyOf => CopyParser.Parse(site),
        AttributeKind.Uuid => UuidParser.Parse(site),
        AttributeKind.Odds => OddsParser.Parse(site),
        AttributeKind.Template => TemplateParser.Parse(site),
        AttributeKind.UniformTime => UniformTimeParser.Parse(site),
        AttributeKind.TimeAfter => TimeAfterParser.Parse(site),
        AttributeKind.Case or AttributeKind.Otherwise => CaseParser.Parse(site),
        AttributeKind.State or AttributeKind.PreviousState => StateParser.Parse(site),
        AttributeKind.Step => StepParser.Parse(site),
        AttributeKind.StateValue => StateValueParser.Parse(site),
        _ => null,
    };

    private static bool IsKey(IPropertySymbol property) => SynthAttributes.Find(property, AttributeKind.RecordKey) is not null;

    private static string Advice(IPropertySymbol property) => FieldType.Of(property.Type).Family switch
    {
        TypeFamily.Text when IsKey(property) => "Add [Sequence] or [Uuid], which lead from a record key back to its row.",
        TypeFamily.Integer when IsKey(property) => "Add [Sequence], which leads from a record key back to its row.",
        TypeFamily.Text => "Add [Fake], [OneOf], [Constant] or another sampler, or remove the setter.",
        TypeFamily.Items when ItemsType.Of(property.Type) is { } items && FieldType.Of(items.Item).Family is TypeFamily.Other or TypeFamily.Items =>
            $"No sampler fills items of the type '{TypeNames.Short(items.Item)}': they are texts, numbers, truth values, enumerations or uuids. Change it, or remove the setter.",
        TypeFamily.Items when SynthAttributes.Find(property, AttributeKind.Items) is not null =>
            "[Items] says how many items there are; add a sampler for an item beside it, or remove the setter.",
        TypeFamily.Items => "Add [Items(1, 5)] and a sampler for an item, or remove the setter.",
        TypeFamily.Other => $"No sampler fills the type '{TypeNames.Short(property.Type)}'; give the properties of the type samplers of their own, or remove the setter.",
        TypeFamily.Offset or TypeFamily.DateTime or TypeFamily.Date => "Add [EventTime] or [UniformTime], or remove the setter.",
        TypeFamily.Guid => "Add [Uuid], or remove the setter.",
        TypeFamily.Boolean => "Add [Odds] or [Constant], or remove the setter.",
        TypeFamily.Enum => "Add [OneOf] or [Constant], or remove the setter.",
        _ => "Add [Uniform], [Constant] or another sampler, or remove the setter.",
    };
}
