using CodeSynth.Engine;

namespace CodeSynth.Kafka.Topics;

/// <summary>Looks at the topics of a cluster, creates and deletes them. One thread.</summary>
public interface ITopicAdmin : IDisposable
{
    /// <summary>The topics, each with how many partitions it has.</summary>
    /// <exception cref="SinkException">The cluster cannot be reached, or refuses us.</exception>
    IReadOnlyDictionary<string, int> ListTopics();

    /// <summary>How many offsets each topic has between its first record and its end: as many as records, but for those that a compaction removed and the marks of transactions.</summary>
    /// <param name="topics">Topics that exist, each with its partitions.</param>
    /// <exception cref="SinkException">The cluster cannot be reached, or does not tell.</exception>
    IReadOnlyDictionary<string, long> CountRecords(IReadOnlyDictionary<string, int> topics);

    /// <summary>Creates topics.</summary>
    /// <param name="topics">What is wanted.</param>
    /// <returns>What became of each.</returns>
    IReadOnlyList<TopicChange> CreateTopics(IReadOnlyList<TopicRequest> topics);

    /// <summary>Deletes topics and all that they hold.</summary>
    /// <param name="topics">Their names.</param>
    /// <returns>What became of each.</returns>
    IReadOnlyList<TopicChange> DeleteTopics(IReadOnlyList<string> topics);
}
