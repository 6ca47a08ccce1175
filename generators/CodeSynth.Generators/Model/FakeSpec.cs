namespace CodeSynth.Generators.Model;

/// <summary>A text that looks like what it names; the kind is the name of a member of the runtime's enumeration.</summary>
internal sealed record FakeSpec(ValueShape Shape, string Kind) : SamplerSpec(Shape);
