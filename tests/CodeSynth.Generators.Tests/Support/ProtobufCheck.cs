using System.Globalization;
using System.Text.Json;
using CodeSynth.Modeling;
using CodeSynth.Schemas.Protobuf;
using Google.Protobuf;
using GoogleFormat = Google.Protobuf.WireFormat;
using WireFormat = CodeSynth.Modeling.WireFormat;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>
/// Compares every message of a model with the row of JSON, which <see cref="FaceCheck"/> holds against the object: the bytes taken apart by
/// Google's reader, and read by the schema's text that the producer gives.
/// </summary>
internal sealed class ProtobufCheck
{
    private readonly Dictionary<(string Field, ulong Number), string> _symbols = [];
    private ProtoSchema _schema = null!;
    private string _field = string.Empty;

    /// <returns>How many values were compared.</returns>
    public static int Run(SynthModel model)
    {
        var check = new ProtobufCheck();
        EncodedRows json = EncodedRows.Of(model);
        BinaryRows rows = BinaryRows.Of(model, WireFormat.Protobuf);
        return model.Entities.Sum(e => check.Entity(e, json[e], rows[e]));
    }

    private int Entity(EntityDescriptor entity, IReadOnlyList<EncodedRow> json, IReadOnlyList<BinaryRow> rows)
    {
        EntitySchema given = entity.SchemaOf(WireFormat.Protobuf)!;
        _schema = SchemaOf(given);
        ProtoMessage message = _schema.FindMessage(given.FullName)!;
        Assert.Equal(given.MessageIndexes, _schema.MessageIndexes(message));
        Assert.Equal(json.Select(r => (r.Key, r.Ticks)), rows.Select(r => (r.Key, r.Ticks)));
        int values = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            using JsonDocument document = JsonDocument.Parse(json[i].Json);
            values += Message(message, ByteString.CopyFrom(rows[i].Value), document.RootElement);
        }

        return values;
    }

    /// <summary>The schema that a producer gives, without a fault.</summary>
    public static ProtoSchema SchemaOf(EntitySchema given)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProtoFile[] files = [.. given.Imports.Select(i => (i.Name, i.Text)).Append((Name: given.FileName, given.Text)).Select(f => ProtoParser.Parse(f.Name, f.Text, cancellation))];
        (ProtoSchema? schema, var faults) = new ProtoLibrary(files).Resolve(files[^1], cancellation);
        Assert.Empty(faults);
        return schema!;
    }

    /// <summary>The field of a property of the row in JSON: of its name, else of its place.</summary>
    public static ProtoField FieldOf(ProtoMessage message, string property, int index) =>
        message.Fields.SingleOrDefault(f => f.Name == property || f.JsonName == property) ?? message.Fields[index];

    private int Message(ProtoMessage message, ByteString bytes, JsonElement json)
    {
        var fields = new ProtobufFields(bytes);
        JsonProperty[] properties = [.. json.EnumerateObject()];
        var read = new HashSet<int>();
        int values = 0;
        for (int i = 0; i < properties.Length; i++)
        {
            ProtoField field = FieldOf(message, properties[i].Name, i);
            Assert.True(read.Add(field.Number));
            values += Field(field, fields[field.Number], properties[i].Value);
        }

        Assert.Subset(read, fields.Numbers.ToHashSet());
        return values;
    }

    private int Field(ProtoField field, IReadOnlyList<object> found, JsonElement json)
    {
        _field = field.Name;
        if (json.ValueKind == JsonValueKind.Null)
        {
            Assert.Empty(found);
            return 1;
        }

        if (field.Label == ProtoLabel.Repeated)
        {
            Assert.Equal(JsonValueKind.Array, json.ValueKind);
            IReadOnlyList<object> items = field.IsPacked && found.Count != 0 ? ProtobufFields.Packed((ByteString)Assert.Single(found), WireType(field.Type)) : found;
            JsonElement[] expected = [.. json.EnumerateArray()];
            Assert.Equal(expected.Length, items.Count);
            return items.Select((item, i) => Value(field.Type, item, expected[i])).Sum();
        }

        bool hasPresence = field.Label != ProtoLabel.None || field.Oneof is not null || (field.Type is ProtoNamed named && _schema.FindEnum(named.Name) is null);
        if (found.Count == 0)
        {
            Assert.False(hasPresence, $"{field.Name} is not there, and is {json}");
            return Value(field.Type, Default(field.Type), json);
        }

        // What a reader of proto3 makes of a missing field is not written.
        Assert.True(hasPresence || !Default(field.Type).Equals(found[0]), $"{field.Name} is written, and is its default");
        return Value(field.Type, Assert.Single(found), json);
    }

    private int Value(ProtoType type, object value, JsonElement json)
    {
        if (type is ProtoNamed named)
        {
            if (_schema.FindEnum(named.Name) is { } symbols)
            {
                AssertSymbol(symbols, (ulong)value, json.GetString()!);
                return 1;
            }

            ProtoMessage message = _schema.FindMessage(named.Name)!;
            var bytes = (ByteString)value;
            return message.FullName == "google.protobuf.Timestamp" ? Timestamp(bytes, json)
                : json.ValueKind == JsonValueKind.Object ? Message(message, bytes, json)
                : Field(Assert.Single(message.Fields), new ProtobufFields(bytes)[1], json);
        }

        ProtoKind kind = ((ProtoScalar)type).Kind;
        Assert.True(IsSame(kind, value, json), $"{value} of {kind} and {json} in JSON");
        return 1;
    }

    private static bool IsSame(ProtoKind kind, object value, JsonElement json) => kind switch
    {
        ProtoKind.Double => IsSameNumber(BitConverter.UInt64BitsToDouble((ulong)value), json),
        ProtoKind.Float => IsSameNumber(BitConverter.UInt32BitsToSingle((uint)(ulong)value), json),
        ProtoKind.Bool => (ulong)value == (json.GetBoolean() ? 1UL : 0UL),
        ProtoKind.String => ((ByteString)value).ToStringUtf8() == (json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText()),
        ProtoKind.Bytes => new Guid(((ByteString)value).Span, bigEndian: true) == json.GetGuid(),
        ProtoKind.UInt32 or ProtoKind.UInt64 or ProtoKind.Fixed32 or ProtoKind.Fixed64 => Whole(json) == (ulong)value,
        ProtoKind.SInt32 or ProtoKind.SInt64 => Whole(json) == FromZigZag((ulong)value),
        ProtoKind.SFixed32 => Whole(json) == (int)(uint)(ulong)value,
        _ => Whole(json) == (long)(ulong)value,
    };

    private static Int128 Whole(JsonElement json) => Int128.Parse(json.GetRawText(), CultureInfo.InvariantCulture);

    private static long FromZigZag(ulong value) => (value & 1) == 0 ? (long)(value >> 1) : -(long)(value >> 1) - 1;

    /// <summary>Whether a number is that of JSON, whose text is the shortest for the property's type, be it a Half or a float.</summary>
    public static bool IsSameNumber(double value, JsonElement json) =>
        ((double[])[json.GetDouble(), json.GetSingle(), (double)Half.Parse(json.GetRawText(), CultureInfo.InvariantCulture)])
        .Any(n => BitConverter.DoubleToInt64Bits(n) == BitConverter.DoubleToInt64Bits(value)); // 0 is not −0

    private int Timestamp(ByteString bytes, JsonElement json)
    {
        var fields = new ProtobufFields(bytes);
        long milliseconds = (long)(ulong)fields[1].SingleOrDefault(0UL) * 1000 + (long)(ulong)fields[2].SingleOrDefault(0UL) / 1_000_000;
        Assert.Equal(json.ValueKind == JsonValueKind.Number ? json.GetInt64() : json.GetDateTimeOffset().ToUnixTimeMilliseconds(), milliseconds);
        return 1;
    }

    /// <summary>Within a field each number of an enumeration stands for one text, and each text for one number, which has a name.</summary>
    private void AssertSymbol(ProtoEnum symbols, ulong number, string text)
    {
        Assert.Contains(symbols.Values, v => (ulong)v.Number == number);
        if (!_symbols.TryGetValue((_field + symbols.FullName, number), out string? known))
        {
            Assert.DoesNotContain(_symbols, s => s.Key.Field == _field + symbols.FullName && s.Value == text);
            _symbols.Add((_field + symbols.FullName, number), known = text);
        }

        Assert.Equal(known, text);
    }

    private object Default(ProtoType type) => type switch
    {
        ProtoScalar { Kind: ProtoKind.String or ProtoKind.Bytes } => ByteString.Empty,
        ProtoNamed named when _schema.FindEnum(named.Name) is null => throw new InvalidOperationException($"{named.Name} has presence"),
        _ => 0UL,
    };

    private static GoogleFormat.WireType WireType(ProtoType type) => type switch
    {
        ProtoScalar { Kind: ProtoKind.Float or ProtoKind.Fixed32 or ProtoKind.SFixed32 } => GoogleFormat.WireType.Fixed32,
        ProtoScalar { Kind: ProtoKind.Double or ProtoKind.Fixed64 or ProtoKind.SFixed64 } => GoogleFormat.WireType.Fixed64,
        _ => GoogleFormat.WireType.Varint,
    };
}
