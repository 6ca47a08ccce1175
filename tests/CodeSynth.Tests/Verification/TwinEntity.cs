using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Verification;

/// <summary>A workflow whose records are its instances' keys and nothing else, so that all records of an instance have one value.</summary>
internal static class TwinEntity
{
    public static EntityDescriptor<string> Of(string name, long count, WorkflowDescriptor workflow)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new Producer(context, self!))
        {
            Name = name,
            Topic = name.ToLowerInvariant() + "-{state}",
            Count = count,
            Fields = [new FieldDescriptor("Id", "id", "the instance")],
            Workflow = workflow,
        };
        return self;
    }

    public static byte[] ValueOf(string key) => Encoding.UTF8.GetBytes(key);

    private sealed unsafe class Producer(PlanContext context, EntityDescriptor<string> descriptor) : WorkflowProducer<string>(context, descriptor)
    {
        private readonly byte[] _prefix = Encoding.UTF8.GetBytes(descriptor.Name + "-");

        public override int MaxKeyBytes => _prefix.Length + 19;

        protected override int MaxJsonBytes => MaxKeyBytes + 1;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, _prefix), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, _prefix, ""u8, 1, 0, out row);

        public override string Create(in WorkflowEvent current) => $"{Descriptor.Name}-{current.Instance}";

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            for (int i = 0; i < count; i++)
            {
                byte* key = p;
                p = WriteKey(p, columns.Events[i].Instance);
                columns.Key[i] = (uint)(p - key) << 16;
                columns.Time[i] = columns.Events[i].Time;
                p = Put.Literal(p, "\n"u8);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }
    }
}
