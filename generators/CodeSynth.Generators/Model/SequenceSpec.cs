namespace CodeSynth.Generators.Model;

/// <summary>A number that counts rows, with text around it when the property is a string.</summary>
internal sealed record SequenceSpec(ValueShape Shape, string Prefix, string Suffix, int MinDigits, long Start) : ReversibleSpec(Shape)
{
    public override bool IsStatic => true;
}
