namespace CodeSynth.Benchmarks.Results;

/// <summary>What one contender of a group needed.</summary>
/// <param name="Contender">Its name in tables; ours is <see cref="Ours"/>.</param>
/// <param name="Median">The median over the turns, in the group's unit.</param>
/// <param name="Ratio">The median over the group's first contender's; where both had their turns in pairs, the median of the pairs' ratios.</param>
/// <param name="Noise">Half the distance of the quartiles over the median: 0.02 is ±2 %.</param>
/// <param name="BytesAllocated">Managed bytes per row or message, where the group measures them.</param>
internal sealed record Figure(string Contender, double Median, double Ratio, double Noise, double? BytesAllocated = null)
{
    /// <summary>What our own contender is called in every group.</summary>
    public const string Ours = "CodeSynth";
}
