using System.Globalization;
using System.Runtime.InteropServices;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Verification;

namespace CodeSynth.Kafka;

/// <summary>
/// Reads the topics of a plan and hands each record to its verifier, keeping account of the offsets: those that the broker
/// removed before they were read are told as not verifiable. One thread reads; <see cref="Passed"/> may be asked by any.
/// </summary>
internal sealed unsafe class TopicScan : IDisposable
{
    private const int PollMilliseconds = 50;
    private const int MostAtOnce = 1024;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_attempt = TimeSpan.FromSeconds(2);

    private readonly IKafkaCluster _cluster;
    private readonly NativeConsumer _consumer;
    private readonly PartitionPlace[][] _places;
    private readonly long[] _passed;
    private readonly bool[] _isFull; // has as many records as were asked for
    private readonly long _most;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<nint, int> _indexes = [];
    private NativeMessage** _messages;
    private nint _lastHandle;
    private int _lastIndex;

    /// <param name="cluster">The cluster.</param>
    /// <param name="verifier">Gets the records.</param>
    /// <param name="partitions">How many partitions a topic has; null to ask the cluster.</param>
    /// <param name="most">The most records to read of a topic.</param>
    /// <param name="cancellation">Ends asking a cluster that does not answer.</param>
    /// <exception cref="SinkException">The cluster cannot be reached, or a topic does not exist.</exception>
    public TopicScan(IKafkaCluster cluster, RunVerifier verifier, IReadOnlyDictionary<string, int>? partitions, long most = long.MaxValue, CancellationToken cancellation = default)
    {
        _most = most;
        _cancellation = cancellation;
        _cluster = cluster;
        Topics = verifier.Topics;
        _consumer = new NativeConsumer(cluster.Settings);
        _messages = (NativeMessage**)NativeMemory.Alloc(MostAtOnce, (nuint)sizeof(nint));
        _places = new PartitionPlace[Topics.Count][];
        _passed = new long[Topics.Count];
        _isFull = new bool[Topics.Count];
        try
        {
            Prepare(partitions ?? ListTopics());
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The verifiers, in the plan's order.</summary>
    public IReadOnlyList<TopicVerifier> Topics { get; }

    /// <summary>What went wrong while reading, one line; null when nothing did.</summary>
    public string? Trouble => _consumer.Events.Trouble;

    /// <summary>Whether the cluster does not let us read.</summary>
    public bool IsRefused => _consumer.Events.Refusal is not null;

    /// <summary>How many offsets of all topics lie behind us, read or removed.</summary>
    public long Passed
    {
        get
        {
            long sum = 0;
            for (int i = 0; i < _passed.Length; i++)
            {
                sum += PassedOf(i);
            }

            return sum;
        }
    }

    /// <summary>The same of one topic.</summary>
    public long PassedOf(int topic) => Volatile.Read(ref _passed[topic]);

    /// <summary>Starts behind everything that the topics hold.</summary>
    /// <exception cref="SinkException">The cluster does not answer.</exception>
    public void StartAtEnd() => Start(QueryAll(LibRdKafka.LatestOffset, s_patience));

    /// <summary>Starts at the oldest record of each topic. Records that the broker has removed are told as not verifiable.</summary>
    /// <exception cref="SinkException">The cluster does not answer.</exception>
    public void StartAtBeginning()
    {
        Start(QueryAll(LibRdKafka.EarliestOffset, s_patience));
        for (int i = 0; i < _places.Length; i++)
        {
            for (int p = 0; p < _places[i].Length; p++)
            {
                if (_places[i][p].Begin > 0)
                {
                    MarkRemoved(i, p, 0, _places[i][p].Begin);
                }
            }
        }
    }

    /// <summary>The offset behind the last record of each partition, as of now.</summary>
    /// <param name="patience">How long to ask for it.</param>
    /// <exception cref="SinkException">The cluster does not answer.</exception>
    public long[][] QueryEnds(TimeSpan patience) => QueryAll(LibRdKafka.LatestOffset, patience);

    /// <summary>How many records the topic got since reading started, by the ends of its partitions.</summary>
    public long CountUntil(int topic, long[] ends)
    {
        long count = 0;
        for (int p = 0; p < ends.Length; p++)
        {
            count += ends[p] - _places[topic][p].Begin;
        }

        return count;
    }

    /// <summary>Whether everything before the ends was read, or of each topic as much as was asked for.</summary>
    public bool HasReached(long[][] ends)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            if (!_isFull[i] && !HasReached(i, ends[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells the verifiers of topics that have more records than were asked for.</summary>
    public void EndEarly(long[][] ends)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            if (_isFull[i] && !HasReached(i, ends[i]))
            {
                Topics[i].EndEarly();
            }
        }
    }

    /// <summary>Tells what was not read before the ends as not verifiable.</summary>
    public void MarkUnread(long[][] ends, string why)
    {
        for (int i = 0; i < ends.Length; i++)
        {
            long unread = 0;
            for (int p = 0; p < ends[i].Length; p++)
            {
                unread += Math.Max(0, ends[i][p] - _places[i][p].Next);
            }

            if (unread > 0 && !_isFull[i])
            {
                Topics[i].MarkUnverifiable(unread, why);
            }
        }
    }

    /// <summary>Reads what is there, up to a thousand records.</summary>
    /// <returns>Whether any record came within 50 milliseconds.</returns>
    public bool ReadSome()
    {
        int count = _consumer.TakeWaiting(_messages, MostAtOnce);
        if (count == 0)
        {
            _messages[0] = _consumer.Poll(PollMilliseconds);
            count = _messages[0] is null ? 0 : 1;
        }

        bool any = false;
        int i = 0;
        try
        {
            while (i < count)
            {
                any |= Read(_messages[i]);
                NativeConsumer.Release(_messages[i++]);
            }
        }
        finally
        {
            while (i < count)
            {
                NativeConsumer.Release(_messages[i++]);
            }
        }

        return any;
    }

    /// <summary>Ends the consumer.</summary>
    public void Dispose()
    {
        _consumer.Dispose();
        NativeMemory.Free(_messages);
        _messages = null; // may be disposed twice
    }

    /// <returns>Whether it is a record.</returns>
    private bool Read(NativeMessage* message)
    {
        if (message->Error == ErrorCodes.None)
        {
            Check(message);
            return true;
        }

        if (message->Error == ErrorCodes.PartitionEnd)
        {
            int index = IndexOf(message);
            if (!_isFull[index])
            {
                Advance(index, message->Partition, message->Offset, message->Offset); // on its way when there was enough, it would pass what nobody looked at
            }
        }
        else
        {
            _consumer.Events.Add(message->Error, message->Payload is null ? ErrorCodes.Text(message->Error) : NativeText.Of(message->Payload));
        }

        return false;
    }

    private void Check(NativeMessage* message)
    {
        int index = IndexOf(message);
        if (_isFull[index] || message->Offset < _places[index][message->Partition].Next)
        {
            return; // on its way when there was enough; or read before: a client that is told a wrong end starts over at the oldest record
        }

        int timestampType;
        long timestamp = LibRdKafka.rd_kafka_message_timestamp(message, &timestampType);
        Advance(index, message->Partition, message->Offset, message->Offset + 1);
        Topics[index].Check(
            message->Partition,
            message->Offset,
            new ReadOnlySpan<byte>(message->Key, (int)message->KeyLength),
            new ReadOnlySpan<byte>(message->Payload, (int)message->Length),
            timestamp);
        if (Topics[index].Read >= _most)
        {
            _isFull[index] = true;
            AssignWhatIsLeft();
        }
    }

    private bool HasReached(int topic, long[] ends)
    {
        for (int p = 0; p < ends.Length; p++)
        {
            if (_places[topic][p].Next < ends[p])
            {
                return false;
            }
        }

        return true;
    }

    private void Advance(int index, int partition, long offset, long next)
    {
        ref PartitionPlace place = ref _places[index][partition];
        if (offset > place.Next)
        {
            Skip(index, partition, place.Next, offset);
        }

        Volatile.Write(ref _passed[index], _passed[index] + next - place.Next);
        place.Next = next;
    }

    /// <summary>Offsets without a record are normal (markers of transactions, compaction) unless the log was cut behind them.</summary>
    private void Skip(int index, int partition, long from, long to)
    {
        try
        {
            long low = Query([(Topics[index].Topic.Name, partition)], LibRdKafka.EarliestOffset, s_patience)[0];
            if (low > from)
            {
                MarkRemoved(index, partition, from, Math.Min(low, to));
            }
        }
        catch (SinkException e)
        {
            Topics[index].MarkUnverifiable(to - from, e.Message); // whether they were removed cannot be asked
        }
    }

    private void MarkRemoved(int index, int partition, long from, long to) => Topics[index].MarkUnverifiable(
        to - from,
        string.Create(CultureInfo.InvariantCulture, $"the broker removed offsets {from} to {to - 1} of partition {partition} before they were read"));

    private int IndexOf(NativeMessage* message) => message->Topic == _lastHandle ? _lastIndex : FindIndex(message);

    private int FindIndex(NativeMessage* message)
    {
        _lastHandle = message->Topic;
        if (!_indexes.TryGetValue(_lastHandle, out _lastIndex))
        {
            string name = NativeConsumer.TopicOf(message);
            _lastIndex = Topics.TakeWhile(t => t.Topic.Name != name).Count();
            _indexes.Add(_lastHandle, _lastIndex);
        }

        return _lastIndex;
    }

    private void Prepare(IReadOnlyDictionary<string, int> partitions)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            string topic = Topics[i].Topic.Name;
            int count = partitions.GetValueOrDefault(topic);
            if (count == 0)
            {
                throw new SinkException($"Topic '{topic}' does not exist at {_cluster.BootstrapServers}.");
            }

            _places[i] = new PartitionPlace[count];
            Topics[i].ExpectPartitions(count, Murmur2.Partition);
        }
    }

    private void Start(long[][] offsets)
    {
        for (int i = 0; i < _places.Length; i++)
        {
            for (int p = 0; p < _places[i].Length; p++)
            {
                _places[i][p] = new PartitionPlace { Begin = offsets[i][p], Next = offsets[i][p] };
            }
        }

        AssignWhatIsLeft();
    }

    private void AssignWhatIsLeft() =>
        _consumer.Assign(_places.SelectMany((places, i) => _isFull[i] ? [] : places.Select((place, p) => (Topics[i].Topic.Name, p, place.Next))));

    private Dictionary<string, int> ListTopics()
    {
        Dictionary<string, int> topics = [];
        Ask(timeout => _consumer.TryListTopics(timeout, out topics), s_patience);
        return topics;
    }

    private long[][] QueryAll(long which, TimeSpan patience)
    {
        long[] offsets = Query([.. _places.SelectMany((places, i) => places.Select((_, p) => (Topics[i].Topic.Name, p)))], which, patience);
        int first = 0;
        return [.. _places.Select(places => offsets[first..(first += places.Length)])];
    }

    private long[] Query((string Topic, int Partition)[] partitions, long which, TimeSpan patience)
    {
        long[] offsets = [];
        Ask(timeout => _consumer.TryQueryOffsets(partitions, which, timeout, out offsets), patience);
        return offsets;
    }

    /// <summary>Repeats a question for a while: a leader may just be elected.</summary>
    private void Ask(Func<TimeSpan, int> question, TimeSpan patience)
    {
        var backoff = new Backoff(patience, _cancellation);
        while (question(patience < s_attempt ? patience : s_attempt) is var error && error != ErrorCodes.None)
        {
            bool isRefused = ErrorCodes.IsRefusal(error) || IsRefused;
            if (isRefused || !backoff.Pause())
            {
                _cancellation.ThrowIfCancellationRequested();
                string reason = Trouble ?? ErrorCodes.Text(error);
                throw isRefused ? new SinkException($"The topics at {_cluster.BootstrapServers} cannot be read: {reason}.") : NoAnswer.Within(_cluster.BootstrapServers, patience, reason);
            }
        }
    }
}
