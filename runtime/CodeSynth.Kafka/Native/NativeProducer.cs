using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CodeSynth.Kafka.Native;

/// <summary>
/// Produces to a fixed set of topics. A message costs one call of <c>rd_kafka_produceva</c> and one increment when its report
/// comes; nothing is allocated. One thread at a time calls everything.
/// </summary>
internal sealed unsafe class NativeProducer : IDisposable
{
    private const int FieldCount = 7;

    /// <summary>Of so many acknowledged messages of a topic one tells how long it took; a power of two.</summary>
    private const int LatencyEvery = 64;
    private const int Topic = 0, Partition = 1, Opaque = 2, Key = 3, Value = 4, Time = 5, Flags = 6, Header = 7;

    private readonly NativeClient _client;
    private readonly nint _pointer;
    private readonly nint[] _topics;
    private readonly TopicTally* _tallies;
    private readonly AcknowledgedBlocks[] _blocks;
    private readonly NativeHeader?[] _headers;
    private readonly ProduceField* _fields;
    private long _producedBytes;
    private long _produced;
    private bool _flushed = true;

    /// <param name="properties">See <see cref="NativeClient.Create"/>.</param>
    /// <param name="settings">See <see cref="NativeClient.Create"/>.</param>
    /// <param name="topics">The topics; a message names one by its index.</param>
    /// <param name="headerOf">Makes the header of every message of a topic, or null for none; it is the producer's to free.</param>
    /// <param name="onLatency">See <see cref="ClientEvents.OnLatency"/>.</param>
    /// <exception cref="Engine.SinkException">The configuration cannot be used.</exception>
    public NativeProducer(IEnumerable<KeyValuePair<string, string>> properties, KafkaSettings settings, IReadOnlyList<string> topics, Func<int, NativeHeader?>? headerOf = null, Action<int, TimeSpan>? onLatency = null)
    {
        Events = new ClientEvents(settings) { OnLatency = onLatency };
        _client = NativeClient.Create(LibRdKafka.Producer, properties, settings, Events, &OnDelivery);
        _pointer = _client.Pointer;
        _topics = new nint[topics.Count];
        _tallies = (TopicTally*)NativeMemory.AllocZeroed((nuint)topics.Count, (nuint)sizeof(TopicTally));
        _blocks = new AcknowledgedBlocks[topics.Count];
        for (int i = 0; i < _topics.Length; i++)
        {
            _topics[i] = LibRdKafka.rd_kafka_topic_new(_pointer, topics[i], 0);
            _tallies[i].Topic = i;
            _blocks[i] = new AcknowledgedBlocks(_tallies + i);
        }

        _headers = new NativeHeader?[topics.Count];
        for (int i = 0; i < _headers.Length; i++)
        {
            _headers[i] = headerOf?.Invoke(i);
        }

        _fields = (ProduceField*)NativeMemory.AllocZeroed(FieldCount + 1, (nuint)sizeof(ProduceField));
        _fields[Topic].Type = ProduceField.TopicHandle;
        _fields[Partition].Type = ProduceField.Partition;
        _fields[Opaque].Type = ProduceField.Opaque;
        _fields[Key].Type = ProduceField.Key;
        _fields[Value].Type = ProduceField.Value;
        _fields[Time].Type = ProduceField.Timestamp;
        _fields[Flags].Type = ProduceField.MessageFlags;
        _fields[Flags].Int32 = LibRdKafka.CopyPayload;
        _fields[Header].Type = ProduceField.Header;
    }

    /// <summary>librdkafka's client.</summary>
    public nint Pointer => _pointer;

    /// <summary>What the client tells besides reports.</summary>
    public ClientEvents Events { get; }

    /// <summary>Messages that are neither acknowledged nor failed.</summary>
    public long InFlight => _produced - Reported;

    /// <summary>Messages that are acknowledged or failed.</summary>
    public long Reported
    {
        get
        {
            long reported = 0;
            for (int i = 0; i < _topics.Length; i++)
            {
                reported += _tallies[i].Acknowledged + _tallies[i].Failed;
            }

            return reported;
        }
    }

    /// <summary>Bytes of their keys and values.</summary>
    public long BytesInFlight
    {
        get
        {
            long reported = 0;
            for (int i = 0; i < _topics.Length; i++)
            {
                reported += _tallies[i].Bytes;
            }

            return _producedBytes - reported;
        }
    }

    /// <summary>The reports of a topic so far.</summary>
    public ref readonly TopicTally Tally(int topic) => ref _tallies[topic];

    /// <summary>How many messages of a topic that were taken, from the first on, are acknowledged without a gap.</summary>
    public long AcknowledgedWithoutGap(int topic) => _blocks[topic].Advance();

    /// <summary>Hands a message over; key and value are copied.</summary>
    /// <param name="topic">The topic's index.</param>
    /// <param name="partition">The partition.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="timestamp">Milliseconds since 1970-01-01T00:00:00Z.</param>
    /// <returns>0, or the error; then the message was not taken and there will be no report of it.</returns>
    public int Produce(int topic, int partition, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp)
    {
        ProduceField* fields = _fields;
        fields[Topic].Pointer = _topics[topic];
        fields[Partition].Int32 = partition;
        fields[Opaque].Pointer = (nint)_blocks[topic].Current;
        fields[Time].Int64 = timestamp;
        fields[Key].Bytes.Length = (nuint)key.Length;
        fields[Value].Bytes.Length = (nuint)value.Length;
        nuint count = FieldCount;
        if (_headers[topic] is { } header)
        {
            fields[Header].NamedBytes = header.Field;
            count++;
        }

        fixed (byte* keyStart = key, valueStart = value)
        {
            fields[Key].Bytes.Start = keyStart;
            fields[Value].Bytes.Start = valueStart;
            nint error = LibRdKafka.rd_kafka_produceva(_pointer, fields, count);
            if (error != 0)
            {
                return CodeOf(error);
            }
        }

        _blocks[topic].Add();
        if ((++_produced & (AcknowledgedBlocks.BlockMessages - 1)) == 0)
        {
            Array.ForEach(_blocks, b => b.Cut());
        }

        _producedBytes += key.Length + value.Length;
        _flushed = false;
        return ErrorCodes.None;
    }

    /// <summary>Serves reports and other events.</summary>
    /// <param name="milliseconds">How long to wait for the first; 0 not to wait.</param>
    public void Poll(int milliseconds) => LibRdKafka.rd_kafka_poll(_pointer, milliseconds);

    /// <summary>Sends what is buffered without lingering and serves reports.</summary>
    /// <param name="milliseconds">How long to wait at most.</param>
    /// <returns>Whether every message was reported.</returns>
    public bool Flush(int milliseconds) => _flushed = LibRdKafka.rd_kafka_flush(_pointer, milliseconds) == ErrorCodes.None;

    /// <summary>Gives up what waits in the queue and was never sent; serves the reports of that.</summary>
    /// <param name="milliseconds">How long to wait for them at most.</param>
    public void GiveUpQueue(int milliseconds)
    {
        LibRdKafka.rd_kafka_purge(_pointer, LibRdKafka.PurgeQueue);
        Flush(milliseconds);
    }

    /// <summary>Ends the client; what was not reported is given up and will not be sent any more.</summary>
    public void Dispose()
    {
        if (_client.IsClosed)
        {
            return;
        }

        if (!_flushed)
        {
            LibRdKafka.rd_kafka_purge(_pointer, LibRdKafka.PurgeQueue | LibRdKafka.PurgeInFlight);
        }

        foreach (nint topic in _topics)
        {
            LibRdKafka.rd_kafka_topic_destroy(topic);
        }

        _client.Dispose();
        Array.ForEach(_blocks, b => b.Dispose());
        Array.ForEach(_headers, h => h?.Dispose());
        NativeMemory.Free(_tallies);
        NativeMemory.Free(_fields);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CodeOf(nint error)
    {
        int code = LibRdKafka.rd_kafka_error_code(error);
        LibRdKafka.rd_kafka_error_destroy(error);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnDelivery(nint client, NativeMessage* message, nint opaque)
    {
        var block = (BlockTally*)message->Private;
        TopicTally* tally = block->Topic;
        tally->Bytes += (long)(message->Length + message->KeyLength);
        if (message->Error == ErrorCodes.None)
        {
            block->Acknowledged++;
            if ((tally->Acknowledged++ & (LatencyEvery - 1)) == 0)
            {
                TellLatency(message, tally->Topic, opaque);
            }

            return;
        }

        tally->Failed++;
        ClientEvents.Of(opaque).Failures.Add(tally->Topic, message->Error);
    }

    // An exception must not cross into C: it would end the process, and nothing here is worth that.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void TellLatency(NativeMessage* message, int topic, nint opaque)
    {
        try
        {
            ClientEvents.Of(opaque).OnLatency?.Invoke(topic, TimeSpan.FromMicroseconds(LibRdKafka.rd_kafka_message_latency(message)));
        }
        catch (Exception)
        {
        }
    }
}
