namespace CodeSynth;

/// <summary>A string that looks like what it names: a person's name, an e-mail address, a city.</summary>
/// <param name="kind">What the text looks like.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FakeAttribute(Fake kind) : Attribute
{
    /// <summary>What the text looks like.</summary>
    public Fake Kind { get; } = kind;

    /// <summary>
    /// The language and country, under Bogus's name: <c>de</c>, <c>en</c>, <c>es</c>, <c>fr</c>, <c>it</c>, <c>nl</c>, <c>pl</c>, <c>pt_BR</c> or
    /// <c>ru</c>. By default the entity's, <see cref="SynthEntityAttribute.Locale"/>.
    /// </summary>
    public string? Locale { get; set; }
}
