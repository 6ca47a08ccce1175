namespace CodeSynth.Generators.Model;

/// <summary>A number that counts rows, with text around it when the property is a string.</summary>
/// <param name="Shape">The value's shape.</param>
/// <param name="Prefix">What stands before the number.</param>
/// <param name="Suffix">What stands after it.</param>
/// <param name="MinDigits">The least number of digits.</param>
/// <param name="Start">The number of row 0.</param>
/// <param name="MostRows">How many rows the property's type can number.</param>
internal sealed record SequenceSpec(ValueShape Shape, string Prefix, string Suffix, int MinDigits, long Start, long MostRows) : ReversibleSpec(Shape)
{
    public override bool IsStatic => true;
}
