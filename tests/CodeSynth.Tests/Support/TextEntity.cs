using System.Globalization;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Support;

/// <summary>An entity whose rows are any JSON that a test gives, behind their key: <c>{"id":"K-7",…}</c>.</summary>
public static class TextEntity
{
    private const int MostBytes = 4096;

    /// <param name="name">The name; in small letters the topic.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="fields">The fields behind the key.</param>
    /// <param name="membersOf">The members behind the key, with a comma before each.</param>
    public static EntityDescriptor<string> Of(string name, long count, FieldDescriptor[] fields, Func<long, string> membersOf)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new Producer(context, self!, membersOf))
        {
            Name = name,
            Topic = name.ToLowerInvariant(),
            Count = count,
            Rate = 100,
            Fields = [new FieldDescriptor("Id", "id", "the row"), .. fields],
        };
        return self;
    }

    private sealed unsafe class Producer(PlanContext context, EntityDescriptor<string> descriptor, Func<long, string> membersOf) : EntityProducer<string>(context, descriptor)
    {
        private static ReadOnlySpan<byte> Begin => "{\"id\":\""u8;

        public override int MaxKeyBytes => 2 + 19;

        protected override int MaxJsonBytes => MostBytes;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, "K-"u8), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, "K-"u8, ""u8, 1, 0, out row);

        public override string Create(long row) => string.Create(CultureInfo.InvariantCulture, $"K-{row}");

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            for (int i = 0; i < count; i++)
            {
                columns.Time[i] = Clock.TimeOf(row + i);
                byte* key = Put.Literal(p, Begin);
                byte* end = WriteKey(key, row + i);
                columns.Key[i] = (uint)(key - p) | (uint)(end - key) << 16;
                string rest = $"\"{membersOf(row + i)}}}\n";
                p = end + Encoding.UTF8.GetBytes(rest, new Span<byte>(end, MostBytes));
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }
    }
}
