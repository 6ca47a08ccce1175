using CodeSynth.Benchmarks.Kafka;
using CodeSynth.Kafka;
using static CodeSynth.Benchmarks.Kafka.RdKafka;

namespace CodeSynth.Benchmarks.Verification;

/// <summary>The limit of verifying: whole topics read and thrown away, in batches, with nothing around it.</summary>
internal static unsafe class ReadLoop
{
    private const int Batch = 1024;

    /// <summary>Reads topics from their beginning until so many records came.</summary>
    public static void Run(IKafkaCluster cluster, IReadOnlyDictionary<string, int> partitions, long records)
    {
        nint client = Open(
            Consumer,
            [
                ("bootstrap.servers", cluster.BootstrapServers),
                ("group.id", "limit"),
                ("fetch.wait.max.ms", "5"),
                ("fetch.error.backoff.ms", "20"),
                ("queued.min.messages", "1000000"),
                ("check.crcs", "true"),
                ("enable.auto.commit", "false"),
                ("enable.auto.offset.store", "false"),
                ("auto.offset.reset", "earliest"),
            ]);
        nint list = rd_kafka_topic_partition_list_new(16);
        foreach ((string topic, int count) in partitions)
        {
            for (int p = 0; p < count; p++)
            {
                rd_kafka_topic_partition_list_add(list, topic, p)->Offset = 0;
            }
        }

        if (rd_kafka_assign(client, list) != NoError)
        {
            throw new InvalidOperationException("The partitions cannot be assigned.");
        }

        rd_kafka_topic_partition_list_destroy(list);
        nint queue = rd_kafka_queue_get_consumer(client);
        RdMessage** messages = stackalloc RdMessage*[Batch];
        for (long read = 0; read < records;)
        {
            nint count = rd_kafka_consume_batch_queue(queue, 50, messages, Batch);
            for (nint i = 0; i < count; i++)
            {
                if (messages[i]->Error == NoError)
                {
                    read++;
                }

                rd_kafka_message_destroy(messages[i]);
            }
        }

        rd_kafka_queue_destroy(queue);
        rd_kafka_destroy_flags(client, 0x8); // neither a group to leave nor offsets to commit
    }
}
