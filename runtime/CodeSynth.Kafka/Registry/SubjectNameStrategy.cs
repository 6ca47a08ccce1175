namespace CodeSynth.Kafka.Registry;

/// <summary>Under which subject the schema of a topic's values is registered. Keys are plain text and have no schema.</summary>
public enum SubjectNameStrategy
{
    /// <summary><c>TOPIC-value</c>: all values of a topic follow from one line of schemas. The default of the field.</summary>
    TopicName,

    /// <summary>The full name of the record or message: the same schema wherever it is used.</summary>
    RecordName,

    /// <summary><c>TOPIC-FULLNAME</c>: a topic with several kinds of records.</summary>
    TopicRecordName,
}
