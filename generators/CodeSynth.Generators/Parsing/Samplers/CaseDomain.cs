using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The few values that a field can have.</summary>
/// <param name="Keys">What tells each from the others: a text, a number, a truth value or the number of a member.</param>
/// <param name="Words">The same as the wire has them.</param>
/// <param name="Numbers">The same as other entities read them, where that is a number; else none.</param>
internal sealed record CaseDomain(IReadOnlyList<object> Keys, IReadOnlyList<string> Words, IReadOnlyList<long> Numbers)
{
    /// <summary>Those of a truth value by itself, false first.</summary>
    public static CaseDomain Booleans { get; } = new([false, true], ["false", "true"], []);

    /// <summary>The values of a sampler; null where they are too many to be listed.</summary>
    public static CaseDomain? Of(SamplerSpec? sampler) => sampler switch
    {
        OneOfSpec s => new([.. s.Values], [.. s.Values], []),
        OneOfEnumSpec s => new([.. s.Members.Select(m => (object)m.Value)], [.. s.Members.Select(m => m.WireName)], [.. s.Members.Select(m => m.Value)]),
        OneOfNumberSpec { Shape.Kind: ShapeKind.Boolean } s => new([.. s.Numbers.Select(n => (object)(n != 0))], [.. s.Numbers.Select(n => n != 0 ? "true" : "false")], []),
        OneOfNumberSpec { Reals.Count: > 0 } s => new([.. s.Reals.Select(r => (object)r)], [.. s.Reals.Select(NumberText.RoundTrip)], []),
        OneOfNumberSpec s => new([.. s.Numbers.Select(n => Exact(n, s.Shape))], [.. s.Numbers.Select(n => NumberText.Scaled(n, s.Shape.Decimals))], [.. s.Numbers]),
        OddsSpec or ColumnSpec { Shape.Kind: ShapeKind.Boolean } => Booleans,
        ConstantSpec { Text: { } text } => new([text], [text], []),
        ConstantSpec or ConstantEnumSpec => new([KeyOf(sampler)], [sampler is ConstantEnumSpec e ? e.Member.WireName : "its constant"], []),
        StateSpec s => Of(s.Values),
        StateValueSpec s => Of(s.Values),
        CaseSpec s => Of(s.Values),
        _ => null,
    };

    /// <summary>The place of a constant among the values, or -1.</summary>
    public int Find(SamplerSpec constant)
    {
        object key = KeyOf(constant);
        for (int i = 0; i < Keys.Count; i++)
        {
            if (Keys[i].Equals(key))
            {
                return i;
            }
        }

        return -1;
    }

    private static object KeyOf(SamplerSpec constant) => constant switch
    {
        ConstantEnumSpec e => e.Member.Value,
        ConstantSpec { Text: { } text } => text,
        ConstantSpec { Shape.Kind: ShapeKind.Boolean } c => c.Number != 0,
        ConstantSpec { Shape.Kind: ShapeKind.Real or ShapeKind.Single } c => c.Real,
        ConstantSpec c => Exact(c.Number, c.Shape),
        _ => throw new ArgumentOutOfRangeException(nameof(constant), constant.GetType().Name, null),
    };

    private static object Exact(long number, ValueShape shape) => number / DecimalText.PowerOfTen(shape.Decimals);
}
