using CodeSynth.Hosting.Statistics;

namespace CodeSynth.Hosting.Rendering;

/// <summary>The last line of a table of counts.</summary>
/// <param name="Count">All counts together.</param>
/// <param name="Text">What is expected of them, or how far they lie from it as a whole.</param>
/// <param name="P">The probability that chance alone takes them as far; null where they are not to be judged.</param>
internal sealed record OddsTotal(long Count, string Text, double? P)
{
    /// <summary>Its name.</summary>
    public const string Name = "TOTAL";

    /// <summary>Whether the counts are not taken for chance.</summary>
    public bool IsUnexpected => P < Surprise.Level;

    /// <summary>The verdict in words.</summary>
    public string Verdict => VerdictOf(P);

    /// <summary>A verdict in words.</summary>
    public static string VerdictOf(double? p) => p switch
    {
        null => "not judged",
        < Surprise.Level => "unexpected",
        _ => "as expected",
    };
}
