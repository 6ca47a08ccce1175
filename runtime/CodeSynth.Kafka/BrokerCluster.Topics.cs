using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Topics;
using Confluent.Kafka;
using Confluent.Kafka.Admin;

namespace CodeSynth.Kafka;

/// <content>Topics by themselves, for those who manage them.</content>
public sealed partial class BrokerCluster : ITopicAdmin
{
    /// <inheritdoc/>
    public IReadOnlyDictionary<string, int> ListTopics() => CountPartitions();

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, long> CountRecords(IReadOnlyDictionary<string, int> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        (string Topic, int Partition)[] places = [.. topics.SelectMany(t => Enumerable.Range(0, t.Value).Select(p => (t.Key, p)))];
        var counts = topics.Keys.ToDictionary(t => t, _ => 0L, StringComparer.Ordinal);
        if (places.Length == 0)
        {
            return counts;
        }

        // Confluent's own calls for offsets need a newer librdkafka than some systems have.
        using var consumer = new NativeConsumer(Settings);
        long[] begins = TopicRecords.Query(consumer, Settings, places, LibRdKafka.EarliestOffset, Patience);
        Stop.ThrowIfCancellationRequested();
        long[] ends = TopicRecords.Query(consumer, Settings, places, LibRdKafka.LatestOffset, Patience);
        for (int i = 0; i < places.Length; i++)
        {
            counts[places[i].Topic] += ends[i] - begins[i];
        }

        return counts;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TopicChange> CreateTopics(IReadOnlyList<TopicRequest> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        IReadOnlyList<string> names = [.. topics.Select(t => t.Name)];
        var specifications = topics.Select(t => new TopicSpecification { Name = t.Name, NumPartitions = t.Partitions, ReplicationFactor = t.ReplicationFactor });
        try
        {
            _admin.Value.CreateTopicsAsync(specifications, new CreateTopicsOptions { RequestTimeout = Patience, OperationTimeout = Patience }).GetAwaiter().GetResult();
            return AllDone(names);
        }
        catch (CreateTopicsException e)
        {
            return [.. e.Results.Select(r => ChangeOf(r.Topic, r.Error, ErrorCode.TopicAlreadyExists))];
        }
        catch (KafkaException e)
        {
            return AllFailed(names, e.Error);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<TopicChange> DeleteTopics(IReadOnlyList<string> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        try
        {
            _admin.Value.DeleteTopicsAsync(topics, new DeleteTopicsOptions { RequestTimeout = Patience, OperationTimeout = Patience }).GetAwaiter().GetResult();
            return AllDone(topics);
        }
        catch (DeleteTopicsException e)
        {
            return [.. e.Results.Select(r => ChangeOf(r.Topic, r.Error, ErrorCode.UnknownTopicOrPart))];
        }
        catch (KafkaException e)
        {
            return AllFailed(topics, e.Error);
        }
    }

    private static IReadOnlyList<TopicChange> AllDone(IReadOnlyList<string> topics) => [.. topics.Select(t => new TopicChange(t, TopicChangeResult.Done))];

    private IReadOnlyList<TopicChange> AllFailed(IReadOnlyList<string> topics, Error error) => [.. topics.Select(t => new TopicChange(t, TopicChangeResult.Failed, ReasonOf(error)))];

    private TopicChange ChangeOf(string topic, Error error, ErrorCode notNeeded) =>
        !error.IsError ? new TopicChange(topic, TopicChangeResult.Done)
        : error.Code == notNeeded ? new TopicChange(topic, TopicChangeResult.NotNeeded)
        : new TopicChange(topic, TopicChangeResult.Failed, ReasonOf(error));

    private string ReasonOf(Error error)
    {
        string reason = Secrets.Scrub(Settings, error.Reason).TrimEnd('.');
        return error.Code is ErrorCode.Local_TimedOut or ErrorCode.RequestTimedOut ? $"{reason}; the brokers may do it yet" : reason;
    }
}
