using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Verification;

/// <summary>
/// Holds the records of one topic against their rows: a record's key names its row, the row is computed again, and the two
/// must be equal. Needs no state but a bit per row. One thread at a time.
/// </summary>
public sealed unsafe class TopicVerifier : IDisposable
{
    private const int MostFaultsTold = 10;
    private const int MostBytesShown = 300;

    private readonly WireFormat _format;
    private readonly byte* _expected;
    private readonly byte* _columns;
    private readonly RowSet _seen = new();
    private readonly long[] _faults = new long[Enum.GetValues<Fault>().Length];
    private readonly List<string> _told = [];
    private long[] _lastRow = [-1];
    private KeyPartitioner? _partitioner;
    private ValueReader? _reader;
    private long _end;
    private long _read;
    private long _verified;
    private long _unverifiable;

    internal TopicVerifier(PlannedTopic topic, WireFormat format)
    {
        Topic = topic;
        PlannedEntity entity = topic.Entity;
        _format = format;
        _end = entity.FirstRow + entity.RowsToWrite;
        _expected = (byte*)NativeMemory.AlignedAlloc((nuint)entity.Producer.MaxRowBytes(format) + Put.Slack, 64);
        _columns = (byte*)NativeMemory.AlignedAlloc(64, 64);
    }

    /// <summary>The topic.</summary>
    public PlannedTopic Topic { get; }

    /// <summary>The entity whose topic it is.</summary>
    public PlannedEntity Entity => Topic.Entity;

    /// <summary>How many rows should be there, from the plan's first on; all that it writes unless set.</summary>
    public long Expected => _end - Entity.FirstRow;

    /// <summary>How many records were checked; may be read from another thread.</summary>
    public long Read => Volatile.Read(ref _read);

    /// <summary>Sets which rows were written, for a run that was stopped.</summary>
    /// <param name="end">The first row that was not: those from the plan's first to <paramref name="end"/> − 1 should be there.</param>
    public void ExpectRowsBelow(long end) => _end = end;

    /// <summary>Sets how keys are spread, so that the record's partition is checked too. Call it before the first record.</summary>
    /// <param name="count">How many partitions the topic has.</param>
    /// <param name="partitioner">How keys are spread over them.</param>
    public void ExpectPartitions(int count, KeyPartitioner partitioner)
    {
        _partitioner = partitioner;
        _lastRow = new long[count];
        Array.Fill(_lastRow, -1);
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
        if (!Entity.Producer.TryParseKey(key, out long row) || row >= _end)
        {
            Tell(Fault.Foreign, partition, offset, key, "names no row that this run wrote");
            return;
        }

        if (row < Entity.FirstRow)
        {
            return; // of the run that this one went on from
        }

        if (!_seen.Add(row))
        {
            Tell(Fault.Duplicated, partition, offset, key, "was read before");
            return;
        }

        bool good = CheckPlace(partition, offset, key, row) & CheckValue(partition, offset, key, value, timestampMilliseconds, row);
        _verified += good ? 1 : 0;
    }

    /// <summary>Notes rows that could not be read any more, for example because the log was cut before they were.</summary>
    /// <param name="records">How many.</param>
    /// <param name="why">The reason, one line.</param>
    public void MarkUnverifiable(long records, string why)
    {
        _unverifiable += records;
        _told.Add($"not verifiable: {Text(records)} records of topic {Topic.Name}: {why}");
    }

    /// <summary>What was found so far.</summary>
    public TopicVerdict ToVerdict()
    {
        long missing = Expected - _seen.CountBelow(_end);
        long unverifiable = Math.Min(missing, _unverifiable);
        long lost = missing - unverifiable;
        IEnumerable<string> lostLines = lost == 0
            ? []
            : _seen.Missing(Entity.FirstRow, _end).Take(MostFaultsTold).Select(row => $"lost: {KeyText(row)} (row {Text(row)}) is not in topic {Topic.Name}");
        return new TopicVerdict
        {
            Entity = Entity.Name,
            Topic = Topic.Name,
            Expected = Expected,
            Verified = _verified,
            Lost = lost,
            Duplicated = _faults[(int)Fault.Duplicated],
            Reordered = _faults[(int)Fault.Reordered],
            Corrupted = _faults[(int)Fault.Corrupted],
            Misplaced = _faults[(int)Fault.Misplaced],
            Foreign = _faults[(int)Fault.Foreign],
            Unverifiable = unverifiable,
            FirstFaults = [.. _told.Concat(lostLines).Take(MostFaultsTold)],
        };
    }

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_expected);
        NativeMemory.AlignedFree(_columns);
    }

    private bool CheckPlace(int partition, long offset, ReadOnlySpan<byte> key, long row)
    {
        bool good = true;
        if (_partitioner is not null && _partitioner(key, _lastRow.Length) is var right && right != partition)
        {
            Tell(Fault.Misplaced, partition, offset, key, $"belongs on partition {Text(right)}");
            good = false;
        }

        if (partition >= _lastRow.Length)
        {
            return good; // a partition that was added since; the record was told as misplaced
        }

        if (row < _lastRow[partition])
        {
            Tell(Fault.Reordered, partition, offset, key, $"stands behind {KeyText(_lastRow[partition])}");
            good = false;
        }

        _lastRow[partition] = Math.Max(row, _lastRow[partition]);
        return good;
    }

    private bool CheckValue(int partition, long offset, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp, long row)
    {
        var columns = new BatchColumns((int*)_columns, (uint*)(_columns + 16), (long*)(_columns + 32));
        int length = Entity.Producer.Encode(_format, _expected, row, 1, columns, Topic.Frame.Prefix);
        ReadOnlySpan<byte> expected = EncodedRow.Value(_format, new ReadOnlySpan<byte>(_expected, length), columns.Key[0]);
        if (!value.SequenceEqual(expected))
        {
            Tell(Fault.Corrupted, partition, offset, key, $"has the value {Show(value)} instead of {Show(expected)}");
            return false;
        }

        long scheduled = Instant.UnixMilliseconds(columns.Time[0]);
        if (timestamp != scheduled)
        {
            Tell(Fault.Corrupted, partition, offset, key, $"has the timestamp {Text(timestamp)} instead of {Text(scheduled)}");
            return false;
        }

        if (_reader?.Invoke(value) is { } reason)
        {
            Tell(Fault.Corrupted, partition, offset, key, $"cannot be read: {reason}");
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
            _told.Add($"{name}: {Show(key)} at {Topic.Name}[{Text(partition)}]@{Text(offset)} {what}");
        }
    }

    private string KeyText(long row)
    {
        Span<byte> room = stackalloc byte[Entity.Producer.MaxKeyBytes + Put.Slack];
        fixed (byte* p = room)
        {
            return TextValue.Of(p, Entity.Producer.WriteKey(p, row));
        }
    }

    private static string Show(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Length > MostBytesShown ? bytes[..MostBytesShown] : bytes);
        string shown = string.Concat(text.Select(c => char.IsControl(c) || c == '\uFFFD' ? '?' : c));
        return bytes.Length > MostBytesShown ? shown + "…" : shown;
    }

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
