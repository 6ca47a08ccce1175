namespace CodeSynth.Tests.Sampling.Grids;

/// <summary>A sampler with some parameters, drawn from by one call, so that one test holds any of them against its law and another against its golden values.</summary>
/// <param name="Name">The sampler and its parameters; no two cases share it.</param>
/// <param name="Of">What a key draws for a row.</param>
/// <param name="Samplers">The types that draw.</param>
internal sealed record SamplerCase(string Name, Func<ulong, Func<long, long>> Of, params Type[] Samplers)
{
    /// <summary>The cell of a drawn value.</summary>
    public Func<long, int> Cell { get; init; } = value => (int)value;

    /// <summary>The probability of each cell; null where nothing is drawn, or another case holds the law, and only the values are held.</summary>
    public double[]? Law { get; init; }

    /// <summary>How many rows a seed is judged by.</summary>
    public int Draws { get; init; } = 20_000;

    /// <summary>n cells, each as likely as the others.</summary>
    public static double[] Even(int cells) => [.. Enumerable.Repeat(1.0 / cells, cells)];

    /// <summary>The integers between two bounds, each as likely as the others, in at most 64 cells whose probabilities are exact.</summary>
    public static SamplerCase Between(string name, Func<ulong, Func<long, long>> of, Int128 min, Int128 max, params Type[] samplers)
    {
        UInt128 span = (UInt128)(max - min) + 1;
        UInt128 cells = UInt128.Min(span, 64);
        return new SamplerCase($"{name} {min}..{max}", of, samplers)
        {
            Cell = value => (int)((UInt128)(value - min) * cells / span),
            Law = [.. Enumerable.Range(0, (int)cells).Select(c => (double)(FirstOf(c + 1) - FirstOf(c)) / (double)span)],
        };

        UInt128 FirstOf(int cell) => ((UInt128)cell * span + cells - 1) / cells;
    }
}
