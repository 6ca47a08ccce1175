using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Kafka;

/// <summary>
/// Writes records to the topics of a plan, in its merged order of the plan. Key and value go from the batch's memory straight
/// into librdkafka's queue; the partition is <see cref="Murmur2"/>'s, the timestamp the event time. A record is never dropped:
/// where the queue is full the sink waits. Idempotent, all replicas acknowledge, lz4, unless the settings say otherwise.
/// Allocates nothing per record.
/// </summary>
public sealed class KafkaSink : ISink
{
    private const int PollEvery = 1024;
    private const int WaitMilliseconds = 10;
    private const int FlushMilliseconds = 100;

    /// <summary>
    /// Messages in flight to begin with. librdkafka keeps some 300 bytes for each, and three threads touch them: with so many they stay in the processor's cache, where half
    /// a million take a third more processor time per message.
    /// </summary>
    private const int FirstWindow = 32_768;

    /// <summary>Waits in a row without a single report that show that the way to the brokers is long, not that they are busy.</summary>
    private const int SilentWaits = 2;

    /// <summary>A record's share of a batch besides key and value, at most: lengths, deltas of time and offset, attributes.</summary>
    private const int FramingBytes = 24;

    /// <summary>librdkafka repeats what can be repeated without a word, so an unfinished election or too few replicas look like silence.</summary>
    private const string NoReason = "it gives no reason (a partition without a leader, too few replicas, or a broker that does not answer)";

    private static readonly TimeSpan s_patienceWithoutHope = TimeSpan.FromSeconds(1);

    private readonly IKafkaCluster _cluster;
    private readonly KafkaSinkOptions _options;
    private readonly DeliveryWatch _watch;
    private TopicProgress[] _topics = [];
    private NativeProducer? _producer;
    private ReadBackGate? _gate;
    private int _sincePoll;
    private int _window;

    /// <summary>A sink.</summary>
    /// <param name="cluster">The cluster; stays the caller's to dispose, after the sink.</param>
    /// <param name="options">How to write.</param>
    public KafkaSink(IKafkaCluster cluster, KafkaSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(options);
        _cluster = cluster;
        _options = options;
        _watch = new DeliveryWatch(options.StandstillAfter);
        _window = Math.Min(FirstWindow, options.MostInFlight);
    }

    /// <inheritdoc/>
    public bool WantsMergedOrder => true;

    /// <summary>Whether as many messages are in flight as the way to the brokers takes.</summary>
    private bool IsWindowFull => _producer!.InFlight >= _window - PollEvery;

    /// <summary>The producer; null before <see cref="Open"/>.</summary>
    internal NativeProducer? Producer => _producer;

    /// <summary>Why records failed, by topic; empty when none did. Any thread.</summary>
    public IReadOnlyList<DeliveryFailure> Failures =>
        _producer is null ? [] : [.. _producer.Events.Failures.ToList().Select(f => new DeliveryFailure(_topics[f.Topic].Name, ErrorCodes.Text(f.Error), f.Count))];

    /// <summary>The newest trouble with the cluster, one line, for a run that does not get on; null when there was none. Any thread.</summary>
    public string? Trouble => _producer?.Events.Trouble;

    /// <summary>
    /// One line for a user who watches a run that waits because the cluster acknowledges nothing; null while it gets on. Any thread.
    /// </summary>
    public string? Standstill => _watch.Standstill is { } time
        ? string.Create(CultureInfo.InvariantCulture, $"Kafka at {_cluster.BootstrapServers} has acknowledged nothing for {time.TotalSeconds:0} s, and records wait: {Trouble ?? NoReason}")
        : null;

    /// <summary>The topics that a plan needs, for <see cref="IKafkaCluster.EnsureTopics"/>; <see cref="Open"/> asks for the same.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How its rows are encoded.</param>
    /// <param name="options">How they are written.</param>
    public static IReadOnlyList<TopicRequest> TopicsOf(Plan plan, WireFormat format, KafkaSinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        return [.. plan.Topics.Select(t => new TopicRequest(
            t.Name,
            options.PartitionsPerTopic ?? -1,
            options.ReplicationFactor ?? -1,
            t.Entity.IsUnbounded ? 0 : Times(t.MostRecords, t.Entity.Producer.MaxRowBytes(format) + t.Entity.Producer.MaxKeyBytes + FramingBytes)))];
    }

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(counters);
        Partitioning.Require(_cluster.Settings);
        IReadOnlyDictionary<string, int> partitions = _cluster.EnsureTopics(TopicsOf(plan, format, _options));
        _topics = [.. plan.Topics.Select(t => new TopicProgress(t.Name, partitions[t.Name], counters[t.Index]))];
        Action<int, TimeSpan>? onLatency = _options.OnLatency is { } tell ? (topic, latency) => tell(_topics[topic].Name, latency) : null;
        _producer = new NativeProducer(ClientProperties.ForProducing(_cluster.Settings), _cluster.Settings, [.. plan.Topics.Select(t => t.Name)], i => HeaderOf(plan.Topics[i].Frame), onLatency);
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
    /// <remarks>
    /// Returns when every record is acknowledged or has failed by itself, or when cancelled. Throws when nothing was reported for
    /// <see cref="KafkaSinkOptions.FlushPatience"/>, or when no more record will be taken. What is not reported then stays unknown.
    /// </remarks>
    public void Complete(CancellationToken cancellation)
    {
        if (_producer is not { } producer)
        {
            return;
        }

        long lastInFlight = producer.InFlight;
        long lastReport = Stopwatch.GetTimestamp();
        while (!producer.Flush(FlushMilliseconds) && !cancellation.IsCancellationRequested)
        {
            Watch();
            Publish();
            if (producer.InFlight != lastInFlight)
            {
                (lastInFlight, lastReport) = (producer.InFlight, Stopwatch.GetTimestamp());
            }
            else if (Stopwatch.GetElapsedTime(lastReport) >= (EndingLine() is null ? _options.FlushPatience : s_patienceWithoutHope))
            {
                break;
            }
        }

        string? line = EndingLine();
        if (line is not null && producer.InFlight > 0)
        {
            producer.GiveUpQueue(FlushMilliseconds); // a client that has ended can keep a message for ever without a word
        }

        Publish();
        if (line is not null)
        {
            throw new SinkException(line);
        }

        if (producer.InFlight > 0 && !cancellation.IsCancellationRequested)
        {
            throw new SinkException(string.Create(
                CultureInfo.InvariantCulture,
                $"Kafka at {_cluster.BootstrapServers} acknowledged nothing for {_options.FlushPatience.TotalSeconds:0} s; of {producer.InFlight} records it is not known whether they arrived: {Trouble ?? NoReason}."));
        }
    }

    /// <summary>Ends the producer; what was not reported is given up.</summary>
    public void Dispose() => _producer?.Dispose();

    private static NativeHeader? HeaderOf(RowFrame frame) => frame.HeaderName is { } name ? new NativeHeader(name, frame.HeaderValue.Span) : null;

    private static long Times(long rows, int bytes) => rows > long.MaxValue / bytes ? long.MaxValue : rows * bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Produce(BatchSegment segment, int row)
    {
        int index = segment.Topic.Index;
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
        int silent = 0;
        while (IsWindowFull || _producer!.BytesInFlight >= _options.MostBytesInFlight || _gate?.IsClosed(_topics) == true)
        {
            long reported = _producer!.Reported;
            Serve(WaitMilliseconds);
            ThrowIfHopeless();
            silent = IsWindowFull && _producer.Reported == reported ? silent + 1 : 0;
            if (silent == SilentWaits)
            {
                _window = (int)Math.Min(2L * _window, _options.MostInFlight);
                silent = 0;
            }
        }
    }

    private void Serve(int milliseconds)
    {
        _producer!.Poll(milliseconds);
        Watch();
        Publish();
    }

    private void Watch()
    {
        if (_watch.Observe(_producer!.InFlight, _producer.Reported))
        {
            _producer.Events.Forget(); // the next standstill may have another reason
        }
    }

    private void Publish()
    {
        for (int i = 0; i < _topics.Length; i++)
        {
            _topics[i].Publish(in _producer!.Tally(i), _producer.AcknowledgedWithoutGap(i));
        }
    }

    private void ThrowIfHopeless()
    {
        if (EndingLine() is { } line)
        {
            throw new SinkException(line);
        }

        if (_options.Abandon.IsCancellationRequested && _producer!.InFlight > 0)
        {
            throw new SinkException($"Abandoned while Kafka at {_cluster.BootstrapServers} had records to acknowledge{(Trouble is { } trouble ? $": {trouble}" : "")}.");
        }
    }

    /// <summary>Why there is no use in going on; null when there is. A refusal counts once deliveries stand still: other brokers may know us.</summary>
    private string? EndingLine()
    {
        ClientEvents events = _producer!.Events;
        string servers = _cluster.BootstrapServers;
        return events.Fatal is { } fatal ? DeliveryEnd.FatalLine(servers, fatal, events.FatalCause)
            : events.Failures.Ending is { } ending ? DeliveryEnd.Line(servers, _topics[ending.Topic].Name, ending.Error, events.Trouble)
            : events.Refusal is { } refusal && _watch.Standstill is not null ? $"Kafka at {servers} refuses us: {refusal}."
            : null;
    }
}
