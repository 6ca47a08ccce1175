using CodeSynth.Hosting.Statistics;

namespace CodeSynth.Hosting.Rendering;

/// <summary>How often one thing happened.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How often.</param>
/// <param name="Expected">Its share as odds have it, from 0 to 1.</param>
/// <param name="Observed">Its share, from 0 to 1.</param>
/// <param name="P">The probability that chance alone takes the count as far from what is expected; null where it is not to be judged.</param>
internal sealed record OddsRow(string Name, long Count, double Expected, double Observed, double? P)
{
    /// <summary>Whether the count is not taken for chance.</summary>
    public bool IsUnexpected => P < Surprise.Level;

    /// <summary>The verdict in words.</summary>
    public string Verdict => OddsTotal.VerdictOf(P);
}
