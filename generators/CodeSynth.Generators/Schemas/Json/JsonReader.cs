namespace CodeSynth.Schemas.Json;

/// <summary>
/// Reads JSON (RFC 8259) and keeps the place of everything in it. The first mistake ends it: behind one, what follows is guesswork.
/// </summary>
internal sealed partial class JsonReader
{
    /// <summary>How deep objects and arrays may be nested; some eighty records within records, and far from the end of any stack.</summary>
    public const int MaxDepth = 256;

    private readonly string _text;
    private readonly CancellationToken _cancellation;
    private int _at;
    private int _line;
    private int _lineStart;
    private SchemaFault? _fault;

    private JsonReader(string text, CancellationToken cancellation)
    {
        _text = text;
        _cancellation = cancellation;
    }

    private bool IsAtEnd => _at == _text.Length;

    private SchemaPosition Here => new(_line, _at - _lineStart);

    /// <summary>Reads a text that holds one value.</summary>
    /// <returns>The value; null when there is a fault.</returns>
    public static JsonNode? Read(string text, CancellationToken cancellation, out SchemaFault? fault)
    {
        var reader = new JsonReader(text, cancellation);
        JsonNode? value = reader.Document();
        fault = reader._fault;
        return value;
    }

    private JsonNode? Document()
    {
        if (Next() == '\uFEFF')
        {
            _at++;
        }

        SkipSpace();
        if (IsAtEnd)
        {
            return Fail(Here, 0, "The file is empty; a schema is missing.");
        }

        JsonNode? value = Value(0);
        SkipSpace();
        return value is null || IsAtEnd ? value : IsComment ? Unexpected("the end of the file") : Fail(Here, 1, "The schema has ended before this; one file holds one JSON value.");
    }

    private JsonNode? Value(int depth)
    {
        SkipSpace();
        switch (Next())
        {
            case '{' or '[' when depth == MaxDepth:
                return Fail(Here, 1, $"This is nested more than {MaxDepth} levels deep; define inner types on their own and use their names.");
            case '{':
                return Object(depth);
            case '[':
                return Array(depth);
            case '"':
                SchemaPosition start = Here;
                int from = _at;
                return Text() is { } text ? new JsonText(start, _at - from, text) : null;
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                return Literal("true") ?? Literal("false") ?? Literal("null") ?? Unexpected("a value");
        }
    }

    private JsonNode? Object(int depth)
    {
        SchemaPosition start = Here;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (bool more = Open('}'); more;)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Member(names, depth) is not { } member || !Separate('}', start, out more))
            {
                return null;
            }

            members.Add(member);
        }

        return new JsonObject(start, members);
    }

    private JsonMember? Member(HashSet<string> names, int depth)
    {
        SchemaPosition start = Here;
        int from = _at;
        if (Next() != '"')
        {
            Unexpected("a name in double quotes");
            return null;
        }

        if (Text() is not { } name)
        {
            return null;
        }

        int length = _at - from;
        if (!names.Add(name))
        {
            Fail(start, length, $"'{name}' is in this object twice; keep one of the two.");
            return null;
        }

        SkipSpace();
        if (!Take(':'))
        {
            Unexpected($"a colon behind the name '{name}'");
            return null;
        }

        return Value(depth + 1) is { } value ? new JsonMember(start, length, name, value) : null;
    }

    private JsonNode? Array(int depth)
    {
        SchemaPosition start = Here;
        var items = new List<JsonNode>();
        for (bool more = Open(']'); more;)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (Value(depth + 1) is not { } item || !Separate(']', start, out more))
            {
                return null;
            }

            items.Add(item);
        }

        return new JsonArray(start, items);
    }

    /// <summary>Steps into an object or array.</summary>
    /// <returns>Whether there is anything in it.</returns>
    private bool Open(char close)
    {
        _at++;
        SkipSpace();
        return !Take(close);
    }

    /// <summary>Steps over what stands behind an item: a comma, or the end of all.</summary>
    /// <returns>False for a mistake.</returns>
    private bool Separate(char close, SchemaPosition opened, out bool more)
    {
        SkipSpace();
        more = false;
        if (Take(close))
        {
            return true;
        }

        SchemaPosition comma = Here;
        if (IsAtEnd)
        {
            Fail(opened, 1, $"This is never closed; '{close}' is missing at the end of the file.");
        }
        else if (!Take(','))
        {
            Unexpected($"a comma or '{close}'");
        }
        else
        {
            more = true;
            SkipSpace();
            if (Next() == close && !IsAtEnd)
            {
                Fail(comma, 1, $"JSON has no comma before '{close}'; take it away.");
            }
        }

        return _fault is null;
    }

    private char Next() => IsAtEnd ? '\0' : _text[_at];

    private bool Take(char expected)
    {
        if (IsAtEnd || _text[_at] != expected)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipSpace()
    {
        for (; !IsAtEnd && _text[_at] is ' ' or '\t' or '\r' or '\n'; _at++)
        {
            CountLine();
        }
    }

    /// <summary>Begins a line behind this character where an editor does; the compiler's own lines end so, too.</summary>
    private void CountLine()
    {
        bool isCrLf = _text[_at] == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n';
        if (!isCrLf && _text[_at] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029')
        {
            _line++;
            _lineStart = _at + 1;
        }
    }
}
