using System.Diagnostics;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using Confluent.Kafka;

namespace CodeSynth.Kafka;

/// <summary>Reads what a topic holds, with any deserializer, in no group and without commits: for tests and small tools. A service uses Confluent's consumer.</summary>
public static class TopicRecords
{
    /// <summary>Reads a topic from its beginning to where it ends now, partition by partition as they come. On the calling thread, while it is enumerated.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="settings">How to reach the cluster.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="values">Reads a value.</param>
    /// <param name="patience">How long to wait for the cluster and for each record; 10 seconds by default.</param>
    /// <param name="cancellation">Ends reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The records; the key is taken as UTF-8 text.</returns>
    /// <exception cref="SinkException">The topic does not exist, or the cluster does not answer or does not let us read.</exception>
    public static IEnumerable<ConsumeResult<string, T>> ReadToEnd<T>(
        KafkaSettings settings, string topic, IDeserializer<T> values, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(values);
        return Read(settings, topic, values, patience ?? TimeSpan.FromSeconds(10), cancellation);
    }

    private static IEnumerable<ConsumeResult<string, T>> Read<T>(KafkaSettings settings, string topic, IDeserializer<T> values, TimeSpan patience, CancellationToken cancellation)
    {
        using var consumer = new NativeConsumer(settings);
        (string Topic, int Partition)[] places = [.. Enumerable.Range(0, PartitionsOf(consumer, settings, topic, patience, cancellation)).Select(p => (topic, p))];
        long[] next = Query(consumer, settings, places, LibRdKafka.EarliestOffset, patience);
        long[] ends = Query(consumer, settings, places, LibRdKafka.LatestOffset, patience);
        consumer.Assign(places.Select((p, i) => (p.Topic, p.Partition, next[i])));
        long lastRecord = Stopwatch.GetTimestamp();
        while (next.Zip(ends).Any(p => p.First < p.Second))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryPoll(consumer, topic, values, next) is { } record)
            {
                lastRecord = Stopwatch.GetTimestamp();
                if (record.Offset < ends[record.Partition])
                {
                    yield return record;
                }
            }
            else if (consumer.Events.Refusal is not null || Stopwatch.GetElapsedTime(lastRecord) >= patience)
            {
                throw new SinkException($"Records of topic '{topic}' at {settings.BootstrapServers} did not come: {consumer.Events.Trouble ?? "no reason was given"}.");
            }
        }
    }

    internal static int PartitionsOf(NativeConsumer consumer, KafkaSettings settings, string topic, TimeSpan patience, CancellationToken cancellation)
    {
        var backoff = new Backoff(patience, cancellation);
        while (true)
        {
            int error = consumer.TryListTopics(TimeSpan.FromSeconds(1), out Dictionary<string, int> partitions);
            if (error == ErrorCodes.None)
            {
                return partitions.TryGetValue(topic, out int count) ? count : throw new SinkException($"Kafka at {settings.BootstrapServers} has no topic '{topic}'.");
            }

            if (consumer.Events.Refusal is { } refusal)
            {
                throw new SinkException($"Kafka at {settings.BootstrapServers} does not let us read: {refusal}. Check KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD and KAFKA_SASL_MECHANISM.");
            }

            if (!backoff.Pause())
            {
                cancellation.ThrowIfCancellationRequested();
                throw NoAnswer.Within(settings.BootstrapServers!, patience, consumer.Events.Trouble ?? ErrorCodes.Text(error));
            }
        }
    }

    internal static long[] Query(NativeConsumer consumer, KafkaSettings settings, (string Topic, int Partition)[] places, long which, TimeSpan patience)
    {
        int error = consumer.TryQueryOffsets(places, which, patience, out long[] offsets);
        return error == ErrorCodes.None ? offsets : throw new SinkException($"Kafka at {settings.BootstrapServers} does not tell where '{places[0].Topic}' begins and ends: {ErrorCodes.Text(error)}.");
    }

    private static unsafe ConsumeResult<string, T>? TryPoll<T>(NativeConsumer consumer, string topic, IDeserializer<T> values, long[] next)
    {
        NativeMessage* message = consumer.Poll(milliseconds: 50);
        if (message is null)
        {
            return null;
        }

        try
        {
            if (message->Error == ErrorCodes.None && message->Offset >= next[message->Partition])
            {
                next[message->Partition] = message->Offset + 1;
                return Convert(message, topic, values);
            }

            if (message->Error == ErrorCodes.PartitionEnd)
            {
                next[message->Partition] = Math.Max(next[message->Partition], message->Offset);
            }
            else if (message->Error != ErrorCodes.None)
            {
                consumer.Events.Add(message->Error, message->Payload is null ? ErrorCodes.Text(message->Error) : NativeText.Of(message->Payload));
            }

            return null;
        }
        finally
        {
            NativeConsumer.Release(message);
        }
    }

    private static unsafe ConsumeResult<string, T> Convert<T>(NativeMessage* message, string topic, IDeserializer<T> values)
    {
        int type;
        long time = LibRdKafka.rd_kafka_message_timestamp(message, &type);
        Headers headers = NativeConsumer.HeadersOf(message);
        var context = new SerializationContext(MessageComponentType.Value, topic, headers);
        return new ConsumeResult<string, T>
        {
            Topic = topic,
            Partition = message->Partition,
            Offset = message->Offset,
            Message = new Message<string, T>
            {
                Key = message->Key is null ? null! : Encoding.UTF8.GetString(message->Key, (int)message->KeyLength),
                Value = values.Deserialize(new ReadOnlySpan<byte>(message->Payload, (int)message->Length), message->Payload is null, context),
                Timestamp = new Timestamp(time, (TimestampType)type),
                Headers = headers,
            },
        };
    }
}
