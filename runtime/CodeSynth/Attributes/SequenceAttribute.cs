namespace CodeSynth;

/// <summary>
/// A number that counts rows: row 0 gives <see cref="Start"/>, row 1 the next one. On a string the number stands in a format
/// such as <c>CUST_{0:D4}</c>, which pads to four digits and simply grows beyond them. Reversible, so it may be a key.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class SequenceAttribute : Attribute
{
    /// <summary>A bare number.</summary>
    public SequenceAttribute() => Format = "{0}";

    /// <summary>A number inside a text.</summary>
    /// <param name="format">Text with one <c>{0}</c> or <c>{0:Dn}</c>, n from 1 to 18; the rest is taken literally.</param>
    public SequenceAttribute(string format) => Format = format;

    /// <summary>The text around the number.</summary>
    public string Format { get; }

    /// <summary>The number of row 0, 0 or more. Default 1.</summary>
    public long Start { get; set; } = 1;
}
