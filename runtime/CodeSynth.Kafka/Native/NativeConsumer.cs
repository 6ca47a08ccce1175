using CodeSynth.Engine;
using Confluent.Kafka;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// Reads partitions from given offsets, in no group and without commits. Confluent's managed consumer needs symbols that
/// older libraries lack, and allocates for every record. Polling is for one thread, everything else for any.
/// </summary>
internal sealed unsafe class NativeConsumer : IDisposable
{
    private readonly NativeClient _client;
    private readonly nint _queue;

    /// <exception cref="SinkException">The configuration cannot be used.</exception>
    public NativeConsumer(KafkaSettings settings)
    {
        Events = new ClientEvents(settings);
        _client = NativeClient.Create(LibRdKafka.Consumer, ClientProperties.ForReading(settings), settings, Events);
        _queue = LibRdKafka.rd_kafka_queue_get_consumer(_client.Pointer);
    }

    /// <summary>What the client tells besides records.</summary>
    public ClientEvents Events { get; }

    /// <summary>All topics of the cluster. Asking for a single one would create it where a cluster creates topics by itself.</summary>
    /// <param name="timeout">How long to wait for an answer.</param>
    /// <param name="partitions">How many partitions each has, by name.</param>
    /// <returns>0, or the error.</returns>
    public int TryListTopics(TimeSpan timeout, out Dictionary<string, int> partitions)
    {
        partitions = new Dictionary<string, int>(StringComparer.Ordinal);
        NativeMetadata* metadata = null;
        int error = LibRdKafka.rd_kafka_metadata(_client.Pointer, 1, 0, &metadata, Milliseconds(timeout));
        if (error != ErrorCodes.None)
        {
            return error;
        }

        for (int i = 0; i < metadata->TopicCount; i++)
        {
            if (metadata->Topics[i].PartitionCount > 0)
            {
                partitions.Add(NativeText.Of(metadata->Topics[i].Name), metadata->Topics[i].PartitionCount);
            }
        }

        LibRdKafka.rd_kafka_metadata_destroy(metadata);
        return ErrorCodes.None;
    }

    /// <summary>Asks for an offset of many partitions at once.</summary>
    /// <param name="partitions">The partitions; distinct.</param>
    /// <param name="which"><see cref="LibRdKafka.EarliestOffset"/> or <see cref="LibRdKafka.LatestOffset"/>.</param>
    /// <param name="timeout">How long to wait for an answer.</param>
    /// <param name="offsets">The offsets, in the order of the partitions.</param>
    /// <returns>0, or the error.</returns>
    public int TryQueryOffsets(IReadOnlyList<(string Topic, int Partition)> partitions, long which, TimeSpan timeout, out long[] offsets)
    {
        offsets = new long[partitions.Count];
        NativeTopicPartitionList* list = MakeList(partitions.Select(p => (p.Topic, p.Partition, which)));
        try
        {
            int error = LibRdKafka.rd_kafka_offsets_for_times(_client.Pointer, list, Milliseconds(timeout));
            for (int i = 0; i < offsets.Length && error == ErrorCodes.None; i++)
            {
                offsets[i] = list->Items[i].Offset;
                error = list->Items[i].Error;
            }

            return error;
        }
        finally
        {
            LibRdKafka.rd_kafka_topic_partition_list_destroy(list);
        }
    }

    /// <summary>Sets what is read from now on.</summary>
    /// <exception cref="SinkException">The client does not take it.</exception>
    public void Assign(IEnumerable<(string Topic, int Partition, long Offset)> places)
    {
        NativeTopicPartitionList* list = MakeList(places);
        try
        {
            int error = LibRdKafka.rd_kafka_assign(_client.Pointer, list);
            if (error != ErrorCodes.None)
            {
                throw new SinkException($"Reading Kafka topics cannot start: {ErrorCodes.Text(error)}.");
            }
        }
        finally
        {
            LibRdKafka.rd_kafka_topic_partition_list_destroy(list);
        }
    }

    /// <summary>The next record or event; <see cref="Release"/> it.</summary>
    /// <param name="milliseconds">How long to wait.</param>
    /// <returns>Null when none came.</returns>
    public NativeMessage* Poll(int milliseconds) => LibRdKafka.rd_kafka_consumer_poll(_client.Pointer, milliseconds);

    /// <summary>
    /// Takes records and events that have come already, without waiting; <see cref="Release"/> them. A call for many of them takes the queue's lock once, where
    /// <see cref="Poll"/> takes it, and a round of callbacks, for each.
    /// </summary>
    /// <param name="messages">Where to.</param>
    /// <param name="most">The most to take.</param>
    /// <returns>How many.</returns>
    public int TakeWaiting(NativeMessage** messages, int most) =>
        (int)Math.Max(0, LibRdKafka.rd_kafka_consume_batch_queue(_queue, 0, messages, (nuint)most));

    /// <summary>Gives a message back.</summary>
    public static void Release(NativeMessage* message) => LibRdKafka.rd_kafka_message_destroy(message);

    /// <summary>The name of the topic that a message belongs to.</summary>
    public static string TopicOf(NativeMessage* message) => NativeText.Of(LibRdKafka.rd_kafka_topic_name(message->Topic));

    /// <summary>The headers of a message, copied.</summary>
    public static Headers HeadersOf(NativeMessage* message)
    {
        var headers = new Headers();
        nint native;
        if (LibRdKafka.rd_kafka_message_headers(message, &native) == ErrorCodes.None)
        {
            byte* name;
            byte* value;
            nuint size;
            for (nuint i = 0; LibRdKafka.rd_kafka_header_get_all(native, i, &name, &value, &size) == ErrorCodes.None; i++)
            {
                headers.Add(NativeText.Of(name), value is null ? null : new ReadOnlySpan<byte>(value, (int)size).ToArray());
            }
        }

        return headers;
    }

    /// <summary>Ends the client.</summary>
    public void Dispose()
    {
        if (!_client.IsClosed)
        {
            LibRdKafka.rd_kafka_queue_destroy(_queue);
            _client.Dispose();
        }
    }

    private static NativeTopicPartitionList* MakeList(IEnumerable<(string Topic, int Partition, long Offset)> places)
    {
        NativeTopicPartitionList* list = LibRdKafka.rd_kafka_topic_partition_list_new(16);
        foreach ((string topic, int partition, long offset) in places)
        {
            LibRdKafka.rd_kafka_topic_partition_list_add(list, topic, partition)->Offset = offset;
        }

        return list;
    }

    private static int Milliseconds(TimeSpan timeout) => (int)Math.Max(1, timeout.TotalMilliseconds);
}
