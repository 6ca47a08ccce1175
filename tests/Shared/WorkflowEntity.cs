using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Support;

/// <summary>
/// An entity with a workflow, made by hand, so that engine, sinks and verification are tested without the generator. A record is its instance's key, its state,
/// step and time: as JSON, and as Avro and Protobuf of a string and three longs.
/// </summary>
internal static class WorkflowEntity
{
    public const string AvroText =
        """{"type":"record","name":"Event","namespace":"test","fields":[{"name":"id","type":"string"},{"name":"state","type":"long"},{"name":"step","type":"long"},{"name":"ts","type":"long"}]}""";

    public const string ProtobufText =
        "syntax = \"proto3\"; package test; message Event { string id = 1; int64 state = 2; int64 step = 3; int64 ts = 4; }";

    /// <summary>The eight paths of the payment scenario, with its delays in ticks.</summary>
    public static WorkflowDescriptor Payments { get; } = new()
    {
        States = ["Initiated", "Validated", "Accounted", "Completed", "Failed", "Canceled", "Rejected"],
        Paths =
        [
            new(1, [0, 4]), new(2, [0, 6]), new(1, [0, 1, 4]), new(1, [0, 1, 6]), new(1, [0, 1, 2, 4]), new(9, [0, 1, 2, 3]), new(2, [0, 1, 2, 5]), new(1, [0, 1, 2, 6]),
        ],
        Delays =
        [
            Constant(0, 100), Constant(1, 1000), Constant(2, 1000), Constant(3, 3000), Constant(4, 5000), Constant(5, 2000), Constant(6, 2000),
        ],
    };

    public static WorkflowDelay Constant(int state, double milliseconds) => new(state, DelayLaw.Constant((long)(milliseconds * TimeSpan.TicksPerMillisecond)));

    public static EntityDescriptor<string> Of(string name, long count, decimal? rate = null, WorkflowDescriptor? workflow = null, string? topic = null)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new Producer(context, self!))
        {
            Name = name,
            Topic = topic ?? name.ToLowerInvariant() + "-{state}",
            Count = count,
            Rate = rate,
            Fields = [new FieldDescriptor("Id", "id", "the instance"), new FieldDescriptor("State", "state", "the state")],
            Workflow = workflow ?? Payments,
            Avro = static () => new EntitySchema(WireFormat.Avro, "event.avsc", "test.Event", AvroText),
            Protobuf = static () => new EntitySchema(WireFormat.Protobuf, "event.proto", "test.Event", ProtobufText),
        };
        return self;
    }

    private sealed unsafe class Producer(PlanContext context, EntityDescriptor<string> descriptor) : WorkflowProducer<string>(context, descriptor)
    {
        private readonly byte[] _prefix = Encoding.UTF8.GetBytes(descriptor.Name + "-");

        private delegate byte* Encoder(Producer self, byte* p, WorkflowEvent current, int keyBytes);

        public override int MaxKeyBytes => _prefix.Length + 19;

        protected override int MaxJsonBytes => 160 + MaxKeyBytes;

        protected override int MaxAvroBytes => 10 + MaxKeyBytes + 30;

        protected override int MaxProtobufBytes => 4 + MaxAvroBytes;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, _prefix), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, _prefix, ""u8, 1, 0, out row);

        public override string Create(in WorkflowEvent current) => $"{current.Instance} {Workflow.States[current.State]} {current.Step} {current.Time}";

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            for (int i = 0; i < count; i++)
            {
                WorkflowEvent current = columns.Events[i];
                columns.Time[i] = current.Time;
                byte* key = Put.Literal(p, "{\"id\":\""u8);
                byte* end = WriteKey(key, current.Instance);
                columns.Key[i] = (uint)(key - p) | (uint)(end - key) << 16;
                p = Put.Literal(end, "\",\"state\":\""u8);
                p = Put.Literal(p, Encoding.UTF8.GetBytes(Workflow.States[current.State]));
                p = Put.Int64(Put.Literal(p, "\",\"step\":"u8), current.Step);
                p = Put.Int64(Put.Literal(p, ",\"ticks\":"u8), current.Time);
                p = Put.Literal(p, "}\n"u8);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }

        protected override int EncodeAvro(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
            Encode(destination, count, columns, frame, static (self, p, current, _) =>
            {
                p = AvroPut.Text(p, self.WriteKey(p + 1, current.Instance));
                p = AvroPut.Long(p, current.State);
                p = AvroPut.Long(p, current.Step);
                return AvroPut.Long(p, current.Time);
            });

        protected override int EncodeProtobuf(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
            Encode(destination, count, columns, frame, static (self, p, current, keyBytes) =>
            {
                *p++ = 1 << 3 | 2;
                *p++ = (byte)keyBytes;
                p = self.WriteKey(p, current.Instance);
                p = Field(p, 2, current.State);
                p = Field(p, 3, current.Step);
                return Field(p, 4, current.Time);
            });

        private int Encode(byte* destination, int count, BatchColumns columns, FramePrefix frame, Encoder encode)
        {
            byte* p = destination;
            for (int i = 0; i < count; i++)
            {
                WorkflowEvent current = columns.Events[i];
                columns.Time[i] = current.Time;
                byte* key = p;
                p = WriteKey(p, current.Instance);
                int keyBytes = (int)(p - key);
                columns.Key[i] = (uint)keyBytes << 16;
                p = encode(this, frame.Write(p), current, keyBytes);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }

        private static byte* Field(byte* p, int number, long value)
        {
            *p++ = (byte)(number << 3);
            return value == 0 ? p - 1 : ProtobufPut.Varint(p, (ulong)value);
        }
    }
}
