namespace CodeSynth.Hosting.Options;

/// <summary>The kinds of destinations.</summary>
internal enum DestinationKind
{
    /// <summary>Topics of a broker, or of the embedded cluster.</summary>
    Kafka,

    /// <summary>A file per topic, a JSON object a line.</summary>
    JsonLines,

    /// <summary>A file of CSV per topic.</summary>
    Csv,

    /// <summary>An Avro object container file per topic.</summary>
    Avro,

    /// <summary>A file of length-delimited Protobuf messages per topic.</summary>
    Protobuf,

    /// <summary>The standard output.</summary>
    Stdout,

    /// <summary>A checksum.</summary>
    Null,
}
