using System.Numerics;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>Which values are values of which type: exactly, or not at all.</summary>
/// <param name="scope">Where names of types lead.</param>
/// <param name="bindRecord">Holds the properties of an object against a record; null when they do not fit, which it reports unless it is a trial.</param>
internal sealed class AvroTypeRules(AvroScope scope, Func<AvroRecord, EquatableArray<FieldSpec>, bool, AvroRecordForm?> bindRecord)
{
    // What 128 bits hold in two's complement.
    private static readonly BigInteger s_widest = BigInteger.Pow(2, 127);

    // Whole days within what 64 bits of nanoseconds hold.
    private static readonly DateTime s_firstNanosecond = new(1677, 9, 22);
    private static readonly DateTime s_lastNanosecond = new(2262, 4, 11);

    /// <summary>The place of null among the branches, or -1.</summary>
    public static int NullBranch(AvroUnion union)
    {
        for (int i = 0; i < union.Branches.Count; i++)
        {
            if (union.Branches[i] is AvroPrimitive { Kind: AvroKind.Null })
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A sampler's values against a type; a null among them is another matter.</summary>
    /// <param name="sampler">The sampler.</param>
    /// <param name="type">The type.</param>
    /// <param name="isTrial">Whether another type will be tried when this one does not fit.</param>
    public AvroFit Fit(SamplerSpec sampler, AvroType type, bool isTrial = false) => scope.Resolve(type) switch
    {
        AvroUnion union => Union(sampler, union),
        AvroRecord record when sampler is ObjectSpec nested => bindRecord(record, nested.Fields, isTrial) is { } form ? AvroFit.As(form) : AvroFit.Reported,
        AvroArray array when sampler.Shape.Kind == ShapeKind.Array => Items(sampler, array),
        AvroEnum symbols when Texts(sampler) is { } texts => Symbols(sampler, texts, symbols),
        AvroPrimitive { Logical.Kind: AvroLogicalKind.Decimal } bytes when NumberRange.Of(sampler) is { } range => Decimal(sampler.Shape, range, bytes.Logical, 0),
        AvroFixed { Logical.Kind: AvroLogicalKind.Decimal } bytes when NumberRange.Of(sampler) is { } range => Decimal(sampler.Shape, range, bytes.Logical, bytes.Size),
        AvroFixed { Logical.Kind: AvroLogicalKind.Uuid } when IsUuid(sampler) => AvroFit.As(AvroEncoding.UuidBytes),
        AvroPrimitive primitive when Scalar(sampler, primitive) is { } fit => fit,
        null => AvroFit.Reported, // the name leads nowhere, which is reported in the schema
        { } other => Mismatch(sampler, other),
    };

    private static AvroFit? Scalar(SamplerSpec sampler, AvroPrimitive type)
    {
        ValueShape shape = sampler.Shape;
        return (type.Kind, type.Logical?.Kind, shape.Kind) switch
        {
            (AvroKind.Boolean, _, ShapeKind.Boolean) => AvroFit.As(AvroEncoding.Boolean),
            (AvroKind.Int, _, ShapeKind.Integer) when Width(shape) <= 32 => AvroFit.As(AvroEncoding.Long),
            (AvroKind.Long, _, ShapeKind.Integer) when Width(shape) <= 64 => AvroFit.As(AvroEncoding.Long, isExact: Width(shape) > 32),
            (AvroKind.Float, _, ShapeKind.Single or ShapeKind.Half) => AvroFit.As(AvroEncoding.Float),
            (AvroKind.Float, _, ShapeKind.Scaled) when shape.Type is "float" or "global::System.Half" => AvroFit.As(AvroEncoding.Float),
            (AvroKind.Double, _, ShapeKind.Real or ShapeKind.Single or ShapeKind.Half) => AvroFit.As(AvroEncoding.Double, isExact: shape.Kind == ShapeKind.Real),
            (AvroKind.Double, _, ShapeKind.Scaled) when shape.Type != "decimal" => AvroFit.As(AvroEncoding.Double, isExact: shape.Type == "double"),
            (AvroKind.String, AvroLogicalKind.Uuid, _) => IsUuid(sampler) ? AvroFit.As(AvroEncoding.String) : null,
            (AvroKind.String, _, ShapeKind.Text) => AvroFit.As(AvroEncoding.String),
            (AvroKind.String, _, ShapeKind.Enum or ShapeKind.Uuid) => AvroFit.As(AvroEncoding.String, isExact: false),
            (AvroKind.String, _, ShapeKind.Time) when shape.Type != "long" => AvroFit.As(AvroEncoding.String, isExact: false),
            (AvroKind.Int, AvroLogicalKind.Date, ShapeKind.Time) when shape.IsDate => AvroFit.As(AvroEncoding.Days),
            (AvroKind.Long, var logical, ShapeKind.Time) when !shape.IsDate && shape.Type != "string" => OutOfNanoseconds(sampler, logical) ?? Time(shape, logical),
            _ => null,
        };
    }

    private static AvroFit? OutOfNanoseconds(SamplerSpec sampler, AvroLogicalKind? logical) =>
        sampler is UniformTimeSpec time && logical is AvroLogicalKind.TimestampNanos or AvroLogicalKind.LocalTimestampNanos && !(time.From >= s_firstNanosecond.Ticks && time.To <= s_lastNanosecond.Ticks)
            ? AvroFit.Not("nanoseconds since 1970 reach from 1677-09-22 to 2262-04-11, and its bounds further. Narrow them, or make the field timestamp-micros.")
            : null;

    private static AvroFit? Time(ValueShape shape, AvroLogicalKind? logical) => logical switch
    {
        null when shape.Type == "long" => AvroFit.As(AvroEncoding.Milliseconds, isExact: false),
        AvroLogicalKind.TimestampMillis => AvroFit.As(AvroEncoding.Milliseconds),
        AvroLogicalKind.TimestampMicros when shape.Type != "long" => AvroFit.As(AvroEncoding.Microseconds),
        AvroLogicalKind.TimestampNanos when shape.Type != "long" => AvroFit.As(AvroEncoding.Nanoseconds),
        AvroLogicalKind.LocalTimestampMillis when shape.Type == "global::System.DateTime" => AvroFit.As(AvroEncoding.Milliseconds, isExact: false),
        AvroLogicalKind.LocalTimestampMicros when shape.Type == "global::System.DateTime" => AvroFit.As(AvroEncoding.Microseconds, isExact: false),
        AvroLogicalKind.LocalTimestampNanos when shape.Type == "global::System.DateTime" => AvroFit.As(AvroEncoding.Nanoseconds, isExact: false),
        _ => null,
    };

    private static AvroFit Decimal(ValueShape shape, NumberRange range, AvroLogical type, int size)
    {
        ValueShape number = shape.Item ?? shape;
        int moreDigits = type.Scale - number.Decimals;
        if (moreDigits < 0)
        {
            return AvroFit.Not($"it has {number.Decimals} digits after the point, and the field has {type.Scale}. Give the property fewer digits, or the field a greater scale.");
        }

        BigInteger largest = range.Magnitude * BigInteger.Pow(10, moreDigits);
        if (largest >= BigInteger.Pow(10, type.Precision) || largest > s_widest)
        {
            return AvroFit.Not(
                $"it goes up to {NumberText.Scaled(range.Magnitude, number.Decimals)}, and decimal({type.Precision}, {type.Scale}) ends at "
                + $"{NumberText.Scaled(BigInteger.Pow(10, type.Precision) - 1, type.Scale)}. Narrow the property's bounds, or raise the field's precision.");
        }

        bool isWide = number.Kind == ShapeKind.Wide || largest > long.MaxValue;
        return AvroFit.As(new AvroDecimalForm(size, moreDigits, isWide), isExact: number.Type == "decimal" || Width(number) > 64);
    }

    private static AvroFit Symbols(SamplerSpec sampler, IReadOnlyList<string> texts, AvroEnum type)
    {
        string[] missing = [.. texts.Where(t => !type.Symbols.Contains(t))];
        if (missing.Length == 0)
        {
            return AvroFit.As(new AvroSymbolForm(type.Symbols), isExact: sampler.Shape.Kind == ShapeKind.Enum);
        }

        string[] alike = [.. missing.Select(m => type.Symbols.FirstOrDefault(s => FieldNames.AreAlike(s, m))).OfType<string>()];
        string advice = alike.Length == 0 || sampler.Shape.Kind != ShapeKind.Enum
            ? "Add it to the schema, or choose among those."
            : $"If '{alike[0]}' is meant, put '[Name(\"{alike[0]}\")]' on the member.";
        return AvroFit.Not($"it can be {string.Join(", ", missing.Select(m => $"'{m}'"))}, and the symbols are {string.Join(", ", type.Symbols)}. {advice}", BindingRule.UnknownSymbol);
    }

    private AvroFit Items(SamplerSpec sampler, AvroArray type)
    {
        // Of a copied array no more is known than what an item is and how far it goes.
        SamplerSpec item = sampler is ItemsSpec items ? items.Item : (CopySpec)sampler with { Shape = sampler.Shape.Item! };
        AvroFit fit = Fit(item, type.Items);
        return fit.Form is { } form ? AvroFit.As(new AvroItemsForm(form), fit.IsExact) : fit with { Reason = fit.Reason is null ? null : $"of its items: {fit.Reason}" };
    }

    private AvroFit Union(SamplerSpec sampler, AvroUnion union)
    {
        int nullBranch = NullBranch(union);
        AvroFit? best = null;
        AvroFit? worst = null;
        for (int i = 0; i < union.Branches.Count; i++)
        {
            if (i == nullBranch || (best is { IsExact: true }))
            {
                continue;
            }

            AvroFit fit = Fit(sampler, union.Branches[i], isTrial: union.Branches.Count > (nullBranch < 0 ? 1 : 2));
            if (fit.Form is { } form && (best is null || fit.IsExact))
            {
                best = AvroFit.As(new AvroUnionForm(nullBranch, i, form), fit.IsExact);
            }

            worst ??= fit;
        }

        return best ?? (union.Branches.Count == (nullBranch < 0 ? 1 : 2) ? worst! : Mismatch(sampler, union));
    }

    private static AvroFit Mismatch(SamplerSpec sampler, AvroType type) =>
        AvroFit.Not($"the field is {AvroWords.Of(type)}, which takes {AvroWords.Takes(type)}, and the property is {AvroWords.Of(sampler)}. Change one of the two.");

    /// <summary>The texts that a value can be; null where it is any text, or none.</summary>
    private static IReadOnlyList<string>? Texts(SamplerSpec sampler) => sampler switch
    {
        OneOfEnumSpec choices => [.. choices.Members.Select(m => m.WireName)],
        ConstantEnumSpec constant => [constant.Member.WireName],
        OneOfSpec choices => choices.Values,
        ConstantSpec { Text: { } text } => [text],
        StateSpec state => Texts(state.Values),
        StateValueSpec value => Texts(value.Values),
        CaseSpec value => Texts(value.Values),
        { Shape: { Kind: ShapeKind.Enum } shape } => [.. shape.Members.Select(m => m.WireName)],
        _ => null,
    };

    private static bool IsUuid(SamplerSpec sampler) => sampler is UuidSpec || sampler.Shape.Kind == ShapeKind.Uuid;

    /// <summary>How many bits a signed number needs for every value of an integer type.</summary>
    private static int Width(ValueShape shape) => shape.Type switch
    {
        "sbyte" or "byte" or "short" or "ushort" or "int" => 32,
        "uint" or "long" or "nint" => 64,
        _ => 128,
    };
}
