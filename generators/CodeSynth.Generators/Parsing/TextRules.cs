using System.Text;
using CodeSynth.Generators.Diagnostics;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing;

/// <summary>What a text must be so that it can be written as UTF-8.</summary>
internal static class TextRules
{
    /// <summary>Rows have a known maximum, and a text may have to fit the stack while a string is made of it.</summary>
    public const int MaxBytes = 8192;

    private static readonly Encoding s_strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static bool Require(ParseContext context, string text, string of, Culprit culprit)
    {
        int bytes;
        try
        {
            bytes = s_strict.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            context.Error(Rules.UnencodableText, culprit, of, "it holds half of a surrogate pair, which is no character. Write the whole character.");
            return false;
        }

        if (bytes > MaxBytes)
        {
            context.Error(Rules.UnencodableText, culprit, of, Invariant($"it has {bytes} bytes, and {MaxBytes} are allowed. Shorten it."));
            return false;
        }

        return true;
    }

    /// <summary>Whether JSON writes the text as it is.</summary>
    public static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }
}
