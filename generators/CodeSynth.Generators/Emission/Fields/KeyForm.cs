using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A record key as expressions of <c>p</c>, <c>row</c> and <c>key</c>.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="IsStatic">Whether the expressions need no producer.</param>
/// <param name="MaxBytes">A constant: the most bytes of its text.</param>
/// <param name="Put">Writes the text of a row at <c>p</c>.</param>
/// <param name="Value">The value of a row; unused for a text.</param>
/// <param name="TryParse">Finds the row of a text.</param>
internal sealed record KeyForm(ValueShape Shape, bool IsStatic, string MaxBytes, string Put, string Value, string TryParse)
{
    /// <summary>What <see cref="MaxBytes"/> is, in words.</summary>
    public string MaxWords { get; init; } = IsStatic ? "The most bytes of a key: its text and the digits of any 64-bit number." : "The bytes of a key.";

    /// <summary>The member that gives the key of a row as a value.</summary>
    public static string ValueMember(ValueShape shape) => shape.Kind == ShapeKind.Uuid ? "KeyUuid" : "KeyNumber";
}
