using System.Globalization;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Hosting.Options;

/// <summary>Options back as the words of a command line.</summary>
internal static class CommandText
{
    public static string Of(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC that reads back to the very same one.</summary>
    public static string Of(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>The words that give the plan again.</summary>
    public static IEnumerable<string> Of(PlanOptions options)
    {
        yield return "--seed";
        yield return Of(options.Seed);
        yield return "--start";
        yield return Of(options.Start);
        if (options.Duration is { } duration)
        {
            yield return "--duration";
            yield return DurationText.Format(duration);
        }

        if (!options.Only.IsEmpty)
        {
            yield return "--only";
            yield return string.Join(',', options.Only.Order(StringComparer.Ordinal));
        }

        foreach ((string entity, EntityOverride change) in options.Entities.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            foreach (string setting in Settings(entity, change))
            {
                yield return "--set";
                yield return setting;
            }
        }

        foreach (string word in Rows("--from-row", options, static change => change.FromRow > 0 ? change.FromRow : null).Concat(Rows("--until-row", options, static change => change.UntilRow)))
        {
            yield return word;
        }

        if (!options.Shard.IsWhole)
        {
            yield return "--shard";
            yield return options.Shard.ToString();
        }
    }

    /// <summary>Words as one line for a POSIX shell.</summary>
    public static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    private static IEnumerable<string> Rows(string option, PlanOptions options, Func<EntityOverride, long?> rowOf)
    {
        string[] rows = [.. options.Entities.Where(e => rowOf(e.Value) is not null).OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{e.Key}={Of(rowOf(e.Value)!.Value)}")];
        return rows.Length > 0 ? [option, string.Join(',', rows)] : [];
    }

    private static IEnumerable<string> Settings(string entity, EntityOverride change)
    {
        if (change.Count is { } count)
        {
            yield return $"{entity}.{EntitySetting.Count}={Of(count)}";
        }

        if (change.Rate is { } rate)
        {
            yield return $"{entity}.{EntitySetting.Rate}={rate.ToString("0.#########", CultureInfo.InvariantCulture)}";
        }

        if (change.Arrivals is { } arrivals)
        {
            yield return $"{entity}.{EntitySetting.Arrivals}={(arrivals == Arrivals.Poisson ? "poisson" : "constant")}";
        }

        if (change.Topic is { } topic)
        {
            yield return $"{entity}.{EntitySetting.Topic}={topic}";
        }

        if (change.Source is { } source)
        {
            yield return $"{entity}.{EntitySetting.Source}={source}";
        }

        foreach (string setting in FieldSetting.TextsOf(change.Fields))
        {
            yield return $"{entity}.{setting}";
        }

        foreach (string setting in change.Workflow is { } workflow ? WorkflowSetting.TextsOf(workflow) : [])
        {
            yield return $"{entity}.{setting}";
        }
    }

    private static string Quote(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:,=+@%".Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
