namespace CodeSynth;

/// <summary>A string that looks like what it names: a person's name, an e-mail address, a city.</summary>
/// <param name="kind">What the text looks like.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FakeAttribute(Fake kind) : Attribute
{
    /// <summary>What the text looks like.</summary>
    public Fake Kind { get; } = kind;
}
