using System.Runtime.CompilerServices;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Sampling;

/// <summary>
/// The values of a one-of field, encoded once: as a string for the object face, as UTF-8 text, and as JSON text with its
/// quotes. Made once per field in a static of the emitted class; its memory lives as long as the process.
/// </summary>
public sealed unsafe class CategoryTable
{
    private readonly string[] _values;
    private readonly EncodedWords _text;
    private readonly EncodedWords _json;

    /// <summary>A table.</summary>
    /// <param name="values">The values, at least one.</param>
    public CategoryTable(params string[] values)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Length);
        _values = values;
        _text = new EncodedWords([.. values.Select(Encoding.UTF8.GetBytes)]);
        _json = new EncodedWords([.. values.Select(JsonText.Quote)]);
    }

    /// <summary>How many values.</summary>
    public int Count => _values.Length;

    /// <summary>The most bytes of <see cref="WriteText"/>.</summary>
    public int MaxTextBytes => _text.MaxBytes;

    /// <summary>The most bytes of <see cref="WriteJson"/>.</summary>
    public int MaxJsonBytes => _json.MaxBytes;

    /// <summary>A value as a string; always the same instance.</summary>
    /// <param name="index">From 0.</param>
    public string this[int index] => _values[index];

    /// <summary>Writes a value as plain UTF-8.</summary>
    /// <param name="p">Room for <see cref="MaxTextBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="index">From 0, not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* WriteText(byte* p, int index) => _text.Write(p, index);

    /// <summary>Writes a value as a JSON string, quotes included.</summary>
    /// <param name="p">Room for <see cref="MaxJsonBytes"/> and <see cref="Put.Slack"/> bytes more.</param>
    /// <param name="index">From 0, not checked.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* WriteJson(byte* p, int index) => _json.Write(p, index);
}
