using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using CodeSynth.Avro;

namespace CodeSynth.Generators.Tests.Records;

/// <summary>Random schemas, the same for the same number.</summary>
/// <param name="number">The number.</param>
/// <param name="forOthers">Whether to draw only what Python reads back as it was: no NaN, no logical type that it cuts or lacks.</param>
internal sealed class RandomAvro(int number, bool forOthers)
{
    private static readonly string[] s_names =
        ["id", "order_id", "OrderId", "class", "Value", "encode", "Equals", "SchemaText", "URL", "x1", "_y", "__", "to_string", "item", "writer", "reader", "record", "branch", "PrintMembers", "Clone"];

    private static readonly string[] s_spaces = ["shop", "shop.event", "lib.class"];
    private static readonly string[] s_types = ["node", "Node", "NODE", "string", "int", "order_item", "System", "Value", "List"];

    private readonly Random _random = new(number);
    private int _named;

    /// <summary>A record with fields of any type.</summary>
    public RecordNode Root() => Record(0);

    private RecordNode Record(int depth)
    {
        string name = Name();
        string[] names = [.. s_names.OrderBy(_ => _random.Next()).Take(_random.Next(depth == 0 ? 4 : 0, 9))];
        LoopNode? loop = _random.Next(3) == 0 && names.Length != 0 ? new LoopNode(name) : null;
        AvroNode[] fields = [.. names.Select((_, i) => i == 0 && loop is not null ? loop : Type(depth + 1))];
        var record = new RecordNode(name, names, fields);
        loop?.Target = record;
        return record;
    }

    private AvroNode Type(int depth) => _random.Next(depth > 3 ? 8 : 16) switch
    {
        < 8 => Scalar(),
        8 => Enum(),
        9 or 10 => new ArrayNode(Type(depth + 1)),
        11 => new MapNode(Type(depth + 1)),
        12 or 13 => new UnionNode(_random.Next(2) == 0 ? [null, Branch(depth)] : [Branch(depth), null]),
        14 => Union(depth),
        _ => Record(depth + 1),
    };

    private AvroNode Branch(int depth)
    {
        AvroNode type;
        do
        {
            type = Type(depth + 1);
        }
        while (type is UnionNode or LoopNode || type.Schema == "\"null\"");
        return type;
    }

    /// <summary>Several types that the specification tells apart: by name, or by kind.</summary>
    private UnionNode Union(int depth)
    {
        AvroNode[] all = [Scalar("\"int\""), Scalar("\"string\""), Scalar("\"bytes\""), Scalar("\"boolean\""), Enum(), Enum(), Record(depth + 1), Record(depth + 1), new ArrayNode(Type(depth + 1)), new MapNode(Type(depth + 1))];
        AvroNode?[] branches = [.. all.OrderBy(_ => _random.Next()).Take(_random.Next(2, 6)), .. _random.Next(2) == 0 ? (AvroNode?[])[null] : []];
        return new UnionNode([.. branches.OrderBy(_ => _random.Next())]);
    }

    private EnumNode Enum()
    {
        string[] symbols = [.. s_names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6))];
        return new EnumNode($$"""{"type":"enum","name":"{{Name()}}","symbols":[{{string.Join(',', symbols.Select(EnumNode.Quote))}}]}""", symbols);
    }

    private string Name()
    {
        string space = s_spaces[_random.Next(s_spaces.Length)];
        return $"{space}.{s_types[_random.Next(s_types.Length)]}_{number}_{_named++}";
    }

    private ScalarNode Scalar(string schema) => Scalars().First(s => s.Schema == schema);

    private ScalarNode Scalar()
    {
        ScalarNode[] all = [.. Scalars()];
        return all[_random.Next(all.Length)];
    }

    private IEnumerable<ScalarNode> Scalars()
    {
        yield return Integer("\"int\"", int.MinValue, int.MaxValue, v => Text((int)v!));
        yield return Integer("\"long\"", long.MinValue, long.MaxValue, v => Text((long)v!));
        yield return new ScalarNode("\"null\"", (_, _) => "null", v => v is null ? "null" : "something");
        yield return new ScalarNode("\"boolean\"", (r, b) => Put(b, [(byte)r.Next(2)]) [0] == 1 ? "true" : "false", v => (bool)v! ? "true" : "false");
        yield return new ScalarNode("\"string\"", (r, b) => EnumNode.Quote(PutText(b, AnyText(r))), v => EnumNode.Quote((string)v!));
        yield return new ScalarNode("\"bytes\"", (r, b) => Hex(PutBytes(b, AnyBytes(r, r.Next(9)))), v => Hex((byte[])v!));
        yield return new ScalarNode("\"float\"", (r, b) => AnyFloat(r, b), v => Show((float)v!));
        yield return new ScalarNode("\"double\"", (r, b) => AnyDouble(r, b), v => Show((double)v!));
        yield return new ScalarNode($$"""{"type":"fixed","name":"{{Name()}}","size":5}""", (r, b) => Hex(Put(b, AnyBytes(r, 5))), v => Hex((byte[])v!));
        yield return new ScalarNode("""{"type":"bytes","logicalType":"decimal","precision":18,"scale":4}""", (r, b) => AnyDecimal(r, b, null), v => EnumNode.Quote(Fixed4((decimal)v!)));
        yield return new ScalarNode($$"""{"type":"fixed","name":"{{Name()}}","size":9,"logicalType":"decimal","precision":18,"scale":4}""", (r, b) => AnyDecimal(r, b, 9), v => EnumNode.Quote(Fixed4((decimal)v!)));
        yield return Integer("""{"type":"int","logicalType":"date"}""", -719_162, 2_932_896, v => Text(((DateOnly)v!).DayNumber - 719_162), v => EnumNode.Quote(DateOnly.FromDayNumber((int)v + 719_162).ToString("O", CultureInfo.InvariantCulture)), v => EnumNode.Quote(((DateOnly)v!).ToString("O", CultureInfo.InvariantCulture)));
        if (forOthers)
        {
            yield break;
        }

        yield return new ScalarNode("""{"type":"string","logicalType":"uuid"}""", (r, b) => EnumNode.Quote(PutText(b, AnyGuid(r).ToString())), v => EnumNode.Quote(((Guid)v!).ToString()));
        yield return new ScalarNode($$"""{"type":"fixed","name":"{{Name()}}","size":16,"logicalType":"uuid"}""", (r, b) => Hex(Put(b, AnyBytes(r, 16))), v => Hex(((Guid)v!).ToByteArray(bigEndian: true)));
        yield return Integer("""{"type":"int","logicalType":"time-millis"}""", 0, 86_399_999, v => Text(((TimeOnly)v!).Ticks / 10_000));
        yield return Integer("""{"type":"long","logicalType":"time-micros"}""", 0, 86_399_999_999, v => Text(((TimeOnly)v!).Ticks / 10));
        yield return Integer("""{"type":"long","logicalType":"timestamp-millis"}""", -62_135_596_800_000, 253_402_300_799_999, v => Text(((DateTimeOffset)v!).ToUnixTimeMilliseconds()));
        yield return Integer("""{"type":"long","logicalType":"timestamp-micros"}""", -62_135_596_800_000_000, 253_402_300_799_999_999, v => Text((((DateTimeOffset)v!).UtcTicks - DateTime.UnixEpoch.Ticks) / 10));
        yield return Integer("""{"type":"long","logicalType":"timestamp-nanos"}""", long.MinValue, long.MaxValue, v => Text((long)v!));
        yield return Integer("""{"type":"long","logicalType":"local-timestamp-millis"}""", -62_135_596_800_000, 253_402_300_799_999, v => Text((((DateTime)v!).Ticks - DateTime.UnixEpoch.Ticks) / 10_000));
        yield return Integer("""{"type":"long","logicalType":"local-timestamp-micros"}""", -62_135_596_800_000_000, 253_402_300_799_999_999, v => Text((((DateTime)v!).Ticks - DateTime.UnixEpoch.Ticks) / 10));
        yield return new ScalarNode($$"""{"type":"fixed","name":"{{Name()}}","size":12,"logicalType":"duration"}""", (r, b) => Hex(Put(b, AnyBytes(r, 12))), v => Hex(Bytes((AvroDuration)v!)));
    }

    private static ScalarNode Integer(string schema, long min, long max, Func<object?, string> show) => Integer(schema, min, max, show, Text, show);

    private static ScalarNode Integer(string schema, long min, long max, Func<object?, string> _, Func<long, string> expected, Func<object?, string> show) => new(
        schema,
        (r, b) =>
        {
            // The ends of the range, the ends of each length of a varint, and everything else.
            long value = r.Next(4) switch
            {
                0 => r.Next(2) == 0 ? min : max,
                1 => Math.Clamp((1L << r.Next(63)) - r.Next(2), min, max),
                2 => Math.Clamp(-(1L << r.Next(63)) - r.Next(2), min, max),
                _ => r.NextInt64(min, max),
            };
            ScalarNode.PutLong(b, value);
            return expected(value);
        },
        show);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string AnyText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(5) switch
    {
        0 => "😀",
        1 => "\0\"\\\n",
        2 => "é\u0301",
        3 => "\uFFFF",
        _ => ((char)random.Next('a', 'z')).ToString(),
    }));

    private string AnyFloat(Random random, List<byte> bytes)
    {
        float value = forOthers ? MathF.Round(random.NextSingle() * 1000, 2) : random.Next(6) switch
        {
            0 => float.NaN,
            1 => -0f,
            2 => float.NegativeInfinity,
            3 => float.Epsilon,
            _ => BitConverter.Int32BitsToSingle(random.Next()),
        };
        Put(bytes, BitConverter.GetBytes(value));
        return Show(value);
    }

    private string AnyDouble(Random random, List<byte> bytes)
    {
        double value = forOthers ? random.NextDouble() * 1e9 : random.Next(6) switch
        {
            0 => double.NaN,
            1 => -0.0,
            2 => double.PositiveInfinity,
            3 => double.Epsilon,
            _ => BitConverter.Int64BitsToDouble(random.NextInt64()),
        };
        Put(bytes, BitConverter.GetBytes(value));
        return Show(value);
    }

    /// <summary>Bit for bit where a NaN or −0 may be; a number for those who read it elsewhere.</summary>
    private string Show(double value) => forOthers ? value.ToString("R", CultureInfo.InvariantCulture) : Text(BitConverter.DoubleToInt64Bits(value));

    private static string AnyDecimal(Random random, List<byte> bytes, int? size)
    {
        long unscaled = random.Next(3) == 0 ? random.Next(-200, 200) : random.NextInt64(-999_999_999_999_999_999, 1_000_000_000_000_000_000);
        byte[] digits = new BigInteger(unscaled).ToByteArray(isBigEndian: true);
        if (size is { } fixedSize)
        {
            Put(bytes, [.. Enumerable.Repeat(unscaled < 0 ? (byte)255 : (byte)0, fixedSize - digits.Length), .. digits]);
        }
        else
        {
            PutBytes(bytes, digits);
        }

        return EnumNode.Quote(Fixed4(new decimal(unscaled) / 10_000m));
    }

    private static string Fixed4(decimal value) => value.ToString("F4", CultureInfo.InvariantCulture);

    private static byte[] AnyBytes(Random random, int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static Guid AnyGuid(Random random) => new(AnyBytes(random, 16));

    private static byte[] Bytes(AvroDuration duration)
    {
        byte[] bytes = new byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, duration.Months);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), duration.Days);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), duration.Milliseconds);
        return bytes;
    }

    private static string Hex(byte[] bytes) => EnumNode.Quote(Convert.ToHexStringLower(bytes));

    private static byte[] Put(List<byte> bytes, byte[] value)
    {
        bytes.AddRange(value);
        return value;
    }

    private static byte[] PutBytes(List<byte> bytes, byte[] value)
    {
        ScalarNode.PutLong(bytes, value.Length);
        return Put(bytes, value);
    }

    private static string PutText(List<byte> bytes, string value)
    {
        PutBytes(bytes, Encoding.UTF8.GetBytes(value));
        return value;
    }
}
