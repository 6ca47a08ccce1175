using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeSynth.Hosting.Options;
using Microsoft.Extensions.Configuration;

namespace CodeSynth.Hosting.Configuration;

/// <summary>A JSON file as Microsoft.Extensions.Configuration reads it, its comments and trailing commas included, and beside each value its line, which that library does not tell.</summary>
internal static class JsonText
{
    private static readonly JsonReaderOptions s_options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The values that are no objects, by their path; elements of a list by their number. A value of null is none.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="UsageException">It is no JSON, or no object; the message names file and line, and nothing of the text.</exception>
    public static IReadOnlyList<(string[] Path, string Value, int Line)> Read(string file, string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        try
        {
            IConfigurationRoot root = new ConfigurationBuilder().AddJsonStream(new MemoryStream(utf8)).Build();
            Dictionary<string, (string Path, int Line)> lines = Lines(utf8);
            return
            [
                .. from leaf in root.AsEnumerable()
                   where leaf.Value is not null && lines.ContainsKey(leaf.Key)
                   let place = lines[leaf.Key]
                   orderby place.Line, leaf.Key.Length, leaf.Key
                   select (place.Path.Split(ConfigurationPath.KeyDelimiter), TextOf(leaf.Value), place.Line),
            ];
        }
        catch (JsonException exception)
        {
            string reason = exception.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {exception.LineNumber + 1}: it is not JSON: {reason}"));
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{file}: {exception.Message}");
        }
        catch (InvalidOperationException) when (LineOfHalfACharacter(utf8) is { } line)
        {
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}: it is not JSON: an escape of \\u is half of a character."));
        }
    }

    /// <summary>The line of the first name or value with half of a pair of surrogates, which a reader of JSON sees only where it is asked for the text; null where there is none.</summary>
    private static int? LineOfHalfACharacter(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, s_options);
        while (reader.Read())
        {
            try
            {
                _ = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return LineOf(utf8, reader.TokenStartIndex);
            }
        }

        return null;
    }

    private static int LineOf(byte[] utf8, long index) => 1 + utf8.AsSpan(0, (int)index).Count((byte)'\n');

    // The library writes what JSON calls true as .NET does.
    private static string TextOf(string value) => value is "True" or "False" ? value.ToLowerInvariant() : value;

    private static Dictionary<string, (string Path, int Line)> Lines(byte[] utf8)
    {
        var lines = new Dictionary<string, (string, int)>(StringComparer.OrdinalIgnoreCase);
        var path = new Stack<string>();
        var elements = new Stack<int>(); // the number of the next element, -1 within an object
        var reader = new Utf8JsonReader(utf8, s_options);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Push(reader.GetString()!);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    elements.Pop();
                    break;
                default:
                    if (elements.TryPeek(out int number) && number >= 0)
                    {
                        elements.Pop();
                        elements.Push(number + 1);
                        path.Push(number.ToString(CultureInfo.InvariantCulture));
                    }

                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        elements.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                        continue;
                    }

                    string key = ConfigurationPath.Combine(path.Reverse());
                    lines.TryAdd(key, (key, LineOf(utf8, reader.TokenStartIndex)));
                    break;
            }

            _ = path.TryPop(out _); // the value of this name or element is over
        }

        return lines;
    }
}
