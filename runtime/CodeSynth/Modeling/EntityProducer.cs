using CodeSynth.Time;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>
/// Computes the rows of one entity under one plan: as bytes for a batch, or as keys back to rows. The generator emits one
/// sealed subclass per entity. Immutable once made, so any number of workers may share it.
/// </summary>
public abstract unsafe class EntityProducer
{
    /// <summary>For the emitted subclass.</summary>
    /// <param name="context">The plan that is being made.</param>
    /// <param name="descriptor">The entity's descriptor.</param>
    protected EntityProducer(PlanContext context, EntityDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(context);
        Descriptor = descriptor;
        Clock = context.ClockOf(descriptor);
    }

    /// <summary>What the attributes say.</summary>
    public EntityDescriptor Descriptor { get; }

    /// <summary>When each row is born.</summary>
    public EventClock Clock { get; }

    /// <summary>The states that its instances move through; null where a row is a record.</summary>
    public virtual Workflow? Workflow => null;

    /// <summary>The most bytes that <see cref="WriteKey"/> writes.</summary>
    public abstract int MaxKeyBytes { get; }

    /// <summary>The most bytes that one row takes in a format: of JSON with its line feed, of a binary format with its key and any frame.</summary>
    /// <param name="format">The format.</param>
    public int MaxRowBytes(WireFormat format) => format switch
    {
        WireFormat.Json => MaxJsonBytes,
        WireFormat.Avro => MaxKeyBytes + RowFrame.MaxPrefixBytes + MaxAvroBytes,
        WireFormat.Protobuf => MaxKeyBytes + RowFrame.MaxPrefixBytes + MaxProtobufBytes,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>
    /// Encodes consecutive rows, or the events that the columns hold, and fills the columns beside them: the one virtual call per batch. Allocates nothing.
    /// </summary>
    /// <param name="format">
    /// The format. A row of JSON ends with a line feed, which belongs to files and not to messages. A row of a binary format begins with the frame and the key is a
    /// slice of the value; where it is no text there, the row begins with its key as UTF-8 text, which is no part of its value, and then has the frame.
    /// </param>
    /// <param name="destination">Room for <paramref name="count"/> times <see cref="MaxRowBytes"/> and <see cref="Wire.Put.Slack"/> bytes more.</param>
    /// <param name="row">The first row; of a workflow without meaning.</param>
    /// <param name="count">How many rows or events.</param>
    /// <param name="columns">Columns with room for <paramref name="count"/> entries.</param>
    /// <param name="frame">What stands before each value of a binary format.</param>
    /// <returns>The number of bytes written.</returns>
    public int Encode(WireFormat format, byte* destination, long row, int count, BatchColumns columns, FramePrefix frame = default) => format switch
    {
        WireFormat.Json => EncodeJson(destination, row, count, columns),
        WireFormat.Avro => EncodeAvro(destination, row, count, columns, frame),
        WireFormat.Protobuf => EncodeProtobuf(destination, row, count, columns, frame),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Writes the key of a row as UTF-8 text.</summary>
    /// <param name="p">Room for <see cref="MaxKeyBytes"/> and <see cref="Wire.Put.Slack"/> bytes more.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after the key.</returns>
    public abstract byte* WriteKey(byte* p, long row);

    /// <summary>Finds the row that a key names; the inverse of <see cref="WriteKey"/> and nothing else, so <c>CUST_01</c> is not row 0 of <c>CUST_{0:D4}</c>.</summary>
    /// <param name="key">A key as UTF-8 text.</param>
    /// <param name="row">The row, which may lie past the count of the plan.</param>
    /// <returns>Whether it is a key of this entity.</returns>
    public abstract bool TryParseKey(ReadOnlySpan<byte> key, out long row);

    /// <summary>The most bytes of one row of JSON, its line feed included.</summary>
    protected abstract int MaxJsonBytes { get; }

    /// <summary>Encodes rows as JSON; see <see cref="Encode"/>.</summary>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="columns">The columns to fill.</param>
    /// <returns>The number of bytes written.</returns>
    protected abstract int EncodeJson(byte* destination, long row, int count, BatchColumns columns);

    /// <summary>The most bytes of one datum of Avro.</summary>
    protected virtual int MaxAvroBytes => throw NoFace(WireFormat.Avro);

    /// <summary>Encodes rows as Avro; see <see cref="Encode"/>.</summary>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="columns">The columns to fill.</param>
    /// <param name="frame">What stands before each datum.</param>
    /// <returns>The number of bytes written.</returns>
    protected virtual int EncodeAvro(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) => throw NoFace(WireFormat.Avro);

    /// <summary>The most bytes of one message of Protobuf.</summary>
    protected virtual int MaxProtobufBytes => throw NoFace(WireFormat.Protobuf);

    /// <summary>Encodes rows as Protobuf; see <see cref="Encode"/>.</summary>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="row">The first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="columns">The columns to fill.</param>
    /// <param name="frame">What stands before each message.</param>
    /// <returns>The number of bytes written.</returns>
    protected virtual int EncodeProtobuf(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) => throw NoFace(WireFormat.Protobuf);

    private InvalidOperationException NoFace(WireFormat format) =>
        new($"{Descriptor.Name} cannot be encoded as {format}: it was built in spite of an error in the binding to its schema.");
}
