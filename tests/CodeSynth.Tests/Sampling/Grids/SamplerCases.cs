using CodeSynth.Time;

namespace CodeSynth.Tests.Sampling.Grids;

/// <summary>Every discrete sampler over a grid of its parameters.</summary>
internal static partial class SamplerCases
{
    private static readonly long s_start = new DateTime(2026, 1, 1).Ticks;

    // Lazily, for the parts of a class initialise their fields in an order that none of them shows.
    private static readonly Lazy<Dictionary<string, SamplerCase>> s_all =
        new(() => new[] { Numbers(), Choices(), References(), Arrays(), Times() }.SelectMany(c => c).ToDictionary(c => c.Name, StringComparer.Ordinal));

    public static IEnumerable<SamplerCase> All => s_all.Value.Values;

    public static SamplerCase Named(string name) => s_all.Value[name];

    private static EventClock Clock(decimal rate, long count) => new(s_start, rate == 0 ? null : EventRate.Of(rate), count);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static double[] Shares(IEnumerable<double> weights)
    {
        double[] all = [.. weights];
        double sum = all.Sum();
        return [.. all.Select(w => w / sum)];
    }
}
