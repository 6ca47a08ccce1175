using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>
/// Reads data in Avro's binary encoding by their schema and writes them as plain JSON: records and maps as objects, arrays as arrays, enums and
/// strings as strings, a union as its value. Bytes and fixed are Base64. NaN and the infinities are the strings <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.
/// Logical types are what <see cref="AvroLogicalJson"/> says.
/// </summary>
internal sealed class AvroDatumReader
{
    /// <summary>How deep values may be nested; a schema that contains itself sets no bound.</summary>
    public const int MaxDepth = 500;

    /// <summary>How many items of no bytes, as null has, a datum may hold: a count of a few bytes could ask for any number.</summary>
    public const int MaxEmptyItems = 100_000;

    private readonly AvroType _root;
    private readonly AvroScope _scope;

    /// <summary>Reads by a schema.</summary>
    /// <param name="schema">The schema that the data was written by.</param>
    /// <param name="library">Where names that it does not define are found.</param>
    public AvroDatumReader(AvroSchema schema, AvroLibrary? library)
        : this(schema.Root, new AvroScope(schema, library))
    {
    }

    private AvroDatumReader(AvroType root, AvroScope scope)
    {
        _root = root;
        _scope = scope;
    }

    /// <summary>Reads by a schema as a registry holds it.</summary>
    /// <exception cref="SchemaTextException">A text is no schema.</exception>
    public static AvroDatumReader Of(string schema, IReadOnlyList<string> references)
    {
        var contract = AvroContract.Read(schema, references);
        return new AvroDatumReader(contract.Schema.Root, contract.Scope);
    }

    /// <summary>Reads one datum.</summary>
    /// <param name="data">The datum, and anything behind it.</param>
    /// <param name="json">Gets the value; it is not flushed.</param>
    /// <returns>How many bytes the datum has.</returns>
    /// <exception cref="AvroDatumException">The bytes are no datum of the schema. What was written until then is no whole value.</exception>
    public int Read(ReadOnlySpan<byte> data, Utf8JsonWriter json)
    {
        var binary = new AvroBinary(data);
        int emptyItems = MaxEmptyItems;
        Value(ref binary, _root, json, MaxDepth, ref emptyItems);
        return binary.Offset;
    }

    /// <summary>Reads bytes that are one datum and nothing more.</summary>
    /// <returns>The JSON, without insignificant white space.</returns>
    /// <exception cref="AvroDatumException">The bytes are no datum of the schema, or there are more of them.</exception>
    public string ReadJson(ReadOnlySpan<byte> datum)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        int length = Read(datum, json);
        if (length != datum.Length)
        {
            throw new AvroDatumException(length, $"the datum ends here, and {datum.Length - length} bytes are left.");
        }

        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Value(ref AvroBinary binary, AvroType type, Utf8JsonWriter json, int depth, ref int emptyItems)
    {
        if (depth == 0)
        {
            throw new AvroDatumException(binary.Offset, $"values are nested more than {MaxDepth} levels deep.");
        }

        switch (_scope.Resolve(type))
        {
            case AvroPrimitive primitive:
                Primitive(ref binary, primitive, json);
                break;
            case AvroFixed { Logical: { } logical } bytes:
                AvroLogicalJson.Write(json, logical, binary.Bytes(bytes.Size), binary.Offset);
                break;
            case AvroFixed bytes:
                json.WriteBase64StringValue(binary.Bytes(bytes.Size));
                break;
            case AvroEnum symbols:
                json.WriteStringValue(symbols.Symbols[Place(ref binary, symbols.Symbols.Count, "symbols")]);
                break;
            case AvroUnion union:
                Value(ref binary, union.Branches[Place(ref binary, union.Branches.Count, "branches")], json, depth - 1, ref emptyItems);
                break;
            case AvroRecord record:
                json.WriteStartObject();
                foreach (AvroField field in record.Fields)
                {
                    json.WritePropertyName(field.Name);
                    Value(ref binary, field.Type, json, depth - 1, ref emptyItems);
                }

                json.WriteEndObject();
                break;
            case AvroArray array:
                json.WriteStartArray();
                Items(ref binary, array.Items, json, hasKeys: false, depth, ref emptyItems);
                json.WriteEndArray();
                break;
            case AvroMap map:
                json.WriteStartObject();
                Items(ref binary, map.Values, json, hasKeys: true, depth, ref emptyItems);
                json.WriteEndObject();
                break;
            default:
                throw new AvroDatumException(binary.Offset, $"the schema does not define '{AvroNames.BranchName(type)}'.");
        }
    }

    private void Items(ref AvroBinary binary, AvroType type, Utf8JsonWriter json, bool hasKeys, int depth, ref int emptyItems)
    {
        for (long count = binary.Count(); count != 0; count = binary.Count())
        {
            for (; count > 0; count--)
            {
                int start = binary.Offset;
                if (hasKeys)
                {
                    json.WritePropertyName(binary.Text());
                }

                Value(ref binary, type, json, depth - 1, ref emptyItems);
                if (binary.Offset == start && emptyItems-- == 0)
                {
                    throw new AvroDatumException(start, $"more than {MaxEmptyItems} items have no bytes.");
                }
            }
        }
    }

    private static void Primitive(ref AvroBinary binary, AvroPrimitive type, Utf8JsonWriter json)
    {
        switch (type)
        {
            case { Kind: AvroKind.Null }:
                json.WriteNullValue();
                break;
            case { Kind: AvroKind.Boolean }:
                json.WriteBooleanValue(binary.Boolean());
                break;
            case { Kind: AvroKind.Int, Logical: { } logical }:
                AvroLogicalJson.Write(json, logical, binary.Int());
                break;
            case { Kind: AvroKind.Int }:
                json.WriteNumberValue(binary.Int());
                break;
            case { Kind: AvroKind.Long, Logical: { } logical }:
                AvroLogicalJson.Write(json, logical, binary.Long());
                break;
            case { Kind: AvroKind.Long }:
                json.WriteNumberValue(binary.Long());
                break;
            case { Kind: AvroKind.Float } when binary.Float() is var number:
                if (float.IsFinite(number))
                {
                    json.WriteNumberValue(number);
                }
                else
                {
                    Unreal(json, number);
                }

                break;
            case { Kind: AvroKind.Double } when binary.Double() is var number:
                if (double.IsFinite(number))
                {
                    json.WriteNumberValue(number);
                }
                else
                {
                    Unreal(json, number);
                }

                break;
            case { Kind: AvroKind.Bytes, Logical: { } logical }:
                AvroLogicalJson.Write(json, logical, binary.Block(), binary.Offset);
                break;
            case { Kind: AvroKind.Bytes }:
                json.WriteBase64StringValue(binary.Block());
                break;
            default:
                json.WriteStringValue(binary.Text());
                break;
        }
    }

    // JSON has no such numbers; the names are those that Protobuf's JSON and System.Text.Json give them.
    private static void Unreal(Utf8JsonWriter json, double number) =>
        json.WriteStringValue(double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");

    private static int Place(ref AvroBinary binary, int count, string subject)
    {
        int start = binary.Offset;
        int place = binary.Int();
        return place >= 0 && place < count ? place : throw new AvroDatumException(start, $"place {place} among {count} {subject}.");
    }
}
