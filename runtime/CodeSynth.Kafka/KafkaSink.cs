using System.Diagnostics;
using System.Runtime.CompilerServices;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Kafka;

/// <summary>
/// Writes records to one topic per entity, in the merged order of the plan. Key and value go from the batch's memory straight
/// into librdkafka's queue; the partition is <see cref="Murmur2"/>'s, the timestamp the event time. A record is never dropped:
/// where the queue is full the sink waits. Idempotent, all replicas acknowledge, lz4, unless the settings say otherwise.
/// Allocates nothing per record.
/// </summary>
public sealed class KafkaSink : ISink
{
    private const int PollEvery = 1024;
    private const int WaitMilliseconds = 10;
    private const int FlushMilliseconds = 100;

    /// <summary>A record's share of a batch besides key and value, at most: lengths, deltas of time and offset, attributes.</summary>
    private const int FramingBytes = 24;

    private static readonly TimeSpan s_patienceWithoutHope = TimeSpan.FromSeconds(1);

    private readonly IKafkaCluster _cluster;
    private readonly KafkaSinkOptions _options;
    private TopicProgress[] _topics = [];
    private NativeProducer? _producer;
    private ReadBackGate? _gate;
    private int _sincePoll;

    /// <summary>A sink.</summary>
    /// <param name="cluster">The cluster; stays the caller's to dispose, after the sink.</param>
    /// <param name="options">How to write.</param>
    public KafkaSink(IKafkaCluster cluster, KafkaSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(options);
        _cluster = cluster;
        _options = options;
    }

    /// <inheritdoc/>
    public bool WantsMergedOrder => true;

    /// <summary>The producer; null before <see cref="Open"/>.</summary>
    internal NativeProducer? Producer => _producer;

    /// <summary>Why records failed, by topic; empty when none did. Any thread.</summary>
    public IReadOnlyList<DeliveryFailure> Failures =>
        _producer is null ? [] : [.. _producer.Events.Failures.ToList().Select(f => new DeliveryFailure(_topics[f.Topic].Name, ErrorCodes.Text(f.Error), f.Count))];

    /// <summary>The newest trouble with the cluster, one line, for a run that does not get on; null when there was none. Any thread.</summary>
    public string? Trouble => _producer?.Events.Trouble;

    /// <summary>The topics that a plan needs, for <see cref="IKafkaCluster.EnsureTopics"/>; <see cref="Open"/> asks for the same.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How its rows are encoded.</param>
    /// <param name="options">How they are written.</param>
    public static IReadOnlyList<TopicRequest> TopicsOf(Plan plan, WireFormat format, KafkaSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return [.. plan.Entities.Select(e => new TopicRequest(
            e.Topic,
            options.PartitionsPerTopic ?? -1,
            options.ReplicationFactor ?? -1,
            Times(e.Count, e.Producer.MaxRowBytes(format) + e.Producer.MaxKeyBytes + FramingBytes)))];
    }

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(counters);
        Partitioning.Require(_cluster.Settings);
        IReadOnlyDictionary<string, int> partitions = _cluster.EnsureTopics(TopicsOf(plan, format, _options));
        _topics = [.. plan.Entities.Select(e => new TopicProgress(e.Topic, partitions[e.Topic], counters[e.Rank]))];
        _producer = new NativeProducer(ClientProperties.ForProducing(_cluster.Settings), _cluster.Settings, [.. plan.Entities.Select(e => e.Topic)]);
        _gate = _options.ReadBack is { } reader && _cluster.IsEmbedded ? new ReadBackGate(reader) : null;
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        try
        {
            if (batch.Order.IsEmpty)
            {
                foreach (BatchSegment segment in batch.Segments)
                {
                    for (int i = 0; i < segment.Count; i++)
                    {
                        Produce(segment, i);
                    }
                }
            }

            foreach (uint entry in batch.Order)
            {
                Produce(batch.Segments[(int)(entry >> RecordBatch.RowBits)], (int)(entry & RecordBatch.RowMask));
            }
        }
        finally
        {
            Publish();
        }
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
        Serve(0);
        ThrowIfHopeless();
    }

    /// <inheritdoc/>
    /// <remarks>Returns when every record is acknowledged or has failed, when nothing was reported for <see cref="KafkaSinkOptions.FlushPatience"/>, or when cancelled; what is not reported then stays unknown.</remarks>
    public void Complete(CancellationToken cancellation)
    {
        if (_producer is not { } producer)
        {
            return;
        }

        TimeSpan patience = producer.Events.Fatal is null && !producer.Events.Failures.TimedOut ? _options.FlushPatience : s_patienceWithoutHope;
        long lastInFlight = producer.InFlight;
        long lastReport = Stopwatch.GetTimestamp();
        while (!producer.Flush(FlushMilliseconds) && !cancellation.IsCancellationRequested)
        {
            Publish();
            if (producer.InFlight != lastInFlight)
            {
                (lastInFlight, lastReport) = (producer.InFlight, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(lastReport) >= patience)
            {
                break;
            }
        }

        Publish();
    }

    /// <summary>Ends the producer; what was not reported is given up.</summary>
    public void Dispose() => _producer?.Dispose();

    private static long Times(long rows, int bytes) => rows > long.MaxValue / bytes ? long.MaxValue : rows * bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Produce(BatchSegment segment, int row)
    {
        int index = segment.Entity.Rank;
        TopicProgress topic = _topics[index];
        ReadOnlySpan<byte> key = segment.Key(row);
        ReadOnlySpan<byte> value = segment.Value(row);
        int partition = Murmur2.Partition(key, topic.Partitions);
        int error = _producer!.Produce(index, partition, key, value, Instant.UnixMilliseconds(segment.Columns.Time[row]));
        if (error != ErrorCodes.None)
        {
            ProduceAgain(index, partition, key, value, Instant.UnixMilliseconds(segment.Columns.Time[row]), error);
        }

        topic.Written++;
        topic.Bytes += value.Length;
        if (++_sincePoll == PollEvery)
        {
            ServeAndWait();
        }
    }

    /// <summary>A full queue is waited for; any other refusal is this record's end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ProduceAgain(int index, int partition, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp, int error)
    {
        while (error == ErrorCodes.QueueFull)
        {
            Serve(WaitMilliseconds);
            ThrowIfHopeless();
            error = _producer!.Produce(index, partition, key, value, timestamp);
        }

        if (error != ErrorCodes.None)
        {
            _topics[index].Refused++;
            _producer!.Events.Failures.Add(index, error);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ServeAndWait()
    {
        _sincePoll = 0;
        Serve(0);
        ThrowIfHopeless();
        while (_producer!.InFlight >= _options.MostInFlight - PollEvery || _producer.BytesInFlight >= _options.MostBytesInFlight || _gate?.IsClosed(_topics) == true)
        {
            Serve(WaitMilliseconds);
            ThrowIfHopeless();
        }
    }

    private void Serve(int milliseconds)
    {
        _producer!.Poll(milliseconds);
        Publish();
    }

    private void Publish()
    {
        for (int i = 0; i < _topics.Length; i++)
        {
            _topics[i].Publish(in _producer!.Tally(i));
        }
    }

    private void ThrowIfHopeless()
    {
        ClientEvents events = _producer!.Events;
        if (events.Fatal is { } fatal)
        {
            throw new SinkException($"Kafka at {_cluster.BootstrapServers} ended the producer: {fatal}.");
        }

        if (events.Failures.TimedOut)
        {
            throw new SinkException($"Kafka at {_cluster.BootstrapServers} did not acknowledge records in time (message.timeout.ms): {events.Trouble ?? "no reason was given"}.");
        }

        if (_options.Abandon.IsCancellationRequested && _producer.InFlight > 0)
        {
            throw new SinkException($"Abandoned while Kafka at {_cluster.BootstrapServers} had records to acknowledge{(events.Trouble is { } trouble ? $": {trouble}" : "")}.");
        }
    }
}
