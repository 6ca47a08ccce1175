namespace CodeSynth.Generators.Model;

/// <summary>The time before a state is entered; all times in ticks of 100 ns.</summary>
/// <param name="State">The state.</param>
/// <param name="From">The state that it is entered from; -1 for any that has no delay of its own.</param>
/// <param name="Distribution">The member of the runtime's DelayDistribution: Constant, Uniform, Normal, Exponential, LogNormal.</param>
/// <param name="Min">The least delay.</param>
/// <param name="Max">The greatest.</param>
/// <param name="Mean">Of a normal or exponential distribution, else 0.</param>
/// <param name="StandardDeviation">Of a normal distribution, else 0.</param>
/// <param name="P50">Of a log-normal distribution, else 0.</param>
/// <param name="P99">Of a log-normal distribution, else 0.</param>
internal sealed record DelaySpec(int State, int From, string Distribution, long Min, long Max, double Mean, double StandardDeviation, double P50, double P99);
