namespace CodeSynth;

/// <summary>
/// One of the given values, each equally likely or by <see cref="Weights"/>: texts on a string, numbers on a number, members on an
/// enumeration. On an enumeration without values every member is a choice.
/// </summary>
/// <param name="values">The choices, all different.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class OneOfAttribute(params object[] values) : Attribute
{
    /// <summary>The choices; empty for all members of an enumeration.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>
    /// A number above 0 for each choice, in the same order: of <c>Weights = new[] { 3.0, 1.0 }</c> the first is three times as likely as the second.
    /// Only their ratio counts. Null, the default, makes all choices equally likely.
    /// </summary>
    public double[]? Weights { get; set; }
}
