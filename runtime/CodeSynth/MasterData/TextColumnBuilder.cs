using System.Buffers;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.MasterData;

/// <summary>Gathers texts, which it encodes.</summary>
internal sealed class TextColumnBuilder
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly List<int> _textStarts = [0];
    private readonly List<int> _jsonStarts = [0];

    public void Add(string text)
    {
        Encoding.UTF8.GetBytes(text, _text);
        _textStarts.Add(_text.WrittenCount);
        _json.Write(JsonText.Quote(text));
        _jsonStarts.Add(_json.WrittenCount);
    }

    public TextColumn Build(bool[]? isNull) => new(
        new TextBytes(_text.WrittenSpan.ToArray(), [.. _textStarts]),
        new TextBytes(_json.WrittenSpan.ToArray(), [.. _jsonStarts]),
        isNull);
}
