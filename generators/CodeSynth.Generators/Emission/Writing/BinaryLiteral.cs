using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>Bytes as a C# expression that is a constant of the assembly's data: a text where they are one, which reads better.</summary>
internal static class BinaryLiteral
{
    private static readonly Encoding s_strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static string Of(byte[] bytes)
    {
        try
        {
            return CSharpLiteral.Utf8(s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return $"[{string.Join(", ", bytes.Select(b => "0x" + b.ToString("X2", CultureInfo.InvariantCulture)))}]";
        }
    }
}
