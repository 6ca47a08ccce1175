using System.Diagnostics;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka.Topics;

/// <summary>
/// Reads a few records of a topic, in no group and without commits. Partitions are merged by timestamp, each in the order of its offsets, so that the same records come in
/// the same order whichever broker answers first.
/// </summary>
public static unsafe class TopicPeek
{
    private const int PollMilliseconds = 50;

    /// <summary>Reads them; on the calling thread.</summary>
    /// <param name="settings">How to reach the cluster.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="request">Which records.</param>
    /// <param name="patience">How long to wait for the cluster and for each record.</param>
    /// <param name="cancellation">Ends reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="SinkException">There is no such topic or partition, or the cluster does not answer or does not let us read.</exception>
    public static IReadOnlyList<TopicRecord> Read(KafkaSettings settings, string topic, PeekRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentException.ThrowIfNullOrEmpty(topic);
        ArgumentNullException.ThrowIfNull(request);
        using var consumer = new NativeConsumer(settings);
        int partitions = TopicRecords.PartitionsOf(consumer, settings, topic, patience, cancellation);
        if (request.Partition >= partitions)
        {
            throw new SinkException($"Topic '{topic}' at {settings.BootstrapServers} has no partition {request.Partition}: the last one is {partitions - 1}.");
        }

        (string Topic, int Partition)[] places = [.. (request.Partition is { } only ? [only] : Enumerable.Range(0, partitions)).Select(p => (topic, p))];
        long[] begins = TopicRecords.Query(consumer, settings, places, LibRdKafka.EarliestOffset, patience);
        cancellation.ThrowIfCancellationRequested();
        long[] ends = TopicRecords.Query(consumer, settings, places, LibRdKafka.LatestOffset, patience);
        PeekPlace[] reading =
        [
            .. places.Select((p, i) => new PeekPlace(p.Partition, Math.Max(begins[i], request switch
            {
                { FromEnd: true } => ends[i] - request.Count,
                { Offset: { } offset } => offset,
                _ => begins[i],
            }), ends[i], request.Count)),
        ];
        Fill(consumer, settings, topic, [.. reading.Where(p => !p.IsDone)], patience, cancellation);
        List<TopicRecord> merged = [.. reading.SelectMany(p => p.Timed).OrderBy(r => r.Time).ThenBy(r => r.Record.Partition).ThenBy(r => r.Record.Offset).Select(r => r.Record)];
        return request.FromEnd ? [.. merged.TakeLast(request.Count)] : [.. merged.Take(request.Count)];
    }

    private static void Fill(NativeConsumer consumer, KafkaSettings settings, string topic, PeekPlace[] reading, TimeSpan patience, CancellationToken cancellation)
    {
        if (reading.Length == 0)
        {
            return;
        }

        consumer.Assign(reading.Select(p => (topic, p.Partition, p.Next)));
        long lastRecord = Stopwatch.GetTimestamp();
        while (!Array.TrueForAll(reading, p => p.IsDone))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryPoll(consumer, reading))
            {
                lastRecord = Stopwatch.GetTimestamp();
            }
            else if (consumer.Events.Refusal is not null || Stopwatch.GetElapsedTime(lastRecord) >= patience)
            {
                throw new SinkException($"Records of topic '{topic}' at {settings.BootstrapServers} did not come: {consumer.Events.Trouble ?? "no reason was given"}.");
            }
        }
    }

    private static bool TryPoll(NativeConsumer consumer, PeekPlace[] reading)
    {
        NativeMessage* message = consumer.Poll(PollMilliseconds);
        if (message is null)
        {
            return false;
        }

        try
        {
            PeekPlace? place = Array.Find(reading, p => p.Partition == message->Partition);
            switch (message->Error)
            {
                case ErrorCodes.None:
                    place?.Add(message->Offset, () => Copy(message));
                    return true;
                case ErrorCodes.PartitionEnd:
                    place?.End();
                    return true;
                default:
                    consumer.Events.Add(message->Error, message->Payload is null ? ErrorCodes.Text(message->Error) : NativeText.Of(message->Payload));
                    return false;
            }
        }
        finally
        {
            NativeConsumer.Release(message);
        }
    }

    private static TopicRecord Copy(NativeMessage* message)
    {
        int type;
        long time = LibRdKafka.rd_kafka_message_timestamp(message, &type);
        return new TopicRecord(
            message->Partition,
            message->Offset,
            time < 0 || time > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? null : DateTimeOffset.FromUnixTimeMilliseconds(time),
            message->Key is null ? null : new ReadOnlySpan<byte>(message->Key, (int)message->KeyLength).ToArray(),
            message->Payload is null ? null : new ReadOnlySpan<byte>(message->Payload, (int)message->Length).ToArray(),
            [.. NativeConsumer.HeadersOf(message).Select(h => KeyValuePair.Create<string, byte[]?>(h.Key, h.GetValueBytes()))]);
    }
}
