namespace CodeSynth.Generators.Model;

/// <summary>A UUID of version 4 or 7; its shape is a UUID or a text.</summary>
internal sealed record UuidSpec(ValueShape Shape, int Version) : ReversibleSpec(Shape)
{
    // It takes the seed, and version 7 the time too.
    public override bool IsStatic => false;
}
