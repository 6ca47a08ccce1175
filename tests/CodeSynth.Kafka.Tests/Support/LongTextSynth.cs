using CodeSynth.Modeling;
using CodeSynth.Wire;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>Rows as long as one likes, for limits that count bytes.</summary>
public sealed unsafe class LongTextSynth : EntityProducer<string>
{
    private readonly int _length;

    private LongTextSynth(PlanContext context, EntityDescriptor<string> descriptor, int length)
        : base(context, descriptor) => _length = length;

    public override int MaxKeyBytes => 19;

    protected override int MaxJsonBytes => 16 + MaxKeyBytes + _length;

    public static EntityDescriptor<string> Describe(string topic, long count, int length)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new LongTextSynth(context, self!, length))
        {
            Name = topic,
            Topic = topic,
            Count = count,
            Fields = [new("Text", "text", "a constant of some length")],
        };
        return self;
    }

    public override byte* WriteKey(byte* p, long row) => Put.Digits(p, (ulong)row, 1);

    public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, ""u8, ""u8, 1, 0, out row);

    public override string Create(long row) => new('x', _length);

    protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
    {
        byte* p = destination;
        for (int i = 0; i < count; i++, row++)
        {
            byte* start = p;
            columns.Time[i] = Clock.TimeOf(row);
            p = Put.Literal(p, "[\""u8);
            byte* key = p;
            p = WriteKey(p, row);
            columns.Key[i] = (uint)(key - start) | (uint)(p - key) << 16;
            p = Put.Literal(p, "\",\""u8);
            new Span<byte>(p, _length).Fill((byte)'x');
            p = Put.Literal(p + _length, "\"]\n"u8);
            columns.End[i] = (int)(p - destination);
        }

        return (int)(p - destination);
    }
}
