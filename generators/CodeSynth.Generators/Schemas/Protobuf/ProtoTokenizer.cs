namespace CodeSynth.Schemas.Protobuf;

/// <summary>Splits a .proto text into tokens by the rules of protoc's own tokenizer (Protobuf Language Specification, "Lexical Elements").</summary>
internal sealed class ProtoTokenizer
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _text;
    private readonly ProtoFaults _faults;
    private int _at;
    private int _line;
    private int _lineStart;

    private ProtoTokenizer(string text, ProtoFaults faults)
    {
        _text = text;
        _faults = faults;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private SchemaPosition Here => new(_line, _at - _lineStart);

    /// <summary>All tokens, the last one <see cref="ProtoTokenKind.End"/>.</summary>
    public static List<ProtoToken> Read(string text, ProtoFaults faults, CancellationToken cancellation)
    {
        var tokenizer = new ProtoTokenizer(text, faults);
        var tokens = new List<ProtoToken>();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            tokenizer.SkipBlanks();
            tokens.Add(tokenizer.Next());
        }
        while (tokens[tokens.Count - 1].Kind != ProtoTokenKind.End);

        return tokens;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private char Peek(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    /// <summary>Passes one UTF-16 unit; a line ends as editors see it, at LF, CR or both.</summary>
    private void Pass()
    {
        char c = _text[_at++];
        if (c == '\n' || (c == '\r' && Current != '\n'))
        {
            _line++;
            _lineStart = _at;
        }
    }

    private void SkipBlanks()
    {
        if (_at == 0 && Current == ByteOrderMark)
        {
            _at++;
        }

        while (_at < _text.Length)
        {
            if (Current is ' ' or '\t' or '\n' or '\r' or '\v' or '\f')
            {
                Pass();
            }
            else if (Current == '/' && Peek(1) == '/')
            {
                SkipLine();
            }
            else if (Current == '/' && Peek(1) == '*')
            {
                SkipComment();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A comment ends at a line feed, or at a NUL, which nothing may hold. A CR alone is a line to editors and none to protoc.</summary>
    private void SkipLine()
    {
        while (Current is not ('\n' or '\0'))
        {
            Pass();
        }
    }

    private void SkipComment()
    {
        SchemaPosition start = Here;
        _at += 2;
        while (Current != '\0')
        {
            if (Current == '*' && Peek(1) == '/')
            {
                _at += 2;
                return;
            }

            Pass();
        }

        _faults.Add(start, 2, "This comment has no end; write '*/' behind it.");
    }

    private ProtoToken Next()
    {
        SchemaPosition position = Here;
        int start = _at;
        ProtoTokenKind kind = NextKind(position);
        return new ProtoToken(kind, _text.Substring(start, _at - start), position);
    }

    private ProtoTokenKind NextKind(SchemaPosition position)
    {
        if (_at == _text.Length)
        {
            return ProtoTokenKind.End;
        }

        if (IsLetter(Current))
        {
            SkipWord();
            return ProtoTokenKind.Identifier;
        }

        if (IsDigit(Current) || (Current == '.' && IsDigit(Peek(1))))
        {
            return Number(position);
        }

        if (Current is '"' or '\'')
        {
            Text(position);
            return ProtoTokenKind.String;
        }

        if (Current is <= ' ' or > '~')
        {
            int length = char.IsHighSurrogate(Current) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
            _faults.Add(position, length, "This character may stand in texts and comments only; remove it.");
            _at += length;
            return ProtoTokenKind.Symbol;
        }

        _at++;
        return ProtoTokenKind.Symbol;
    }

    private void SkipWord()
    {
        while (IsLetter(Current) || IsDigit(Current))
        {
            _at++;
        }
    }

    private ProtoTokenKind Number(SchemaPosition position)
    {
        int start = _at;
        ProtoTokenKind kind = ProtoTokenKind.Integer;
        string? fault = Current switch
        {
            '0' when Peek(1) is 'x' or 'X' => Hexadecimal(),
            '0' when IsDigit(Peek(1)) => Octal(),
            _ => Decimal(out kind),
        };
        if (IsLetter(Current))
        {
            fault ??= "A number ends where a name begins; write a blank between them.";
            SkipWord();
        }
        else if (Current == '.')
        {
            fault ??= "A number has one point at most, and none if it is octal or hexadecimal; remove it.";
            _at++;
        }

        if (fault is not null)
        {
            _faults.Add(position, _at - start, fault);
        }

        return kind;
    }

    private string? Hexadecimal()
    {
        _at += 2;
        int digits = _at;
        while (IsHex(Current))
        {
            _at++;
        }

        return _at == digits ? "A hexadecimal number needs digits behind '0x'." : null;
    }

    private string? Octal()
    {
        string? fault = null;
        while (IsDigit(Current))
        {
            if (Current > '7')
            {
                fault = "A number that begins with 0 is octal and has no digit above 7; remove the 0.";
            }

            _at++;
        }

        return fault;
    }

    private string? Decimal(out ProtoTokenKind kind)
    {
        kind = ProtoTokenKind.Integer;
        SkipDigits();
        if (Current == '.')
        {
            kind = ProtoTokenKind.Float;
            _at++;
            SkipDigits();
        }

        if (Current is not ('e' or 'E'))
        {
            return null;
        }

        kind = ProtoTokenKind.Float;
        _at += Peek(1) is '+' or '-' ? 2 : 1;
        return SkipDigits() ? null : "An exponent needs digits behind the 'e'.";
    }

    private bool SkipDigits()
    {
        int start = _at;
        while (IsDigit(Current))
        {
            _at++;
        }

        return _at > start;
    }

    private void Text(SchemaPosition position)
    {
        int start = _at;
        char quote = Current;
        _at++;
        while (Current is not ('\n' or '\0'))
        {
            if (Current == quote)
            {
                _at++;
                return;
            }

            if (Current != '\\')
            {
                Pass();
            }
            else if (ProtoLiteral.EscapeLength(_text, _at) is var length and > 0)
            {
                _at += length;
            }
            else
            {
                _faults.Add(Here, 1, "This escape is unknown; write '\\\\' for a backslash.");
                _at++;
            }
        }

        _faults.Add(position, _text.Substring(start, _at - start).TrimEnd('\r').Length, $"This text has no end on its line; close it with {quote}.");
    }
}
