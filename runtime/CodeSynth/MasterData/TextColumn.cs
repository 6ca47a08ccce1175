using System.Globalization;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.MasterData;

/// <summary>The texts of a column, encoded once: as UTF-8, and as JSON strings. Immutable.</summary>
public sealed unsafe class TextColumn
{
    private readonly TextBytes _text;
    private readonly TextBytes _json;
    private readonly bool[]? _isNull;

    internal TextColumn(TextBytes text, TextBytes json, bool[]? isNull)
    {
        _text = text;
        _json = json;
        _isNull = isNull;
    }

    /// <summary>The most bytes of <see cref="Write"/>.</summary>
    public int MaxTextBytes => _text.MaxBytes;

    /// <summary>The most bytes of <see cref="WriteJson"/>.</summary>
    public int MaxJsonBytes => _json.MaxBytes;

    /// <summary>Writes the text of a row as UTF-8; allocates nothing.</summary>
    /// <param name="p">Room for <see cref="MaxTextBytes"/>.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after it.</returns>
    public byte* Write(byte* p, long row) => Put.Literal(p, _text[row]);

    /// <summary>Writes the text of a row as a JSON string, quotes included; allocates nothing.</summary>
    /// <param name="p">Room for <see cref="MaxJsonBytes"/>.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after it.</returns>
    public byte* WriteJson(byte* p, long row) => Put.Literal(p, _json[row]);

    /// <summary>The text of a row as a new string.</summary>
    /// <param name="row">The row.</param>
    public string Text(long row) => Encoding.UTF8.GetString(_text[row]);

    /// <summary>The text of a row, which is a date of ISO 8601, as such; allocates nothing.</summary>
    /// <param name="row">The row.</param>
    public DateOnly Date(long row)
    {
        ReadOnlySpan<byte> text = _text[row];
        return new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..]));
    }

    /// <summary>Whether a row has none.</summary>
    /// <param name="row">The row.</param>
    public bool IsNull(long row) => _isNull is not null && _isNull[row];

    /// <summary>The text of a row as UTF-8.</summary>
    internal ReadOnlySpan<byte> Utf8(long row) => _text[row];

    private static int Number(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
