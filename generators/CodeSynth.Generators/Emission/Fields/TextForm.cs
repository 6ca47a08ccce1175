using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>A field's value in the midst of a text.</summary>
/// <param name="Put">The call that writes it at <c>p</c>, in the midst of a row.</param>
/// <param name="MaxBytes">The expression for the most bytes of it.</param>
/// <param name="MaxEscaped">The same where JSON escapes it.</param>
/// <param name="IsPlain">Whether it is known that JSON escapes nothing.</param>
internal sealed record TextForm(string Put, string MaxBytes, string MaxEscaped, bool IsPlain)
{
    /// <summary>A value that is no text, as JSON writes it without quotes.</summary>
    /// <param name="shape">What it is.</param>
    /// <param name="raw">The expression for it as it travels.</param>
    /// <param name="minDigits">The least digits of an integer; 0 for as many as it has.</param>
    public static TextForm Of(ValueShape shape, string raw, int minDigits)
    {
        if (shape.IsDate)
        {
            return Plain($"{KnownTypes.Put}.Date(p, {raw})", $"{KnownTypes.Put}.DateBytes");
        }

        if (shape is { Kind: ShapeKind.Time, Type: not "long" })
        {
            return Plain($"{KnownTypes.Put}.Time(p, {raw})", $"{KnownTypes.IsoTime}.Bytes");
        }

        return Plain(
            minDigits == 0 ? ScalarForms.Put(shape, raw) : $"{KnownTypes.Put}.Padded(p, {raw}, {CSharpLiteral.Int32(minDigits)})",
            ScalarForms.MaxBytes(shape));
    }

    private static TextForm Plain(string put, string maxBytes) => new(put, maxBytes, maxBytes, IsPlain: true);
}
