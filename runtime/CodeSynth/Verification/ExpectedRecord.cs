using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Verification;

/// <summary>Computes one record of a topic again, in native memory of its own. One thread at a time.</summary>
internal sealed unsafe class ExpectedRecord : IDisposable
{
    private const int SchemaBytes = 1 + sizeof(int);
    private const int EventOffset = 40; // behind the entries of end, key and time

    private readonly PlannedTopic _topic;
    private readonly WireFormat _format;
    private readonly byte[] _frame = [];
    private readonly byte* _bytes;
    private readonly byte* _memory;
    private readonly BatchColumns _columns;
    private int _length;

    public ExpectedRecord(PlannedTopic topic, WireFormat format)
    {
        _topic = topic;
        _format = format;
        if (format != WireFormat.Json)
        {
            var frame = new ArrayBufferWriter<byte>();
            topic.Frame.Prefix.CopyTo(frame);
            _frame = frame.WrittenSpan.ToArray();
        }

        _bytes = (byte*)NativeMemory.AlignedAlloc((nuint)topic.Entity.Producer.MaxRowBytes(format) + Put.Slack, 64);
        _memory = (byte*)NativeMemory.AlignedAlloc((nuint)(EventOffset + sizeof(WorkflowEvent)), 64);
        _columns = new BatchColumns((int*)_memory, (uint*)(_memory + 16), (long*)(_memory + 32), (WorkflowEvent*)(_memory + EventOffset));
    }

    /// <summary>The value of the record that was computed last.</summary>
    public ReadOnlySpan<byte> Value => EncodedRow.Value(_format, new ReadOnlySpan<byte>(_bytes, _length), _columns.Key[0]);

    /// <summary>Its timestamp, milliseconds since 1970-01-01T00:00:00Z.</summary>
    public long Timestamp => Instant.UnixMilliseconds(_columns.Time[0]);

    /// <summary>Computes a row.</summary>
    public void Compute(long row) => _length = _topic.Entity.Producer.Encode(_format, _bytes, row, 1, _columns, _topic.Frame.Prefix);

    /// <summary>Computes an event.</summary>
    public void Compute(in WorkflowEvent current)
    {
        _columns.Events[0] = current;
        Compute(row: 0);
    }

    /// <summary>Why a record is not the one that was computed last, as the end of a sentence; null when it is.</summary>
    public string? Difference(ReadOnlySpan<byte> value, long timestamp) =>
        !value.SequenceEqual(Value) ? $"has the value {RecordText.Of(value)} instead of {RecordText.Of(Value)}"
        : timestamp != Timestamp ? $"has the timestamp {RecordText.Of(timestamp)} instead of {RecordText.Of(Timestamp)}"
        : null;

    /// <summary>
    /// What a value says that tells of another schema than ours, as the end of a sentence; null where it does not. In front of such a value stand, as Confluent's clients
    /// write it, a 0 and the schema's id in four bytes, big-endian.
    /// </summary>
    public string? OtherSchema(ReadOnlySpan<byte> value)
    {
        bool isOther = _frame.Length >= SchemaBytes && value.Length >= SchemaBytes && value[0] == _frame[0] && !value[1..SchemaBytes].SequenceEqual(_frame.AsSpan(1, sizeof(int)));
        return isOther ? $"names the schema {RecordText.Of(IdOf(value))} instead of {RecordText.Of(IdOf(_frame))}" : null;
    }

    /// <summary>The key of a row or an instance, in the place of the record that was computed last.</summary>
    public ReadOnlySpan<byte> KeyOf(long row) => new(_bytes, (int)(_topic.Entity.Producer.WriteKey(_bytes, row) - _bytes));

    /// <summary>The key of a row or an instance.</summary>
    public string KeyText(long row)
    {
        Span<byte> room = stackalloc byte[_topic.Entity.Producer.MaxKeyBytes + Put.Slack];
        fixed (byte* p = room)
        {
            return TextValue.Of(p, _topic.Entity.Producer.WriteKey(p, row));
        }
    }

    public void Dispose()
    {
        NativeMemory.AlignedFree(_bytes);
        NativeMemory.AlignedFree(_memory);
    }

    private static long IdOf(ReadOnlySpan<byte> value) => BinaryPrimitives.ReadUInt32BigEndian(value[1..]);
}
