namespace CodeSynth.Benchmarks.Results;

/// <summary>How long a measurement may take: figures for the results' files, or a look in a few minutes.</summary>
internal enum Effort
{
    /// <summary>All groups in under five minutes.</summary>
    Quick,

    /// <summary>As many turns as steady figures take.</summary>
    Full,
}
