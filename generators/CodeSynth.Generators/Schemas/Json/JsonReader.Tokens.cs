using System.Globalization;

namespace CodeSynth.Schemas.Json;

/// <summary>Strings, numbers and words.</summary>
internal sealed partial class JsonReader
{
    /// <summary>Reads a string; the place is at its opening quote, then behind the closing one.</summary>
    private string? Text()
    {
        SchemaPosition start = Here;
        var text = new System.Text.StringBuilder();
        for (_at++; !IsAtEnd; _at++)
        {
            char character = _text[_at];
            switch (character)
            {
                case '"':
                    _at++;
                    return IsWellFormed(text) ? text.ToString() : Broken(start, _at - _lineStart - start.Column, "This string holds one half of a surrogate pair, which is no character.");
                case '\n' or '\r':
                    return Broken(start, _at - _lineStart - start.Column, "This string is not closed in its line; a quote is missing.");
                case < ' ':
                    return Broken(Here, 1, $"A string holds no control character; write {Escaped(character)}.");
                case '\\' when Escape() is { } escaped:
                    text.Append(escaped);
                    break;
                case '\\':
                    return null;
                default:
                    CountLine();
                    text.Append(character);
                    break;
            }
        }

        return Broken(start, 1, "This string is never closed; a quote is missing.");
    }

    /// <summary>Reads an escape; the place is then at its last character.</summary>
    private char? Escape()
    {
        SchemaPosition start = Here;
        _at++;
        switch (Next())
        {
            case '"' or '\\' or '/':
                return _text[_at];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when _at + 4 < _text.Length && ushort.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                _at += 4;
                return (char)unit;
            default:
                Broken(start, IsAtEnd ? 1 : 2, "JSON has no such escape; write \\\\ for a backslash.");
                return null;
        }
    }

    private static bool IsWellFormed(System.Text.StringBuilder text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private JsonNode? Number()
    {
        SchemaPosition start = Here;
        int from = _at;
        Take('-');
        bool isWhole = Take('0') || Digits();
        bool isSound = isWhole && (!Take('.') || Digits());
        if (isSound && Next() is 'e' or 'E')
        {
            _at++;
            _ = Take('+') || Take('-');
            isSound = Digits();
        }

        bool isSeparated = !IsWordPart(Next()) && Next() != '.';
        for (; IsWordPart(Next()) || Next() is '.'; _at++)
        {
            // The whole of what is no number is underlined.
        }

        string text = _text.Substring(from, _at - from);
        return isSound && isSeparated ? new JsonNumber(start, text) : Fail(start, text.Length, $"'{text}' is no JSON number; write it as 0.5, -12 or 1e6, without zeros in front.");
    }

    private bool Digits()
    {
        int from = _at;
        for (; Next() is >= '0' and <= '9'; _at++)
        {
            // Only counted.
        }

        return _at > from;
    }

    private JsonLiteral? Literal(string word)
    {
        int end = _at + word.Length;
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0 || (end < _text.Length && IsWordPart(_text[end])))
        {
            return null;
        }

        var literal = new JsonLiteral(Here, word);
        _at = end;
        return literal;
    }

    private static bool IsWordPart(char character) => character is '_' || char.IsLetterOrDigit(character);
}
