namespace CodeSynth.Benchmarks.Ratios;

/// <summary>Something that makes rows.</summary>
/// <param name="Name">What it is called in tables.</param>
/// <param name="Rows">How many rows one call makes.</param>
/// <param name="Call">Makes them, on the thread that calls.</param>
internal sealed record Contender(string Name, int Rows, Func<int> Call);
