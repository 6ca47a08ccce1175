using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Verification;

/// <summary>An oracle of rows: a record's key names its row, and the row's bytes are the record's.</summary>
internal sealed class RowOracle(PlannedTopic topic, WireFormat format) : TopicOracle
{
    private readonly PlannedEntity _entity = topic.Entity;
    private readonly ExpectedRecord _expected = new(topic, format);
    private readonly RowSet _seen = new();

    /// <summary>Rows that records of another schema name, so that they are not lost as well.</summary>
    private readonly RowSet _misframed = new();

    private readonly Shard _shard = topic.Entity.Shard;
    private long _end = Math.Max(topic.Entity.FirstRow, topic.Entity.EndRow);

    public override long Expected => _shard.CountBelow(_end) - _shard.CountBelow(_entity.FirstRow);

    public override void ExpectBelow(long end) => _end = end;

    public override Finding Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp)
    {
        if (!_entity.Producer.TryParseKey(key, out long row) || row >= _entity.Count || (row >= _end && _shard.Owns(row)))
        {
            return Finding.Foreign("names no row that this run wrote");
        }

        if (row < _entity.FirstRow || !_shard.Owns(row))
        {
            return Finding.Ignored;
        }

        if (_expected.OtherSchema(value) is { } other)
        {
            _misframed.Add(row); // it may stand beside the right one or in its place
            return Finding.Misframed(other);
        }

        if (!_seen.Add(row))
        {
            return Finding.Duplicated;
        }

        _expected.Compute(row);
        var address = new RecordAddress(0, row, 0);
        return _expected.Difference(value, timestamp) is { } difference ? Finding.Corrupted(difference, address) : Finding.Good(address);
    }

    public override Tally Count(int most)
    {
        long there = _seen.CountBelow(_end) + _misframed.CountBelow(_end, without: _seen);
        if (Part is { } part)
        {
            List<RecordAddress> passed = [.. MissingBelow(Math.Min(_end, part.Latest.Instance + 1)).Where(part.IsPassed)];
            return new Tally { Expected = there + passed.Count, Missing = passed.Count, FirstMissing = passed[..Math.Min(most, passed.Count)] };
        }

        long missing = Expected - there;
        return new Tally { Expected = Expected, Missing = missing, FirstMissing = missing == 0 ? [] : [.. MissingBelow(_end).Take(most)] };
    }

    public override ReadOnlySpan<byte> KeyOf(long row) => _expected.KeyOf(row);

    public override string Name(in RecordAddress address) => _expected.KeyText(address.Instance);

    public override string FullName(in RecordAddress address) => $"{Name(address)} (row {RecordText.Of(address.Instance)})";

    public override void Dispose() => _expected.Dispose();

    private IEnumerable<RecordAddress> MissingBelow(long end) =>
        _seen.Missing(_entity.FirstRow, end).Where(row => _shard.Owns(row) && !_misframed.Contains(row)).Select(row => new RecordAddress(0, row, 0));
}
