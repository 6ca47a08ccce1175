using System.Globalization;
using System.Text.Json;
using CodeSynth.Modeling;
using CodeSynth.Schemas.Protobuf;
using CodeSynth.Testing;
using Google.Protobuf;
using WireFormat = CodeSynth.Modeling.WireFormat;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Compares every message of a model with the row of JSON, field by field, as <c>protoc --decode</c> reads it by the .proto file that the producer gives.</summary>
internal sealed class ProtocCheck
{
    private const string RowsFile = "rows_of_the_test.proto";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private ProtoSchema _schema = null!;

    /// <returns>How many values were compared; null where protoc is missing and may be.</returns>
    public static async Task<int?> RunAsync(SynthModel model)
    {
        EncodedRows json = EncodedRows.Of(model);
        BinaryRows rows = BinaryRows.Of(model, WireFormat.Protobuf);
        int values = 0;
        foreach (EntityDescriptor entity in model.Entities)
        {
            EntitySchema given = entity.SchemaOf(WireFormat.Protobuf)!;
            if (await DecodeAsync(given, rows[entity]) is not { } text)
            {
                return null;
            }

            values += new ProtocCheck().Rows(given, json[entity], DecodedMessage.Parse(text));
        }

        return values;
    }

    /// <summary>All rows as one message, so that protoc starts once.</summary>
    private static async Task<string?> DecodeAsync(EntitySchema given, IReadOnlyList<BinaryRow> rows)
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-derived-").FullName;
        try
        {
            string all = $"syntax = \"proto3\"; import \"{given.FileName}\"; message RowsOfTheTest {{ repeated .{given.FullName} row = 1; }}";
            foreach ((string name, string text) in ProtoWellKnown.Files.Where(f => !f.Path.StartsWith("google/protobuf/", StringComparison.Ordinal)).Select(f => (f.Path, f.Text)) // not protoc's own
                .Concat(given.Imports.Select(i => (i.Name, i.Text))).Append((given.FileName, given.Text)).Append((RowsFile, all)))
            {
                string path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            }

            using var input = new MemoryStream();
            using (var output = new CodedOutputStream(input, leaveOpen: true))
            {
                foreach (BinaryRow row in rows)
                {
                    output.WriteTag(1, Google.Protobuf.WireFormat.WireType.LengthDelimited);
                    output.WriteBytes(ByteString.CopyFrom(row.Value));
                }
            }

            return (await ForeignReaders.Protoc(["-I" + folder, "--decode=RowsOfTheTest", RowsFile], input.ToArray()))?.Text;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int Rows(EntitySchema given, IReadOnlyList<EncodedRow> json, DecodedMessage decoded)
    {
        _schema = ProtobufCheck.SchemaOf(given);
        ProtoMessage message = _schema.FindMessage(given.FullName)!;
        Assert.Equal(json.Count, decoded["row"].Count);
        int values = 0;
        for (int i = 0; i < json.Count; i++)
        {
            using JsonDocument document = JsonDocument.Parse(json[i].Json);
            values += Message(message, (DecodedMessage)decoded["row"][i], document.RootElement);
        }

        return values;
    }

    private int Message(ProtoMessage message, DecodedMessage decoded, JsonElement json)
    {
        JsonProperty[] properties = [.. json.EnumerateObject()];
        var read = new HashSet<string>(StringComparer.Ordinal);
        int values = 0;
        for (int i = 0; i < properties.Length; i++)
        {
            ProtoField field = ProtobufCheck.FieldOf(message, properties[i].Name, i);
            Assert.True(read.Add(field.Name));
            values += Field(field, decoded[field.Name], properties[i].Value);
        }

        Assert.Subset(read, decoded.Names.ToHashSet());
        return values;
    }

    private int Field(ProtoField field, IReadOnlyList<object> found, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            Assert.Empty(found);
            return 1;
        }

        if (field.Label == ProtoLabel.Repeated)
        {
            Assert.Equal(json.GetArrayLength(), found.Count);
            return json.EnumerateArray().Select((item, i) => Value(field, found[i], item)).Sum();
        }

        return Value(field, found.Count == 0 ? Default(field.Type) : Assert.Single(found), json);
    }

    private int Value(ProtoField field, object value, JsonElement json)
    {
        if (field.Type is not ProtoNamed named)
        {
            Assert.True(IsSame(((ProtoScalar)field.Type).Kind, (string)value, json), $"{field.Name}: {value} to protoc and {json} in JSON");
            return 1;
        }

        if (_schema.FindEnum(named.Name) is not null)
        {
            AssertSymbol(field.Name + named.Name, (string)value, json.GetString()!);
            return 1;
        }

        var message = (DecodedMessage)value;
        ProtoMessage type = _schema.FindMessage(named.Name)!;
        return type.FullName == "google.protobuf.Timestamp" ? Timestamp(message, json)
            : json.ValueKind == JsonValueKind.Object ? Message(type, message, json)
            : Wrapped(Assert.Single(type.Fields), message, json);
    }

    /// <summary>The value of a wrapper, or the list that another list or a presence needs a message for.</summary>
    private int Wrapped(ProtoField only, DecodedMessage message, JsonElement json) => Field(only, message[only.Name], json);

    private static bool IsSame(ProtoKind kind, string token, JsonElement json) => kind switch
    {
        ProtoKind.Double or ProtoKind.Float => ProtobufCheck.IsSameNumber(kind == ProtoKind.Float ? (float)DecodedMessage.Number(token) : DecodedMessage.Number(token), json),
        ProtoKind.Bool => token == (json.GetBoolean() ? "true" : "false"),
        ProtoKind.String => DecodedMessage.Text(token) == (json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText()),
        ProtoKind.Bytes => new Guid(DecodedMessage.Unescape(token), bigEndian: true) == json.GetGuid(),
        _ => token == json.GetRawText(),
    };

    private static int Timestamp(DecodedMessage decoded, JsonElement json)
    {
        long seconds = long.Parse((string)decoded["seconds"].SingleOrDefault("0"), CultureInfo.InvariantCulture);
        long nanos = long.Parse((string)decoded["nanos"].SingleOrDefault("0"), CultureInfo.InvariantCulture);
        Assert.Equal(json.ValueKind == JsonValueKind.Number ? json.GetInt64() : json.GetDateTimeOffset().ToUnixTimeMilliseconds(), seconds * 1000 + nanos / 1_000_000);
        return 1;
    }

    /// <summary>Within a field a symbol stands for one text; a number that has no symbol would be printed as a number.</summary>
    private void AssertSymbol(string field, string symbol, string text)
    {
        Assert.False(char.IsAsciiDigit(symbol[0]) || symbol[0] == '-', $"{field} has no symbol {symbol}");
        Assert.True(_texts.TryAdd($"{field} {symbol}", text) || _texts[$"{field} {symbol}"] == text, $"{field}: {symbol} is {text} and {_texts[$"{field} {symbol}"]}");
    }

    private object Default(ProtoType type) => type switch
    {
        ProtoScalar { Kind: ProtoKind.String or ProtoKind.Bytes } => "\"\"",
        ProtoScalar { Kind: ProtoKind.Bool } => "false",
        ProtoNamed named => (_schema.FindEnum(named.Name) ?? throw new InvalidOperationException($"{named.Name} has presence")).Values[0].Name,
        _ => "0",
    };
}
