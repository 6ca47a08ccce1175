using CodeSynth.Kafka;
using CodeSynth.Kafka.Topics;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A cluster's topics without a cluster, with the failures that a test wants: no test cluster creates or deletes topics by Kafka's own calls.</summary>
internal sealed class FakeAdmin(params (string Topic, int Partitions, long Records)[] topics) : ITopicAdmin
{
    private readonly List<(string Topic, int Partitions, long Records)> _topics = [.. topics];

    /// <summary>What becomes of topics, by name; all others succeed.</summary>
    public Dictionary<string, TopicChange> Outcomes { get; } = [];

    /// <summary>What was asked for.</summary>
    public List<TopicRequest> Created { get; } = [];

    public List<string> Deleted { get; } = [];

    /// <summary>Happens when topics are listed.</summary>
    public Action OnList { get; set; } = () => { };

    public IReadOnlyDictionary<string, int> ListTopics()
    {
        OnList();
        return _topics.ToDictionary(t => t.Topic, t => t.Partitions, StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, long> CountRecords(IReadOnlyDictionary<string, int> topics) => _topics.Where(t => topics.ContainsKey(t.Topic)).ToDictionary(t => t.Topic, t => t.Records, StringComparer.Ordinal);

    public IReadOnlyList<TopicChange> CreateTopics(IReadOnlyList<TopicRequest> topics)
    {
        Created.AddRange(topics);
        return [.. topics.Select(t => OutcomeOf(t.Name))];
    }

    public IReadOnlyList<TopicChange> DeleteTopics(IReadOnlyList<string> topics)
    {
        Deleted.AddRange(topics);
        return [.. topics.Select(OutcomeOf)];
    }

    public void Dispose()
    {
    }

    private TopicChange OutcomeOf(string topic) => Outcomes.GetValueOrDefault(topic) ?? new TopicChange(topic, TopicChangeResult.Done);
}
