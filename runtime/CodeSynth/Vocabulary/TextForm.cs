using System.Runtime.CompilerServices;
using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>How a text is put together: one of some alternatives, each equally likely, and each a sequence of parts. Allocates nothing per text.</summary>
internal sealed unsafe class TextForm
{
    private readonly TextPart[][] _alternatives;

    public TextForm(TextPart[][] alternatives)
    {
        _alternatives = alternatives;
        MaxBytes = alternatives.Max(static parts => parts.Sum(static part => part.MaxBytes));
    }

    /// <summary>The most bytes of a text: the longest words of the longest alternative.</summary>
    public int MaxBytes { get; }

    /// <summary>Writes a text.</summary>
    /// <param name="p">Room for <see cref="MaxBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="draws">Where the picks come from.</param>
    /// <returns>The first byte after the text.</returns>
    public byte* Write(byte* p, ref Draws draws)
    {
        byte* start = p;
        TextPart[] parts = _alternatives[_alternatives.Length == 1 ? 0 : (int)draws.Below((ulong)_alternatives.Length)];
        foreach (ref readonly TextPart part in parts.AsSpan())
        {
            switch (part.Kind)
            {
                case TextPartKind.Literal:
                    p = part.Words.Write(p, 0);
                    break;
                case TextPartKind.Word:
                    p = part.Words.Write(p, (int)draws.Below(part.Count));
                    break;
                case TextPartKind.Number:
                    p = Put.Digits(p, part.Low + draws.Below(part.Count), part.Width);
                    break;
                case TextPartKind.Hexadecimal:
                    p = Hexadecimal(p, part.Low + draws.Below(part.Count), part.Width);
                    break;
                case TextPartKind.Forms:
                    p = Repeat(p, in part, ref draws);
                    break;
                default:
                    p = part.Check(start, p);
                    break;
            }
        }

        return p;
    }

    private static byte* Repeat(byte* p, in TextPart part, ref Draws draws)
    {
        ulong times = part.Count == 1 ? part.Low : part.Low + draws.Below(part.Count);
        for (ulong i = 0; i < times; i++)
        {
            if (i > 0)
            {
                *p++ = (byte)' ';
            }

            p = part.Form!.Write(p, ref draws);
        }

        return p;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte* Hexadecimal(byte* p, ulong value, int width)
    {
        int digits = width;
        while (value >> (4 * digits) != 0)
        {
            digits++;
        }

        for (int i = digits - 1; i >= 0; i--)
        {
            *p++ = "0123456789abcdef"u8[(int)(value >> (4 * i)) & 15];
        }

        return p;
    }
}
