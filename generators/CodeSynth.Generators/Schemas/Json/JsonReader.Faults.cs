using System.Globalization;

namespace CodeSynth.Schemas.Json;

/// <summary>What is wrong, in words that help.</summary>
internal sealed partial class JsonReader
{
    private bool IsComment => Next() == '#' || (Next() == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*');

    private JsonNode? Fail(SchemaPosition position, int length, string message)
    {
        _fault ??= new SchemaFault(position, length, message);
        return null;
    }

    private string? Broken(SchemaPosition position, int length, string message)
    {
        Fail(position, length, message);
        return null;
    }

    /// <summary>Says what stands here instead of what should.</summary>
    private JsonNode? Unexpected(string expected)
    {
        if (IsAtEnd)
        {
            return Fail(Here, 0, $"The file ends here, but {expected} is missing.");
        }

        int end = _at;
        while (end < _text.Length && IsWordPart(_text[end]))
        {
            end++;
        }

        string word = _text.Substring(_at, end - _at);
        return Next() switch
        {
            _ when IsComment => Fail(Here, 1, "JSON has no comments; take it away, or say it in a \"doc\"."),
            '\'' => Fail(Here, 1, "JSON writes strings and names in double quotes."),
            '"' or '{' or '[' when expected[0] == 'a' && expected.Contains("comma") => Fail(Here, 1, "A comma is missing before this."),
            _ when word.ToLowerInvariant() is "true" or "false" or "null" => Fail(Here, word.Length, $"JSON writes it '{word.ToLowerInvariant()}'."),
            _ when word.Length != 0 => Fail(Here, word.Length, $"'{word}' stands where {expected} should be; strings and names stand in double quotes."),
            var character => Fail(Here, 1, $"{Shown(character)} stands where {expected} should be."),
        };
    }

    private static string Shown(char character) => character is > ' ' and < '\u007F' ? $"'{character}'" : "The character " + Escaped(character);

    private static string Escaped(char character) => "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
