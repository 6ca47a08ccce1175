using CodeSynth.Planning;
using CodeSynth.Wire;

namespace CodeSynth.Verification;

/// <summary>
/// Holds the records of one topic against the plan: a record's key names its row, or the instance whose events are compared with it, these are computed
/// again, and the two must be equal. Needs no state but a bit per record. One thread at a time.
/// </summary>
public sealed class TopicVerifier : IDisposable
{
    private const int MostFaultsTold = 10;

    private readonly TopicOracle _oracle;
    private readonly long[] _faults = new long[Enum.GetValues<Fault>().Length];
    private readonly List<string> _told = [];
    private readonly int _frameBytes;
    private PartitionOrder _order = new(1, isOneRun: true);
    private bool _isOneRun = true;
    private UInt128 _digest;
    private KeyPartitioner? _partitioner;
    private ValueReader? _reader;
    private long _read;
    private long _verified;
    private long _unverifiable;

    internal TopicVerifier(PlannedTopic topic, TopicOracle oracle, int frameBytes)
    {
        Topic = topic;
        _frameBytes = frameBytes;
        _oracle = oracle;
    }

    /// <summary>The topic.</summary>
    public PlannedTopic Topic { get; }

    /// <summary>The entity whose topic it is.</summary>
    public PlannedEntity Entity => Topic.Entity;

    /// <summary>
    /// How many records should be there: of rows those from the plan's first on, all that it writes unless set; of a workflow what the odds let expect of all
    /// of its instances, because how many there are is counted for <see cref="ToVerdict"/> only.
    /// </summary>
    public long Expected => _oracle.Expected;

    /// <summary>How many records were checked; may be read from another thread.</summary>
    public long Read => Volatile.Read(ref _read);

    /// <summary>Sets which rows were written, for a run that was stopped.</summary>
    /// <param name="end">
    /// The first row that was not, as <see cref="Engine.RunResult.NextRows"/> tells it: those from the plan's first to <paramref name="end"/> − 1 should be
    /// there. Of a workflow the number of an event in the order of the run, which is replayed up to there, once for all topics of the entity.
    /// </param>
    public void ExpectRowsBelow(long end) => _oracle.ExpectBelow(end);

    /// <summary>Sets how keys are spread, so that the record's partition is checked too. Call it before the first record.</summary>
    /// <param name="count">How many partitions the topic has.</param>
    /// <param name="partitioner">How keys are spread over them.</param>
    public void ExpectPartitions(int count, KeyPartitioner partitioner)
    {
        _partitioner = partitioner;
        _order = new PartitionOrder(count, _isOneRun);
    }

    /// <summary>
    /// Sets that several runs may have written the topic side by side, each the rows of one shard, and that how many is not known. Then only the order is judged that all
    /// numbers of shards keep: that of the rows, or the events of the instances, of each block of 1,024, so that of each key. Call it before the first record.
    /// </summary>
    public void ExpectAnyShards()
    {
        _isOneRun = false;
        _order = new PartitionOrder(_order.Partitions, _isOneRun);
    }

    /// <summary>Sets by what values are read besides, so that a contract that does not say what was written is found. Call it before the first record.</summary>
    /// <param name="reader">Reads a value; called for each that is as expected.</param>
    public void ExpectReadable(ValueReader reader) => _reader = reader;

    /// <summary>Checks a record; allocates nothing when it is good, but for what a reader does.</summary>
    /// <param name="partition">The partition it was read from; 0 when <see cref="ExpectPartitions"/> was not called.</param>
    /// <param name="offset">Its offset, for messages.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its value.</param>
    /// <param name="timestampMilliseconds">Its timestamp, milliseconds since 1970-01-01T00:00:00Z.</param>
    public void Check(int partition, long offset, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestampMilliseconds)
    {
        Volatile.Write(ref _read, _read + 1);
        Finding finding = _oracle.Find(key, value, timestampMilliseconds);
        if (finding.IsIgnored)
        {
            return;
        }

        if (finding.Fault is Fault.Foreign or Fault.Duplicated or Fault.Misframed)
        {
            Tell(finding.Fault.Value, partition, offset, key, finding.Why!);
            return;
        }

        bool good = CheckPlace(partition, offset, key, finding.Address);
        string? wrong = finding.Why ?? (_reader?.Invoke(value) is { } reason ? $"cannot be read: {reason}" : null);
        if (wrong is not null)
        {
            Tell(Fault.Corrupted, partition, offset, key, wrong);
            good = false;
        }

        if (good)
        {
            _verified++;
            _digest = unchecked(_digest + RecordDigest.Of(key, value[_frameBytes..], timestampMilliseconds));
        }
    }

    /// <summary>
    /// Notes that reading ended before the topic did, because it was asked to. What is missing counts as lost only where a record that belongs behind it, on its
    /// partition, was read.
    /// </summary>
    public void EndEarly()
    {
        _oracle.Part = new ReadPart(_order.Latest, address => _order.IsPassed(PartitionOf(address), address));

        int PartitionOf(in RecordAddress address) => _partitioner?.Invoke(_oracle.KeyOf(address.Instance), _order.Partitions) ?? 0;
    }

    /// <summary>Notes records that could not be read any more, for example because the log was cut before they were.</summary>
    /// <param name="records">How many.</param>
    /// <param name="why">The reason, one line.</param>
    public void MarkUnverifiable(long records, string why)
    {
        _unverifiable += records;
        _told.Add($"not verifiable: {RecordText.Of(records)} records of topic {Topic.Name}: {why}");
    }

    /// <summary>What was found so far. Walks all instances of a workflow once, in constant memory.</summary>
    public TopicVerdict ToVerdict() => VerdictOf(_oracle.Count(MostFaultsTold));

    /// <summary>Frees the memory.</summary>
    public void Dispose() => _oracle.Dispose();

    /// <summary>What was found so far in the topics of one entity, for which the instances of a workflow are walked once.</summary>
    internal static IEnumerable<TopicVerdict> ToVerdicts(TopicVerifier[] topics)
    {
        EventOracle[] oracles = [.. topics.Select(t => t._oracle).OfType<EventOracle>()];
        return oracles.Length == 0 ? topics.Select(t => t.ToVerdict()) : topics.Zip(EventOracle.Count(oracles, MostFaultsTold), (topic, tally) => topic.VerdictOf(tally));
    }

    private TopicVerdict VerdictOf(Tally tally)
    {
        long unverifiable = Math.Min(tally.Missing, _unverifiable);
        long lost = tally.Missing - unverifiable;
        IEnumerable<string> lostLines = lost == 0 ? [] : tally.FirstMissing.Select(a => $"lost: {_oracle.FullName(a)} is not in topic {Topic.Name}");
        return new TopicVerdict
        {
            Entity = Entity.Name,
            Topic = Topic.Name,
            Expected = tally.Expected,
            Verified = _verified,
            Lost = lost,
            Duplicated = _faults[(int)Fault.Duplicated],
            Reordered = _faults[(int)Fault.Reordered],
            Corrupted = _faults[(int)Fault.Corrupted],
            Misplaced = _faults[(int)Fault.Misplaced],
            Foreign = _faults[(int)Fault.Foreign],
            Misframed = _faults[(int)Fault.Misframed],
            Unverifiable = unverifiable,
            IsCutShort = _oracle.Part is not null,
            Digest = _digest,
            FirstFaults = [.. _told.Concat(lostLines).Take(MostFaultsTold)],
        };
    }

    private bool CheckPlace(int partition, long offset, ReadOnlySpan<byte> key, RecordAddress? address)
    {
        if (_partitioner is not null && _partitioner(key, _order.Partitions) is var right && right != partition)
        {
            Tell(Fault.Misplaced, partition, offset, key, $"belongs on partition {RecordText.Of(right)}");
            return false; // and has no place in the order of this one
        }

        if (address is { } place && !_order.TryAdd(partition, place, out RecordAddress behind))
        {
            Tell(Fault.Reordered, partition, offset, key, $"stands behind {_oracle.Name(behind)}");
            return false;
        }

        return true;
    }

    private void Tell(Fault fault, int partition, long offset, ReadOnlySpan<byte> key, string what)
    {
        _faults[(int)fault]++;
        if (_told.Count < MostFaultsTold)
        {
            string name = fault.ToString().ToLowerInvariant();
            _told.Add($"{name}: {RecordText.Of(key)} at {Topic.Name}[{RecordText.Of(partition)}]@{RecordText.Of(offset)} {what}");
        }
    }
}
