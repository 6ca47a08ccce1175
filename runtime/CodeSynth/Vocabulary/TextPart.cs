using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>A part of a <see cref="TextForm"/>. One struct for all kinds, so that a form is one array that is walked.</summary>
internal readonly unsafe struct TextPart
{
    private TextPart(TextPartKind kind, int maxBytes)
    {
        Kind = kind;
        MaxBytes = maxBytes;
    }

    public TextPartKind Kind { get; }

    /// <summary>The most bytes that it adds to the text.</summary>
    public int MaxBytes { get; }

    /// <summary>The words that one is picked of, or the one of a literal.</summary>
    public EncodedWords Words { get; private init; }

    /// <summary>The form of the texts that it repeats.</summary>
    public TextForm? Form { get; private init; }

    /// <summary>The least number, or the fewest repetitions.</summary>
    public ulong Low { get; private init; }

    /// <summary>How many values there are to pick from.</summary>
    public ulong Count { get; private init; }

    /// <summary>The fewest digits.</summary>
    public int Width { get; private init; }

    /// <summary>Given where the text starts and ends, puts the check digits where they belong and returns where it ends then.</summary>
    public delegate*<byte*, byte*, byte*> Check { get; private init; }

    public static TextPart Literal(string text)
    {
        var words = new EncodedWords([Encoding.UTF8.GetBytes(text)]);
        return new TextPart(TextPartKind.Literal, words.MaxBytes) { Words = words };
    }

    public static TextPart Word(EncodedWords words) => new(TextPartKind.Word, words.MaxBytes) { Words = words, Count = (ulong)words.Count };

    public static TextPart Number(ulong low, ulong high, int width) =>
        new(TextPartKind.Number, Math.Max(width, Put.CountDigits(high))) { Low = low, Count = high - low + 1, Width = width };

    public static TextPart Hexadecimal(ulong low, ulong high, int width) =>
        new(TextPartKind.Hexadecimal, Math.Max(width, (67 - (int)ulong.LeadingZeroCount(high)) / 4)) { Low = low, Count = high - low + 1, Width = width };

    public static TextPart Forms(TextForm form, ulong fewest, ulong most) =>
        new(TextPartKind.Forms, (int)most * (form.MaxBytes + 1) - 1) { Form = form, Low = fewest, Count = most - fewest + 1 };

    public static TextPart CheckDigits(delegate*<byte*, byte*, byte*> check, int added) => new(TextPartKind.Check, added) { Check = check };
}
