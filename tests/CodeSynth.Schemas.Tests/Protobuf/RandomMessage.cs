using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>
/// Random messages of a schema, encoded in any way that a writer may: fields in any order and more than once, messages in parts,
/// packed and not, and unknown fields between.
/// </summary>
internal sealed class RandomMessage(ProtoSchema schema, Random random)
{
    private const int MaxDepth = 4;

    private static readonly ulong[] s_extremes = [0, 1, 127, 128, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, long.MaxValue, 1UL << 63, ulong.MaxValue];

    private static readonly string[] s_texts = ["", "a", "ü", "日本", "😀", "\"\\\n\0", "\u2028", new string('x', 300)];

    private static readonly string s_mebibyte = string.Concat(Enumerable.Repeat("é😀", (1 << 20) / 6 + 1));

    public byte[] Of(ProtoMessage message, int depth = 0)
    {
        var bytes = new WireBytes();
        ProtoField[] fields = [.. message.Fields.OrderBy(_ => random.Next())];
        foreach (ProtoField field in fields.Where(_ => random.Next(4) > 0))
        {
            for (int times = random.Next(5) == 0 || field.Label == ProtoLabel.Repeated || field.Type is ProtoMap ? random.Next(4) : 1; times > 0; times--)
            {
                Field(bytes, field, depth);
            }

            if (random.Next(8) == 0)
            {
                bytes.Field(30_000, (ulong)random.NextInt64());
            }
        }

        return bytes.ToArray();
    }

    private void Field(WireBytes bytes, ProtoField field, int depth)
    {
        switch (field.Type)
        {
            case ProtoMap map:
                bytes.Field(field.Number, Entry(map, depth));
                break;
            case ProtoScalar { Kind: not (ProtoKind.String or ProtoKind.Bytes) } scalar when field.Label == ProtoLabel.Repeated && random.Next(2) == 0:
                bytes.Field(field.Number, Packed(scalar.Kind));
                break;
            default:
                Value(bytes, field.Number, field.Type, depth);
                break;
        }
    }

    private WireBytes Entry(ProtoMap map, int depth)
    {
        var entry = new WireBytes();
        if (random.Next(6) > 0)
        {
            Value(entry, 1, new ProtoScalar(map.Key), depth);
        }

        if (random.Next(6) > 0)
        {
            Value(entry, 2, map.Value, depth);
        }

        return entry;
    }

    private WireBytes Packed(ProtoKind kind)
    {
        var values = new WireBytes();
        for (int left = random.Next(4); left > 0; left--)
        {
            Scalar(values, kind);
        }

        return values;
    }

    private void Value(WireBytes bytes, int number, ProtoType type, int depth)
    {
        if (type is ProtoScalar scalar)
        {
            Scalar(bytes.Tag(number, ProtobufScalars.WireType(scalar.Kind)), scalar.Kind);
        }
        else if (type is ProtoNamed named && schema.FindEnum(named.Name) is { } definition)
        {
            int value = definition.FullName == "google.protobuf.NullValue" ? 0 : random.Next(5) == 0 ? 12_345 : definition.Values[random.Next(definition.Values.Count)].Number;
            bytes.Field(number, (ulong)(long)value);
        }
        else if (type is ProtoNamed message)
        {
            bytes.Field(number, Message(schema.FindMessage(message.Name)!, depth + 1));
        }
    }

    private byte[] Message(ProtoMessage message, int depth) => message.FullName switch
    {
        "google.protobuf.Timestamp" => Time(-62_135_596_800, 253_402_300_799, isSigned: false),
        "google.protobuf.Duration" => Time(-315_576_000_000, 315_576_000_000, isSigned: true),
        "google.protobuf.FieldMask" => new WireBytes().Field(1, "a_b.c").Field(1, "d").ToArray(),
        "google.protobuf.Any" => new WireBytes().Field(1, "type.googleapis.com/google.protobuf.Duration").Field(2, Time(-9, 9, isSigned: true)).ToArray(),
        "google.protobuf.Struct" => Struct(depth),
        _ when depth >= MaxDepth => [],
        _ => Of(message, depth),
    };

    private byte[] Struct(int depth)
    {
        var fields = new WireBytes();
        for (int i = depth < 8 ? random.Next(3) : 0; i > 0; i--)
        {
            fields.Field(1, new WireBytes().Field(1, $"k{i}").Field(2, JsonValue(depth + 1)));
        }

        return fields.ToArray();
    }

    private byte[] JsonValue(int depth) => random.Next(6) switch
    {
        0 => new WireBytes().Field(1, 0).ToArray(),
        1 => new WireBytes().Field(2, random.NextDouble() * 1e6).ToArray(),
        2 => new WireBytes().Field(3, s_texts[random.Next(s_texts.Length)]).ToArray(),
        3 => new WireBytes().Field(4, 1).ToArray(),
        4 => new WireBytes().Field(5, Struct(depth)).ToArray(),
        _ => new WireBytes().Field(6, new WireBytes().Field(1, new WireBytes().Field(4, 0))).ToArray(),
    };

    private byte[] Time(long least, long most, bool isSigned)
    {
        long seconds = random.Next(4) == 0 ? random.Next(-3, 3) : random.NextInt64(least, most + 1);
        long nanos = new[] { 0, 500_000_000, 1_000, 999_999_999, 123_456_789 }[random.Next(5)];
        return new WireBytes().Field(1, (ulong)seconds).Field(2, (ulong)(isSigned && seconds < 0 ? -nanos : nanos)).ToArray();
    }

    private void Scalar(WireBytes bytes, ProtoKind kind)
    {
        ulong bits = random.Next(2) == 0 ? s_extremes[random.Next(s_extremes.Length)] : (ulong)random.NextInt64();
        switch (ProtobufScalars.WireType(kind))
        {
            case ProtobufWireType.Bytes when kind == ProtoKind.String:
                string text = random.Next(1000) == 0 ? s_mebibyte : s_texts[random.Next(s_texts.Length)];
                bytes.Varint((ulong)System.Text.Encoding.UTF8.GetByteCount(text)).Raw(System.Text.Encoding.UTF8.GetBytes(text));
                break;
            case ProtobufWireType.Bytes:
                byte[] blob = new byte[random.Next(20)];
                random.NextBytes(blob);
                bytes.Varint((ulong)blob.Length).Raw(blob);
                break;
            case ProtobufWireType.Varint:
                bytes.Varint(bits);
                break;
            case ProtobufWireType.Fixed32:
                bytes.Fixed32(kind == ProtoKind.Float ? Real((float)random.NextDouble()) : (uint)bits);
                break;
            default:
                bytes.Fixed64(kind == ProtoKind.Double ? Real(random.NextDouble() * Math.Pow(10, random.Next(-300, 300))) : bits);
                break;
        }
    }

    private ulong Real(double value) => BitConverter.DoubleToUInt64Bits(random.Next(6) switch
    {
        0 => double.NaN,
        1 => double.NegativeInfinity,
        2 => -0.0,
        _ => value,
    });

    private uint Real(float value) => BitConverter.SingleToUInt32Bits(random.Next(6) switch
    {
        0 => float.NaN,
        1 => float.PositiveInfinity,
        2 => float.MaxValue,
        3 => -0f,
        _ => value,
    });
}
