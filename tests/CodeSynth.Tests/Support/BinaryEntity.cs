using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Randomness;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Support;

/// <summary>
/// An entity made by hand in all three formats, each by its specification's words and none by the generator: a key, its row, and a
/// note of up to 150 letters that follow from the seed, which every seventh row does not have.
/// </summary>
public static class BinaryEntity
{
    public const string AvroText =
        """{"type":"record","name":"Row","namespace":"test","fields":[{"name":"id","type":"string"},{"name":"row","type":"long"},{"name":"note","type":["null","string"]}]}""";

    public const string ProtobufText =
        """
        syntax = "proto3";
        package test;

        message Row {
          string id = 1;
          int64 row = 2;
          optional string note = 3;
        }
        """;

    public static EntityDescriptor<string> Of(string name, long count, decimal? rate = null)
    {
        EntityDescriptor<string>? self = null;
        self = new EntityDescriptor<string>(context => new Producer(context, self!))
        {
            Name = name,
            Topic = name.ToLowerInvariant(),
            Count = count,
            Rate = rate,
            Fields = [new FieldDescriptor("Id", "id", "the row")],
            Avro = static () => new EntitySchema(WireFormat.Avro, "row.avsc", "test.Row", AvroText),
            Protobuf = static () => new EntitySchema(WireFormat.Protobuf, "row.proto", "test.Row", ProtobufText),
        };
        return self;
    }

    private sealed unsafe class Producer(PlanContext context, EntityDescriptor<string> descriptor) : EntityProducer<string>(context, descriptor)
    {
        private const int MaxNoteBytes = 150;

        private readonly byte[] _prefix = Encoding.UTF8.GetBytes(descriptor.Name + "-");
        private readonly ulong _noteKey = context.KeyOf(descriptor, "Note");

        private delegate byte* Encoder(Producer self, byte* p, ReadOnlySpan<byte> key, long row);

        public override int MaxKeyBytes => _prefix.Length + 19;

        protected override int MaxJsonBytes => 64 + MaxKeyBytes + MaxNoteBytes;

        protected override int MaxAvroBytes => 10 + MaxKeyBytes + 10 + 1 + 10 + MaxNoteBytes;

        protected override int MaxProtobufBytes => 3 + MaxAvroBytes;

        public override byte* WriteKey(byte* p, long row) => Put.Int64(Put.Literal(p, _prefix), row);

        public override bool TryParseKey(ReadOnlySpan<byte> key, out long row) => SequenceKey.TryParse(key, _prefix, ""u8, 1, 0, out row);

        public override string Create(long row) => throw new NotSupportedException();

        protected override int EncodeJson(byte* destination, long row, int count, BatchColumns columns)
        {
            byte* p = destination;
            ClockCursor clock = Clock.CursorAt(row);
            for (int i = 0; i < count; i++, row++)
            {
                columns.Time[i] = clock.Next();
                byte* key = Put.Literal(p, "{\"id\":\""u8);
                byte* end = WriteKey(key, row);
                columns.Key[i] = (uint)(key - p) | (uint)(end - key) << 16;
                p = Put.Int64(Put.Literal(end, "\",\"row\":"u8), row);
                p = Put.Literal(p, ",\"note\":"u8);
                p = HasNote(row) ? Put.Literal(WriteNote(Put.Literal(p, "\""u8), row), "\""u8) : Put.Literal(p, "null"u8);
                p = Put.Literal(p, "}\n"u8);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }

        protected override int EncodeAvro(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
            Encode(destination, row, count, columns, frame, static (self, p, key, row) =>
            {
                p = Put.Literal(Varint(p, ZigZag(key.Length)), key);
                p = Varint(p, ZigZag(row));
                *p++ = (byte)(self.HasNote(row) ? 2 : 0); // the union's branch
                return self.HasNote(row) ? self.WriteNote(Varint(p, ZigZag(self.NoteBytes(row))), row) : p;
            });

        protected override int EncodeProtobuf(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame) =>
            Encode(destination, row, count, columns, frame, static (self, p, key, row) =>
            {
                *p++ = 1 << 3 | 2;
                p = Put.Literal(Varint(p, (ulong)key.Length), key);
                if (row != 0)
                {
                    *p++ = 2 << 3;
                    p = Varint(p, (ulong)row);
                }

                if (self.HasNote(row))
                {
                    *p++ = 3 << 3 | 2;
                    p = self.WriteNote(Varint(p, (ulong)self.NoteBytes(row)), row);
                }

                return p;
            });

        private int Encode(byte* destination, long row, int count, BatchColumns columns, FramePrefix frame, Encoder encode)
        {
            byte* p = destination;
            ClockCursor clock = Clock.CursorAt(row);
            for (int i = 0; i < count; i++, row++)
            {
                columns.Time[i] = clock.Next();
                byte* key = p;
                p = WriteKey(p, row);
                columns.Key[i] = (uint)(p - key) << 16;
                p = encode(this, frame.Write(p), new ReadOnlySpan<byte>(key, (int)(p - key)), row);
                columns.End[i] = (int)(p - destination);
            }

            return (int)(p - destination);
        }

        private bool HasNote(long row) => row % 7 != 6;

        private int NoteBytes(long row) => (int)(Bits.At(_noteKey, row) % (MaxNoteBytes + 1));

        private byte* WriteNote(byte* p, long row)
        {
            ulong bits = Bits.At(_noteKey, row);
            for (int i = 0; i < NoteBytes(row); i++)
            {
                *p++ = (byte)('a' + (bits >> (i % 60)) % 16);
            }

            return p;
        }

        private static byte* Varint(byte* p, ulong value)
        {
            for (; value > 127; value >>= 7)
            {
                *p++ = (byte)(value | 128);
            }

            *p++ = (byte)value;
            return p;
        }

        private static ulong ZigZag(long value) => (ulong)(value << 1 ^ value >> 63);
    }
}
