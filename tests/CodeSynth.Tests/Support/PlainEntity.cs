using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Sampling;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Support;

/// <summary>An entity made by hand, so that the engine is tested without the generator: a key, its parents' rows, its time.</summary>
public static class PlainEntity
{
    public static EntityDescriptor<string> Of(string name, long count, decimal? rate = null, params ReferenceDescriptor[] references) =>
        Make(name, count, rate, references, failsAt: -1);

    /// <summary>An entity whose key can number so many rows only.</summary>
    public static EntityDescriptor<string> Limited(string name, long count, long mostRows) => Make(name, count, null, [], failsAt: -1, mostRows);

    /// <summary>An entity with a time before and one after that of the row.</summary>
    public static EntityDescriptor<string> WithTimes(string name, long count, decimal rate, TimeSpan before, TimeSpan after) => Make(
        name,
        count,
        rate,
        [],
        failsAt: -1,
        times: [new FieldDescriptor("Early", "early", "before") { MostBefore = before }, new FieldDescriptor("Late", "late", "after") { MostAfter = after }]);

    /// <summary>An entity whose encoder throws at a row.</summary>
    public static EntityDescriptor<string> Failing(string name, long count, long failsAt) => Make(name, count, null, [], failsAt);

    private static EntityDescriptor<string> Make(string name, long count, decimal? rate, ReferenceDescriptor[] references, long failsAt, long mostRows = long.MaxValue, FieldDescriptor[]? times = null)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new Producer(context, self!, failsAt))
        {
            Name = name,
            Topic = name.ToLowerInvariant(),
            Count = count,
            Rate = rate,
            Fields = [new FieldDescriptor("Id", "id", "the row") { MostRows = mostRows }, .. times ?? []],
            References = references,
        };
        return self;
    }

    public static ReferenceDescriptor To(EntityDescriptor parent, TimeSpan? recency = null, double zipf = 0) =>
        new(parent.Name, () => parent) { Recency = recency, Zipf = zipf };

    private sealed unsafe class Producer : EntityProducer<string>
    {
        private readonly byte[] _prefix;
        private readonly long _failsAt;
        private readonly ReferenceSampler[] _parents;

        public Producer(PlanContext context, EntityDescriptor<string> descriptor, long failsAt)
            : base(context, descriptor)
        {
            _prefix = Encoding.UTF8.GetBytes(descriptor.Name + "-");
            _failsAt = failsAt;
            _parents = [.. Descriptor.References.Select(r => context.Reference(Descriptor, r.Field))];
        }

        public override int MaxKeyBytes => _prefix.Length + 19;

        protected override int MaxJsonBytes => 64 + MaxKeyBytes + _parents.Length * 20;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, _prefix), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) =>
            SequenceKey.TryParse(key, _prefix, ""u8, 1, 0, out row);

        public override string Create(long row)
        {
            byte* text = stackalloc byte[MaxKeyBytes + Put.Slack];
            return TextValue.Of(text, WriteKey(text, row));
        }

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            ClockCursor clock = Clock.CursorAt(row);
            for (int i = 0; i < count; i++, row++)
            {
                if (row == _failsAt)
                {
                    throw new InvalidOperationException($"row {row}");
                }

                byte* start = p;
                long time = clock.Next();
                columns.Time[i] = time;
                p = Put.Literal(p, "{\"id\":\""u8);
                byte* key = p;
                p = WriteKey(p, row);
                columns.Key[i] = (uint)(key - start) | (uint)(p - key) << 16;
                p = Put.Literal(p, "\",\"parents\":["u8);
                for (int r = 0; r < _parents.Length; r++)
                {
                    p = r == 0 ? p : Put.Literal(p, ","u8);
                    p = Put.Int64(p, _parents[r].At(row, time));
                }

                p = Put.Literal(p, "]}\n"u8);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }
    }
}
