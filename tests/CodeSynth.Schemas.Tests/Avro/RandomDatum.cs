using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Makes a value of a schema: its bytes, written by the specification, and the JSON that a reader must make of them.</summary>
internal sealed class RandomDatum
{
    private static readonly JsonSerializerOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // 256, of two bytes, with scales 0 to 3.
    private static readonly string[] s_bigDecimals = ["256", "25.6", "2.56", "0.256"];

    private readonly Choices _choices;
    private readonly Dictionary<string, AvroNamed> _named;
    private readonly MemoryStream _bytes = new();
    private readonly StringBuilder _json = new();

    private RandomDatum(AvroSchema schema, Choices choices)
    {
        _choices = choices;
        _named = schema.Named.ToDictionary(n => n.FullName);
    }

    public static (byte[] Datum, string Json) Of(AvroSchema schema, Choices choices)
    {
        var datum = new RandomDatum(schema, choices);
        datum.Value(schema.Root, 6);
        return (datum._bytes.ToArray(), datum._json.ToString());
    }

    private void Value(AvroType type, int depth)
    {
        switch (type)
        {
            case AvroReference reference:
                Value(_named[reference.FullName], depth);
                break;
            case AvroPrimitive primitive:
                Primitive(primitive);
                break;
            case AvroEnum symbols:
                int symbol = _choices.Below(symbols.Symbols.Count);
                Long(symbol);
                Text(symbols.Symbols[symbol]);
                break;
            case AvroFixed bytes:
                byte[] content = Bytes(bytes.Size);
                _bytes.Write(content);
                Binary(bytes.Logical, content);
                break;
            case AvroUnion union:
                // A value that has to end takes the branch that needs nothing more.
                int branch = depth <= 0 ? union.Branches.ToList().FindIndex(b => b is AvroPrimitive) : _choices.Below(union.Branches.Count);
                Long(branch);
                Value(union.Branches[branch], depth - 1);
                break;
            case AvroRecord record:
                _json.Append('{');
                foreach (AvroField field in record.Fields)
                {
                    _json.Append(field == record.Fields[0] ? string.Empty : ",");
                    Text(field.Name);
                    _json.Append(':');
                    Value(field.Type, depth - 1);
                }

                _json.Append('}');
                break;
            case AvroArray array:
                Items('[', ']', depth, () => Value(array.Items, depth - 1));
                break;
            case AvroMap map:
                Items('{', '}', depth, () =>
                {
                    string key = _choices.Text(3);
                    Utf8(key);
                    Text(key);
                    _json.Append(':');
                    Value(map.Values, depth - 1);
                });
                break;
        }
    }

    /// <summary>Up to two blocks of items, with their size before them or without.</summary>
    private void Items(char open, char close, int depth, Action item)
    {
        _json.Append(open);
        bool isFirst = true;
        for (int blocks = depth <= 0 ? 0 : _choices.Below(3); blocks > 0; blocks--)
        {
            int count = 1 + _choices.Below(3);
            bool hasSize = _choices.OneIn(2);
            Long(hasSize ? -count : count);
            long start = _bytes.Position;
            for (int i = 0; i < count; i++)
            {
                _json.Append(isFirst ? string.Empty : ",");
                isFirst = false;
                item();
            }

            if (hasSize)
            {
                byte[] block = _bytes.ToArray()[(int)start..];
                _bytes.SetLength(start);
                Long(block.Length);
                _bytes.Write(block);
            }
        }

        Long(0);
        _json.Append(close);
    }

    private void Primitive(AvroPrimitive type)
    {
        switch (type.Kind)
        {
            case AvroKind.Null:
                _json.Append("null");
                break;
            case AvroKind.Boolean:
                bool flag = _choices.OneIn(2);
                _bytes.WriteByte(flag ? (byte)1 : (byte)0);
                _json.Append(flag ? "true" : "false");
                break;
            case AvroKind.Int:
                int number = (int)_choices.Bits();
                Long(number);
                Number(type.Logical, number);
                break;
            case AvroKind.Long:
                long wide = _choices.Bits();
                Long(wide);
                Number(type.Logical, wide);
                break;
            case AvroKind.Float:
                float single = _choices.Of(0f, -0f, 1.5f, float.MaxValue, float.Epsilon, float.NaN, float.PositiveInfinity, float.NegativeInfinity, (float)_choices.Bits());
                Little(4, BitConverter.SingleToUInt32Bits(single));
                _json.Append(float.IsFinite(single) ? single.ToString("R", CultureInfo.InvariantCulture) : $"\"{single.ToString(CultureInfo.InvariantCulture)}\"");
                break;
            case AvroKind.Double:
                double real = _choices.Of(0d, -0d, 0.1, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity, (double)_choices.Bits());
                Little(8, BitConverter.DoubleToUInt64Bits(real));
                _json.Append(double.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture) : $"\"{real.ToString(CultureInfo.InvariantCulture)}\"");
                break;
            case AvroKind.Bytes:
                byte[] content = type.Logical?.Kind == AvroLogicalKind.BigDecimal ? [4, 1, 0, (byte)(2 * _choices.Below(s_bigDecimals.Length))] : Bytes(_choices.Below(12));
                Long(content.Length);
                _bytes.Write(content);
                Binary(type.Logical, content);
                break;
            default:
                string text = type.Logical is null ? _choices.Text(8) : "89791762-2336-4186-9674-299b90a802e2";
                Utf8(text);
                Text(text);
                break;
        }
    }

    private void Number(AvroLogical? logical, long value)
    {
        bool isDay = logical?.Kind is AvroLogicalKind.TimeMillis or AvroLogicalKind.TimeMicros;
        (long nanos, int digits) = logical?.Kind switch
        {
            AvroLogicalKind.Date => (86_400_000_000_000, 0),
            AvroLogicalKind.TimeMillis or AvroLogicalKind.TimestampMillis or AvroLogicalKind.LocalTimestampMillis => (1_000_000, 3),
            AvroLogicalKind.TimeMicros or AvroLogicalKind.TimestampMicros or AvroLogicalKind.LocalTimestampMicros => (1_000, 6),
            _ => (1L, 9),
        };
        BigInteger time = value * (BigInteger)nanos;
        BigInteger rest = ((time % 100) + 100) % 100;
        BigInteger ticks = ((time - rest) / 100) + (isDay ? 0 : DateTime.UnixEpoch.Ticks);
        if (logical is null || ticks < 0 || ticks > (isDay ? TimeSpan.TicksPerDay - 1 : DateTime.MaxValue.Ticks))
        {
            _json.Append(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        // A DateTime has seven digits; the last two of nine are the rest.
        string format = digits == 0 ? "yyyy-MM-dd" : (isDay ? "HH:mm:ss." : "yyyy-MM-ddTHH:mm:ss.") + new string('f', Math.Min(7, digits));
        string zone = logical.Kind is AvroLogicalKind.TimestampMillis or AvroLogicalKind.TimestampMicros or AvroLogicalKind.TimestampNanos ? "Z" : string.Empty;
        _json.Append('"').Append(new DateTime((long)ticks).ToString(format, CultureInfo.InvariantCulture)).Append(digits == 9 ? $"{(int)rest:00}" : string.Empty).Append(zone).Append('"');
    }

    private void Binary(AvroLogical? logical, byte[] content)
    {
        switch (logical)
        {
            case null:
                _json.Append('"').Append(Convert.ToBase64String(content)).Append('"');
                break;
            case { Kind: AvroLogicalKind.Uuid }:
                string hex = Convert.ToHexStringLower(content);
                _json.Append(CultureInfo.InvariantCulture, $"\"{hex[..8]}-{hex[8..12]}-{hex[12..16]}-{hex[16..20]}-{hex[20..]}\"");
                break;
            case { Kind: AvroLogicalKind.Duration }:
                uint[] parts = [.. content.Chunk(4).Select(c => BinaryPrimitives.ReadUInt32LittleEndian(c))];
                _json.Append(CultureInfo.InvariantCulture, $"\"P{parts[0]}M{parts[1]}DT{parts[2] / 1000m:0.000}S\"");
                break;
            case { Kind: AvroLogicalKind.BigDecimal }:
                _json.Append(s_bigDecimals[content[3] / 2]);
                break;
            default:
                BigInteger unscaled = new(content, isBigEndian: true);
                string all = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(logical.Scale + 1, '0');
                _json.Append(unscaled < 0 ? "-" : string.Empty).Append(all[..^logical.Scale]).Append(logical.Scale == 0 ? string.Empty : ".").Append(all[^logical.Scale..]);
                break;
        }
    }

    private byte[] Bytes(int count) => [.. Enumerable.Range(0, count).Select(_ => (byte)_choices.Below(256))];

    private void Text(string text) => _json.Append(JsonSerializer.Serialize(text, s_json));

    private void Utf8(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        Long(utf8.Length);
        _bytes.Write(utf8);
    }

    private void Little(int count, ulong bits)
    {
        for (int i = 0; i < count; i++)
        {
            _bytes.WriteByte((byte)(bits >> (8 * i)));
        }
    }

    private void Long(long value)
    {
        ulong zigzag = ((ulong)value << 1) ^ (ulong)(value >> 63);
        for (; zigzag >= 0x80; zigzag >>= 7)
        {
            _bytes.WriteByte((byte)(zigzag | 0x80));
        }

        _bytes.WriteByte((byte)zigzag);
    }
}
