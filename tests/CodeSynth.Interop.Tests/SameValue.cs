using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeSynth.Interop.Tests;

/// <summary>
/// Holds a record as another program tells it against the JSON of the same row. Each has its own ways in JSON, and they are these: a
/// field that has no value, or the one that Protobuf does not write, may be left out; a number of 64 bits may be text; an instant may have
/// another precision of ISO 8601, or be its milliseconds, or its seconds and nanoseconds; a name may be in camel case.
/// </summary>
internal static class SameValue
{
    public static void Assert(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected)
        {
            case JsonObject record:
                JsonObject read = Xunit.Assert.IsType<JsonObject>(actual);
                foreach ((string name, JsonNode? value) in record)
                {
                    bool isThere = read.TryGetPropertyValue(name, out JsonNode? found) || read.TryGetPropertyValue(CamelCase(name), out found);
                    if (isThere || !IsDefault(value))
                    {
                        Assert(value, found, $"{path}.{name}");
                    }
                }

                Xunit.Assert.Empty(read.Select(f => f.Key).Except([.. record.Select(f => f.Key), .. record.Select(f => CamelCase(f.Key))]));
                break;
            case JsonArray items:
                JsonArray readItems = Xunit.Assert.IsType<JsonArray>(actual);
                Xunit.Assert.Equal(items.Count, readItems.Count);
                for (int i = 0; i < items.Count; i++)
                {
                    Assert(items[i], readItems[i], $"{path}[{i}]");
                }

                break;
            default:
                Xunit.Assert.True(IsSame(expected, actual), $"{path}: {actual?.ToJsonString() ?? "nothing"} was read instead of {expected?.ToJsonString() ?? "null"}.");
                break;
        }
    }

    private static bool IsDefault(JsonNode? value) => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || value.ToJsonString() is "0" or "\"\"" or "false";

    private static bool IsSame(JsonNode? expected, JsonNode? actual)
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null;
        }

        string wanted = Text(expected);
        string read = Text(actual);
        if (expected.GetValueKind() == JsonValueKind.Number)
        {
            return double.Parse(wanted, CultureInfo.InvariantCulture).Equals(double.Parse(read, CultureInfo.InvariantCulture));
        }

        return wanted == read || (Instant(wanted) is { } instant && instant == (Instant(read) ?? OfNumbers(actual)));
    }

    private static string Text(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();

    private static DateTimeOffset? Instant(string text) =>
        text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) ? instant : null;

    private static DateTimeOffset? OfNumbers(JsonNode node) => node switch
    {
        JsonObject parts => DateTimeOffset.FromUnixTimeSeconds(Number(parts["seconds"])).AddTicks(Number(parts["nanos"]) / TimeSpan.NanosecondsPerTick),
        _ when node.GetValueKind() == JsonValueKind.Number => DateTimeOffset.FromUnixTimeMilliseconds(Number(node)),
        _ => null,
    };

    private static long Number(JsonNode? node) => node is null ? 0 : long.Parse(Text(node), CultureInfo.InvariantCulture);

    private static string CamelCase(string name)
    {
        string[] words = name.Split('_');
        return string.Concat(words.Select((w, i) => i == 0 || w.Length == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));
    }
}
