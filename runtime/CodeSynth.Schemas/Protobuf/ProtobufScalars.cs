using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Scalars on the wire and in JSON (Protobuf, "ProtoJSON Format").</summary>
internal static class ProtobufScalars
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How a scalar is encoded where it is not packed.</summary>
    public static ProtobufWireType WireType(ProtoKind kind) => kind switch
    {
        ProtoKind.Double or ProtoKind.Fixed64 or ProtoKind.SFixed64 => ProtobufWireType.Fixed64,
        ProtoKind.Float or ProtoKind.Fixed32 or ProtoKind.SFixed32 => ProtobufWireType.Fixed32,
        ProtoKind.String or ProtoKind.Bytes => ProtobufWireType.Bytes,
        _ => ProtobufWireType.Varint,
    };

    /// <summary>A scalar as a value: integers of 64 bits are texts, for JSON's readers take numbers as doubles.</summary>
    /// <exception cref="ProtobufMessageException">A text is no UTF-8.</exception>
    public static void Write(Utf8JsonWriter json, ProtoKind kind, ProtobufWireField value, string path)
    {
        switch (kind)
        {
            case ProtoKind.Double:
                Write(json, BitConverter.UInt64BitsToDouble(value.Bits));
                break;
            case ProtoKind.Float:
                Write(json, BitConverter.UInt32BitsToSingle((uint)value.Bits));
                break;
            case ProtoKind.Bool:
                json.WriteBooleanValue(value.Bits != 0);
                break;
            case ProtoKind.String:
                json.WriteStringValue(Text(value, path));
                break;
            case ProtoKind.Bytes:
                json.WriteBase64StringValue(value.Bytes.Span);
                break;
            case ProtoKind.Int32 or ProtoKind.SInt32 or ProtoKind.SFixed32 or ProtoKind.UInt32 or ProtoKind.Fixed32:
                json.WriteRawValue(Digits(kind, value.Bits));
                break;
            default:
                json.WriteStringValue(Digits(kind, value.Bits));
                break;
        }
    }

    /// <summary>A scalar as the name of a property, as the keys of maps are written.</summary>
    /// <exception cref="ProtobufMessageException">A text is no UTF-8.</exception>
    public static string Key(ProtoKind kind, ProtobufWireField value, string path) => kind switch
    {
        ProtoKind.String => Text(value, path),
        ProtoKind.Bool => value.Bits != 0 ? "true" : "false",
        _ => Digits(kind, value.Bits),
    };

    /// <summary>A text.</summary>
    /// <exception cref="ProtobufMessageException">The bytes are no UTF-8.</exception>
    public static string Text(ProtobufWireField value, string path)
    {
        try
        {
            return s_strict.GetString(value.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw new ProtobufMessageException(path, "the text is no UTF-8.");
        }
    }

    private static string Digits(ProtoKind kind, ulong bits) => kind switch
    {
        ProtoKind.Int32 or ProtoKind.SFixed32 => Number((int)bits),
        ProtoKind.SInt32 => Number((int)ZigZag((uint)bits)),
        ProtoKind.UInt32 or ProtoKind.Fixed32 => Number((uint)bits),
        ProtoKind.Int64 or ProtoKind.SFixed64 => Number((long)bits),
        ProtoKind.SInt64 => Number(ZigZag(bits)),
        _ => Number(bits),
    };

    private static string Number<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    private static long ZigZag(ulong bits) => (long)(bits >> 1) ^ -(long)(bits & 1);

    private static void Write(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(NotFinite(value));
        }
    }

    private static void Write(Utf8JsonWriter json, float value)
    {
        if (float.IsFinite(value))
        {
            json.WriteNumberValue(value);
        }
        else
        {
            json.WriteStringValue(NotFinite(value));
        }
    }

    private static string NotFinite(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
}
