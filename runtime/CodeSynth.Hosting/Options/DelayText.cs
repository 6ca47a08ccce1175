using System.Globalization;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Options;

/// <summary>Delays of a workflow as a command line has them: <c>500ms</c>, or drawn as in <c>normal(mean=1s,stddev=200ms,max=3s)</c>. What is written is read back as the very same law.</summary>
internal static class DelayText
{
    private const string Min = "min";
    private const string Max = "max";
    private const string Mean = "mean";
    private const string StandardDeviation = "stddev";
    private const string P50 = "p50";
    private const string P99 = "p99";

    private const string Constants = "a delay is 0 or more with ms, s, m, h or d behind it, in steps of 100 ns, for example 500ms or 1.5s";
    private const decimal MostTicks = 1_000_000m * TimeSpan.TicksPerDay;

    // "ms" before the two letters that it ends and begins with.
    private static readonly (string Suffix, long Ticks)[] s_units =
    [
        ("ms", TimeSpan.TicksPerMillisecond), ("s", TimeSpan.TicksPerSecond), ("m", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour), ("d", TimeSpan.TicksPerDay),
    ];

    private static readonly (string Name, DelayDistribution Distribution, string[] Needs)[] s_laws =
    [
        ("uniform", DelayDistribution.Uniform, [Max]),
        ("normal", DelayDistribution.Normal, [Mean, StandardDeviation, Max]),
        ("exponential", DelayDistribution.Exponential, [Mean, Max]),
        ("lognormal", DelayDistribution.LogNormal, [P50, P99, Max]),
    ];

    /// <exception cref="FormatException">It is no delay; the message says what one is, or what about it makes no sense.</exception>
    public static DelayLaw Parse(string text)
    {
        int open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? DelayLaw.Constant(WholeTicks(text))
            : text.EndsWith(')') ? Drawn(text[..open], text[(open + 1)..^1])
            : throw new FormatException($"{Constants}, or {Forms}");
    }

    public static string Format(DelayLaw law)
    {
        if (law.Distribution == DelayDistribution.Constant)
        {
            return TimeOf(law.Max);
        }

        (string name, _, string[] needs) = s_laws.Single(l => l.Distribution == law.Distribution);
        IEnumerable<string> keys = law.Min > 0 ? [Min, .. needs] : needs;
        return $"{name}({string.Join(',', keys.Select(k => $"{k}={TextOf(law, k)}"))})";
    }

    private static string Forms => string.Join(", ", s_laws.Select(FormOf));

    private static string FormOf((string Name, DelayDistribution Distribution, string[] Needs) law) => $"{law.Name}({string.Join(',', law.Needs.Select(n => n + "=…"))})";

    private static DelayLaw Drawn(string name, string arguments)
    {
        var known = s_laws.FirstOrDefault(l => l.Name == name);
        if (known.Name is null)
        {
            throw new FormatException($"there is no distribution '{name}'.{Nearest.Hint(name, s_laws.Select(l => l.Name))} Write {Forms}; each may have a min=… too");
        }

        Dictionary<string, string> given = Arguments(known.Name, arguments);
        if (given.Keys.FirstOrDefault(k => k != Min && !known.Needs.Contains(k, StringComparer.Ordinal)) is { } unknown)
        {
            throw new FormatException($"{name} has no '{unknown}': write {FormOf(known)}, with min=… where it is not 0");
        }

        if (known.Needs.FirstOrDefault(n => !given.ContainsKey(n)) is { } missing)
        {
            throw new FormatException($"{name} needs {missing}: write {FormOf(known)}");
        }

        return Checked(new DelayLaw(known.Distribution, given.TryGetValue(Min, out string? min) ? WholeTicks(min) : 0, WholeTicks(given[Max]))
        {
            Mean = Parameter(given, Mean),
            StandardDeviation = Parameter(given, StandardDeviation),
            P50 = Parameter(given, P50),
            P99 = Parameter(given, P99),
        });
    }

    private static Dictionary<string, string> Arguments(string name, string text)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string argument in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (argument.Split('=') is not [{ Length: > 0 } key, { } value])
            {
                throw new FormatException($"{name} is written as {FormOf(s_laws.Single(l => l.Name == name))}");
            }

            if (!given.TryAdd(key, value))
            {
                throw new FormatException($"{name} has {key} twice");
            }
        }

        return given;
    }

    private static DelayLaw Checked(DelayLaw law) => law switch
    {
        _ when law.Min > law.Max => throw new FormatException($"the minimum {TimeOf(law.Min)} is above the maximum {TimeOf(law.Max)}"),
        { Distribution: DelayDistribution.Normal, StandardDeviation: 0 } => throw new FormatException("a standard deviation is above 0"),
        { Distribution: DelayDistribution.Exponential, Mean: 0 } => throw new FormatException("the mean of an exponential distribution is above 0"),
        { Distribution: DelayDistribution.LogNormal, P50: 0 } => throw new FormatException("the median of a log-normal distribution is above 0"),
        { Distribution: DelayDistribution.LogNormal } when law.P50 >= law.P99 => throw new FormatException($"p99 is above p50, and {ParameterOf(law.P99)} is not above {ParameterOf(law.P50)}"),
        _ => law,
    };

    private static string TextOf(DelayLaw law, string key) => key switch
    {
        Min => TimeOf(law.Min),
        Max => TimeOf(law.Max),
        Mean => ParameterOf(law.Mean),
        StandardDeviation => ParameterOf(law.StandardDeviation),
        P50 => ParameterOf(law.P50),
        _ => ParameterOf(law.P99),
    };

    // By way of their shortest texts, so that a double comes back as it was: a conversion would round it to 15 digits.
    private static double Parameter(Dictionary<string, string> given, string key) =>
        given.TryGetValue(key, out string? text) ? double.Parse(CommandText.Of(Ticks(text)), CultureInfo.InvariantCulture) : 0;

    private static string ParameterOf(double ticks) => TimeOf(decimal.Parse(CommandText.Of(ticks), NumberStyles.Float, CultureInfo.InvariantCulture));

    private static string TimeOf(decimal ticks) => ticks % TimeSpan.TicksPerMillisecond == 0
        ? DurationText.Format(new TimeSpan((long)ticks))
        : $"{(ticks / TimeSpan.TicksPerMillisecond).ToString("0.############################", CultureInfo.InvariantCulture)}ms";

    private static long WholeTicks(string text)
    {
        decimal ticks = Ticks(text);
        return ticks == decimal.Truncate(ticks) ? (long)ticks : throw new FormatException($"{Constants}, or {Forms}");
    }

    private static decimal Ticks(string text)
    {
        foreach ((string suffix, long unit) in s_units)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal)
                && decimal.TryParse(text.AsSpan(0, text.Length - suffix.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number <= MostTicks / unit)
            {
                return number * unit;
            }
        }

        throw new FormatException($"{Constants}, or {Forms}");
    }
}
