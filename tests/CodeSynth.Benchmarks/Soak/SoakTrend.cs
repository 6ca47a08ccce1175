using System.Globalization;

namespace CodeSynth.Benchmarks.Soak;

/// <summary>
/// Whether a figure grows: the median of the slopes between all pairs of samples (Theil and Sen), which a few outliers do not move, times the time that was watched. The
/// first third is left out, in which caches, pools, tables of the runtime and the logs of the cluster fill.
/// </summary>
/// <param name="Name">What is watched.</param>
/// <param name="Low">The least of the samples.</param>
/// <param name="Median">Their median.</param>
/// <param name="High">The most.</param>
/// <param name="Growth">By how much it grew while it was watched.</param>
/// <param name="Allowed">By how much it may; null for what is told and decides nothing.</param>
internal sealed record SoakTrend(string Name, double Low, double Median, double High, double Growth, double? Allowed)
{
    /// <summary>Whether it grew by no more than it may.</summary>
    public bool IsFlat => Allowed is null || Growth <= Allowed;

    /// <summary>The trend of one figure of samples in the order of time.</summary>
    public static SoakTrend Of(string name, IReadOnlyList<SoakSample> samples, Func<SoakSample, double> figure, double? allowed)
    {
        SoakSample[] watched = [.. samples.Skip(samples.Count / 3)];
        var slopes = new List<double>();
        for (int i = 0; i < watched.Length; i++)
        {
            for (int j = i + 1; j < watched.Length; j++)
            {
                slopes.Add((figure(watched[j]) - figure(watched[i])) / (watched[j].Seconds - watched[i].Seconds));
            }
        }

        slopes.Sort();
        double[] values = [.. watched.Select(figure).Order()];
        double growth = slopes.Count == 0 ? 0 : slopes[slopes.Count / 2] * (watched[^1].Seconds - watched[0].Seconds);
        return new SoakTrend(name, values[0], values[values.Length / 2], values[^1], growth, allowed);
    }

    /// <summary>A row of a table of markdown.</summary>
    public string ToRow()
    {
        string bound = Allowed is null ? "| |" : string.Create(CultureInfo.InvariantCulture, $"{Allowed:0.##} | {(IsFlat ? "flat" : "grows")} |");
        return string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Low:0.#} | {Median:0.#} | {High:0.#} | {Growth:+0.##;-0.##;0} | {bound}");
    }
}
