namespace CodeSynth.Kafka.Registry;

/// <summary>Subjects by their strategy.</summary>
internal static class SubjectNames
{
    /// <param name="strategy">The strategy.</param>
    /// <param name="topic">The topic of the values.</param>
    /// <param name="fullName">The full name of the record or message.</param>
    public static string Of(SubjectNameStrategy strategy, string topic, string fullName) => strategy switch
    {
        SubjectNameStrategy.TopicName => topic + "-value",
        SubjectNameStrategy.RecordName => fullName,
        SubjectNameStrategy.TopicRecordName => $"{topic}-{fullName}",
        _ => throw new ArgumentOutOfRangeException(nameof(strategy)),
    };
}
