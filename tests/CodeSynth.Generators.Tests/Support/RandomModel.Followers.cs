using System.Globalization;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>The fields of a random model that follow from others of their row: times after times and references, and values by cases.</summary>
internal sealed partial class RandomModel
{
    private static readonly string[] s_timeTypes = ["DateTimeOffset", "DateTime", "DateOnly", "long", "string"];

    /// <summary>Up to three times, each after one of the entity's links or the time before, and as many values by cases, each of the one before.</summary>
    private List<string> Followers(Made entity)
    {
        var lines = new List<string>();
        (string Path, bool MayBeNull)[] links = [.. entity.Links.Select(l => (l.Path, l.MayBeNull))];
        (string Path, bool MayBeNull) start = links.Length != 0 ? links[_random.Next(links.Length)] : Begin("Begun", "EventTime", "DateTime");
        foreach (int i in Enumerable.Range(0, _random.Next(4)))
        {
            string rate = Pick("", "", "NullRate(0.3), ");
            bool mayBeNull = start.MayBeNull || rate.Length != 0;
            start = Begin($"After{Text(i)}", $"{rate}TimeAfter(\"{start.Path}\", {Pick("\"0s\", \"1ms\"", "\"1h\", \"3d\"", "\"30d\", \"30d\"")})", Pick(s_timeTypes), mayBeNull);
        }

        string[] values = Pick(["1", "2", "3"], ["true", "false", "true"], (string[])["\"x\"", "\"é\\\"\"", "\"\""]);
        string type = TypeOf(values[0]);
        (string Path, bool MayBeNull) source = Begin("Chosen", values[0] == "true" ? "Odds(0.5)" : $"OneOf({string.Join(", ", values)})", type);
        foreach (int i in Enumerable.Range(0, _random.Next(4)))
        {
            string[] next = Pick(["7", "8", "-9"], ["false", "true", "false"], (string[])["\"y\"", "\"z\"", "\"z\""]);
            string[] cases = [.. values.Distinct().Take(_random.Next(1, 3)).Select((v, k) => $"Case(\"{source.Path}\", {v}, {next[k]})")];
            bool isWhole = _random.Next(2) == 0;
            source = Begin($"Case{Text(i)}", string.Join(", ", cases) + (isWhole ? $", Otherwise({next[2]})" : string.Empty), TypeOf(next[0]), !isWhole);
            values = isWhole ? [next[2]] : [next[0]]; // which it can be for certain
        }

        return lines;

        (string Path, bool MayBeNull) Begin(string name, string attribute, string type, bool mayBeNull = false)
        {
            lines.Add(Property(attribute, type + Mark(mayBeNull), name));
            entity.Fields.Add((name, type, mayBeNull));
            return (name, mayBeNull);
        }
    }

    private static string TypeOf(string literal) =>
        literal[0] == '"' ? "string" : literal is "true" or "false" ? "bool" : int.TryParse(literal, CultureInfo.InvariantCulture, out _) ? "int" : throw new FormatException(literal);
}
