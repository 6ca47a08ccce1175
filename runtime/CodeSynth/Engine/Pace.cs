namespace CodeSynth.Engine;

/// <summary>How fast event time passes. The records and their order are the same at every pace.</summary>
public enum Pace
{
    /// <summary>As fast as the destination takes them.</summary>
    Max,

    /// <summary>
    /// At wall-clock speed, open loop: a record is handed over when the time since the run began reaches its schedule. A slow
    /// destination makes records late, which is measured; it never shifts the schedule of those behind.
    /// </summary>
    Live,
}
