namespace CodeSynth.Hosting.Options;

/// <summary>The kinds of destinations.</summary>
internal enum DestinationKind
{
    /// <summary>Topics of a broker, or of the embedded cluster.</summary>
    Kafka,

    /// <summary>A file per topic, a JSON object a line.</summary>
    JsonLines,

    /// <summary>The standard output.</summary>
    Stdout,

    /// <summary>A checksum.</summary>
    Null,
}
