namespace CodeSynth.Kafka.Topics;

/// <summary>What can become of a topic that is to be created or deleted.</summary>
public enum TopicChangeResult
{
    /// <summary>It was.</summary>
    Done,

    /// <summary>It was there already, or was not there to be deleted.</summary>
    NotNeeded,

    /// <summary>It was not, or that is not known.</summary>
    Failed,
}
