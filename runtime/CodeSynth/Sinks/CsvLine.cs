using System.Buffers;
using System.Text;
using System.Text.Json;
using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>
/// Rows of JSON as lines of CSV (RFC 4180): a cell for each field, in the order of the wire. Texts without JSON's escapes, numbers and truths as JSON has them, an array as
/// its JSON text. Null is an empty cell; the empty text is <c>""</c>, so that a reader who looks for it can tell them apart. Allocates nothing per row.
/// </summary>
internal sealed class CsvLine
{
    private const byte Comma = (byte)',';
    private const byte Quote = (byte)'"';

    private static readonly SearchValues<byte> s_special = SearchValues.Create(",\"\r\n"u8);

    private readonly CsvColumn[] _columns;
    private readonly string[] _names;
    private byte[] _line = new byte[1024];
    private byte[] _text = new byte[1024];
    private int _length;

    /// <param name="fields">The fields of the entity.</param>
    public CsvLine(IReadOnlyList<FieldDescriptor> fields)
    {
        _columns = CsvColumn.Of(fields);
        _names = [.. fields.Select(f => f.WireName)];
    }

    private static ReadOnlySpan<byte> End => "\r\n"u8;

    /// <summary>How many bytes end a line.</summary>
    public static int EndBytes => End.Length;

    /// <summary>The first line of a file, its end included; valid until the next call.</summary>
    public ReadOnlySpan<byte> Header()
    {
        _length = 0;
        foreach (string name in _names)
        {
            byte[] cell = Encoding.UTF8.GetBytes(name);
            Reserve(2 * cell.Length + 4);
            Text(cell);
        }

        return Finish();
    }

    /// <summary>The line of a row, its end included; valid until the next call.</summary>
    /// <param name="row">Its JSON object.</param>
    /// <exception cref="InvalidOperationException">It has not the members that its entity has fields.</exception>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> row)
    {
        _length = 0;
        Reserve(2 * row.Length + 4 * _names.Length); // every byte a quote that is doubled, and quotes and a comma about each cell
        if (_text.Length < row.Length)
        {
            _text = new byte[2 * row.Length];
        }

        var json = new Utf8JsonReader(row);
        json.Read();
        Object(ref json, row, _columns);
        return Finish();
    }

    private void Object(ref Utf8JsonReader json, ReadOnlySpan<byte> row, CsvColumn[] columns)
    {
        foreach (CsvColumn column in columns)
        {
            Require(json.Read() && json.TokenType == JsonTokenType.PropertyName);
            json.Read();
            Value(ref json, row, column);
        }

        Require(json.Read() && json.TokenType == JsonTokenType.EndObject);
    }

    private void Value(ref Utf8JsonReader json, ReadOnlySpan<byte> row, CsvColumn column)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Null:
                _line.AsSpan(_length, column.Cells).Fill(Comma);
                _length += column.Cells;
                break;
            case JsonTokenType.StartObject when column.Children.Length > 0:
                Object(ref json, row, column.Children);
                break;
            case JsonTokenType.String:
                Text(json.ValueIsEscaped ? _text.AsSpan(0, json.CopyString(_text)) : json.ValueSpan);
                break;
            case JsonTokenType.StartArray or JsonTokenType.StartObject:
                int start = (int)json.TokenStartIndex;
                json.Skip();
                Text(row[start..(int)json.BytesConsumed]);
                break;
            default:
                Text(json.ValueSpan);
                break;
        }
    }

    // Each cell ends with a comma; that of the last makes place for the line's end.
    private void Text(ReadOnlySpan<byte> cell)
    {
        Span<byte> to = _line.AsSpan(_length);
        int special = cell.IndexOfAny(s_special);
        if (special < 0 && !cell.IsEmpty)
        {
            cell.CopyTo(to);
            to[cell.Length] = Comma;
            _length += cell.Length + 1;
            return;
        }

        int at = 0;
        to[at++] = Quote;
        for (int quote = cell.IndexOf(Quote); quote >= 0; quote = cell.IndexOf(Quote))
        {
            cell[..(quote + 1)].CopyTo(to[at..]);
            at += quote + 1;
            to[at++] = Quote;
            cell = cell[(quote + 1)..];
        }

        cell.CopyTo(to[at..]);
        at += cell.Length;
        to[at++] = Quote;
        to[at++] = Comma;
        _length += at;
    }

    private ReadOnlySpan<byte> Finish()
    {
        _length--;
        End.CopyTo(_line.AsSpan(_length));
        return _line.AsSpan(0, _length + End.Length);
    }

    private void Reserve(int bytes)
    {
        int needed = _length + bytes + End.Length;
        if (_line.Length < needed)
        {
            Array.Resize(ref _line, 2 * needed);
        }
    }

    private static void Require(bool condition)
    {
        if (!condition)
        {
            throw new InvalidOperationException("A row of JSON has not the members that its entity has fields.");
        }
    }
}
