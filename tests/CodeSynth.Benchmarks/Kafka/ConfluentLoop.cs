using Confluent.Kafka;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>The same messages through Confluent.Kafka's managed producer.</summary>
internal static class ConfluentLoop
{
    private const int WaitMilliseconds = 10;

    /// <summary>With a handler for each message's report, as its documentation shows it.</summary>
    public static void RunWithHandler(PreparedRows prepared, IEnumerable<(string, string)> properties, long messages)
    {
        (TopicPartition Place, byte[] Key, byte[] Value, Timestamp Time)[] rows = Rows(prepared);
        long reported = 0, failed = 0;
        using IProducer<byte[], byte[]> producer = Build(properties);
        for (long i = 0; i < messages; i++)
        {
            (TopicPartition place, byte[] key, byte[] value, Timestamp time) = rows[i & (PreparedRows.Count - 1)];
            Produce(producer, place, new Message<byte[], byte[]> { Key = key, Value = value, Timestamp = time }, OnReport);
        }

        Flush(producer);
        if (Volatile.Read(ref reported) != messages || failed != 0)
        {
            throw new InvalidOperationException($"{reported} of {messages} messages were reported, {failed} failed.");
        }

        void OnReport(DeliveryReport<byte[], byte[]> report)
        {
            Interlocked.Increment(ref reported); // by two threads: flushing serves reports too
            if (report.Error.IsError)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    /// <summary>Without reports, so that nobody knows what arrived, and with one message that is filled again and again: the fastest that it can be used.</summary>
    public static void RunWithout(PreparedRows prepared, IEnumerable<(string, string)> properties, long messages)
    {
        (TopicPartition Place, byte[] Key, byte[] Value, Timestamp Time)[] rows = Rows(prepared);
        var message = new Message<byte[], byte[]> { Headers = [] };
        using IProducer<byte[], byte[]> producer = Build([.. properties, ("dotnet.producer.enable.delivery.reports", "false")]);
        for (long i = 0; i < messages; i++)
        {
            (TopicPartition place, byte[] key, byte[] value, Timestamp time) = rows[i & (PreparedRows.Count - 1)];
            (message.Key, message.Value, message.Timestamp) = (key, value, time);
            Produce(producer, place, message, handler: null);
        }

        Flush(producer);
    }

    private static void Produce(IProducer<byte[], byte[]> producer, TopicPartition place, Message<byte[], byte[]> message, Action<DeliveryReport<byte[], byte[]>>? handler)
    {
        while (true)
        {
            try
            {
                producer.Produce(place, message, handler);
                return;
            }
            catch (ProduceException<byte[], byte[]> e) when (e.Error.Code == ErrorCode.Local_QueueFull)
            {
                producer.Poll(TimeSpan.FromMilliseconds(WaitMilliseconds));
            }
        }
    }

    private static void Flush(IProducer<byte[], byte[]> producer)
    {
        while (producer.Flush(TimeSpan.FromMilliseconds(100)) > 0)
        {
        }
    }

    private static IProducer<byte[], byte[]> Build(IEnumerable<(string Name, string Value)> properties) =>
        new ProducerBuilder<byte[], byte[]>(properties.Select(p => KeyValuePair.Create(p.Name, p.Value))).SetLogHandler((_, _) => { }).Build();

    private static unsafe (TopicPartition, byte[], byte[], Timestamp)[] Rows(PreparedRows prepared)
    {
        var rows = new (TopicPartition, byte[], byte[], Timestamp)[PreparedRows.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            PreparedRow row = prepared.Rows[i];
            rows[i] = (
                new TopicPartition(Message.Topic, row.Partition),
                new ReadOnlySpan<byte>(row.Key, row.KeyLength).ToArray(),
                new ReadOnlySpan<byte>(row.Value, row.ValueLength).ToArray(),
                new Timestamp(row.Timestamp, TimestampType.CreateTime));
        }

        return rows;
    }
}
