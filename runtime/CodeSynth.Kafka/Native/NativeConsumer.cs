using CodeSynth.Engine;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// Reads partitions from given offsets, in no group and without commits. Confluent's managed consumer needs symbols that
/// older libraries lack, and allocates for every record. Polling is for one thread, everything else for any.
/// </summary>
internal sealed unsafe class NativeConsumer : IDisposable
{
    private readonly NativeClient _client;

    /// <exception cref="SinkException">The configuration cannot be used.</exception>
    public NativeConsumer(KafkaSettings settings)
    {
        Events = new ClientEvents(settings);
        _client = NativeClient.Create(LibRdKafka.Consumer, ClientProperties.ForReading(settings), settings, Events);
    }

    /// <summary>What the client tells besides records.</summary>
    public ClientEvents Events { get; }

    /// <summary>How many partitions a topic has.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="timeout">How long to wait for an answer.</param>
    /// <param name="partitions">The number; 0 when there is no such topic.</param>
    /// <returns>0, or the error.</returns>
    public int TryCountPartitions(string topic, TimeSpan timeout, out int partitions)
    {
        partitions = 0;
        nint only = LibRdKafka.rd_kafka_topic_new(_client.Pointer, topic, 0);
        NativeMetadata* metadata = null;
        try
        {
            int error = LibRdKafka.rd_kafka_metadata(_client.Pointer, 0, only, &metadata, Milliseconds(timeout));
            if (error != ErrorCodes.None)
            {
                return error;
            }

            NativeMetadata.Topic* found = metadata->TopicCount > 0 ? metadata->Topics : null;
            if (found is null || found->Error is ErrorCodes.UnknownTopic or ErrorCodes.UnknownTopicOrPartition)
            {
                return ErrorCodes.None;
            }

            partitions = found->PartitionCount;
            return found->Error;
        }
        finally
        {
            if (metadata is not null)
            {
                LibRdKafka.rd_kafka_metadata_destroy(metadata);
            }

            LibRdKafka.rd_kafka_topic_destroy(only);
        }
    }

    /// <summary>The oldest offset that a partition still has, and the one that its next record will get.</summary>
    /// <returns>0, or the error.</returns>
    public int TryQueryWatermarks(string topic, int partition, TimeSpan timeout, out long low, out long high)
    {
        long lowest = 0, highest = 0;
        int error = LibRdKafka.rd_kafka_query_watermark_offsets(_client.Pointer, topic, partition, &lowest, &highest, Milliseconds(timeout));
        (low, high) = (lowest, highest);
        return error;
    }

    /// <summary>Sets what is read from now on.</summary>
    /// <exception cref="SinkException">The client does not take it.</exception>
    public void Assign(IEnumerable<(string Topic, int Partition, long Offset)> places)
    {
        nint list = LibRdKafka.rd_kafka_topic_partition_list_new(16);
        try
        {
            foreach ((string topic, int partition, long offset) in places)
            {
                LibRdKafka.rd_kafka_topic_partition_list_add(list, topic, partition)->Offset = offset;
            }

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

    /// <summary>Gives a message back.</summary>
    public static void Release(NativeMessage* message) => LibRdKafka.rd_kafka_message_destroy(message);

    /// <summary>The name of the topic that a message belongs to.</summary>
    public static string TopicOf(NativeMessage* message) => NativeText.Of(LibRdKafka.rd_kafka_topic_name(message->Topic));

    /// <summary>Ends the client.</summary>
    public void Dispose() => _client.Dispose();

    private static int Milliseconds(TimeSpan timeout) => (int)Math.Max(1, timeout.TotalMilliseconds);
}
