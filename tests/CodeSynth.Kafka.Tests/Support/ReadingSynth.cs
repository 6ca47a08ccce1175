using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>A producer in the shape that the generator emits, written by hand, so that this room is tested without it.</summary>
public sealed unsafe class ReadingSynth : EntityProducer<Reading>
{
    private readonly ulong _value;

    private ReadingSynth(PlanContext context, EntityDescriptor<Reading> descriptor)
        : base(context, descriptor) => _value = context.KeyOf(descriptor, "Value");

    public override int MaxKeyBytes => 4 + 19;

    protected override int MaxAvroBytes => 2 * Zigzag.MaxBytes + MaxKeyBytes;

    protected override int MaxProtobufBytes => MaxAvroBytes + 2;

    protected override int MaxJsonBytes => 32 + MaxKeyBytes + Put.MaxInt64 + IsoTime.Bytes;

    public static EntityDescriptor<Reading> Describe(string topic, long count, decimal? rate = null, EntitySchema? avro = null, EntitySchema? protobuf = null)
    {
        EntityDescriptor<Reading>? self = null;
        self = new EntityDescriptor<Reading>(context => new ReadingSynth(context, self!))
        {
            Name = char.ToUpperInvariant(topic[0]) + topic[1..],
            Topic = topic,
            Count = count,
            Rate = rate,
            Avro = avro is null ? null : () => avro,
            Protobuf = protobuf is null ? null : () => protobuf,
            Fields = [new("Id", "id", "sequence"), new("Value", "value", "bits"), new("At", "at", "event time")],
        };
        return self;
    }

    public override byte* WriteKey(byte* p, long row) => Put.Digits(Put.Literal(p, "ROW_"u8), (ulong)row, 6);

    public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, "ROW_"u8, ""u8, 6, 0, out row);

    public override Reading Create(long row)
    {
        byte* text = stackalloc byte[MaxKeyBytes + Put.Slack];
        return new Reading(TextValue.Of(text, WriteKey(text, row)), ValueOf(row), Instant.ToDateTimeOffset(Clock.TimeOf(row)));
    }

    protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        ClockCursor clock = Clock.CursorAt(row);
        var iso = new IsoTime();
        for (int i = 0; i < count; i++, row++)
        {
            byte* start = p;
            long time = clock.Next();
            columns.Time[i] = time;
            p = Put.Literal(p, "{\"id\":\""u8);
            byte* key = p;
            p = WriteKey(p, row);
            columns.Key[i] = (uint)(key - start) | (uint)(p - key) << 16;
            p = Put.Literal(p, "\",\"value\":"u8);
            p = Put.Int64(p, ValueOf(row));
            p = Put.Literal(p, ",\"at\":\""u8);
            p = iso.Write(p, time);
            p = Put.Literal(p, "\"}\n"u8);
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    /// <summary>A record of the string id and the long value.</summary>
    protected override int EncodeAvro(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
        EncodeBinary(destination, row, count, columns, frame, isProtobuf: false);

    /// <summary>A message of the string id (1) and the sint64 value (2).</summary>
    protected override int EncodeProtobuf(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
        EncodeBinary(destination, row, count, columns, frame, isProtobuf: true);

    private int EncodeBinary(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame, bool isProtobuf)
    {
        byte* p = destination;
        ClockCursor clock = Clock.CursorAt(row);
        for (int i = 0; i < count; i++, row++)
        {
            byte* key = p;
            p = WriteKey(p, row);
            int keyLength = (int)(p - key);
            columns.Time[i] = clock.Next();
            columns.Key[i] = (uint)keyLength << 16;
            p = frame.Write(p);
            if (isProtobuf)
            {
                *p++ = 1 << 3 | 2;
                *p++ = (byte)keyLength;
                p = WriteKey(p, row);
                *p++ = 2 << 3;
            }
            else
            {
                p = Zigzag.Write(p, keyLength);
                p = WriteKey(p, row);
            }

            p = Zigzag.Write(p, ValueOf(row));
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }

    private long ValueOf(long row) => (long)(Bits.At(_value, row) >> 40);
}
