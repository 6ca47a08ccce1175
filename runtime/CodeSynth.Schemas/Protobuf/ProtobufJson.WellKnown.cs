using System.Globalization;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Protobuf's own messages that are no objects in JSON.</summary>
internal sealed partial class ProtobufJson
{
    private const string Own = "google.protobuf.";
    private const long MinSeconds = -62_135_596_800; // 0001-01-01T00:00:00Z
    private const long MaxSeconds = 253_402_300_799; // 9999-12-31T23:59:59Z
    private const long MaxDurationSeconds = 315_576_000_000;
    private const int NanosPerSecond = 1_000_000_000;

    /// <summary>Whether the message is one of these, and was written.</summary>
    private bool Special(ProtoMessage message, Dictionary<int, List<ProtobufWireField>> fields, string path, int depth)
    {
        if (!message.FullName.StartsWith(Own, StringComparison.Ordinal))
        {
            return false;
        }

        switch (message.Name)
        {
            case "Timestamp":
                _json.WriteStringValue(Timestamp(Bits(fields, 1), (int)Bits(fields, 2), path));
                return true;
            case "Duration":
                _json.WriteStringValue(Duration(Bits(fields, 1), (int)Bits(fields, 2), path));
                return true;
            case "FieldMask":
                _json.WriteStringValue(string.Join(',', fields.GetValueOrDefault(1, s_none).Select(p => ProtoCase.Json(ProtobufScalars.Text(p, path)))));
                return true;
            case "DoubleValue" or "FloatValue" or "Int64Value" or "UInt64Value" or "Int32Value" or "UInt32Value" or "BoolValue" or "StringValue" or "BytesValue":
            case "Struct" or "ListValue":
                Field(message.Fields[0], fields.GetValueOrDefault(1, s_none), path, depth);
                return true;
            case "Value":
                ProtoField? kind = message.Fields.FirstOrDefault(f => fields.ContainsKey(f.Number));
                Field(kind ?? message.Fields[0], kind is null ? s_none : fields[kind.Number], path, depth);
                return true;
            case "Any":
                AnyMessage(fields, path, depth);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A message with its type; in Base64 where the schema does not have it.</summary>
    private void AnyMessage(Dictionary<int, List<ProtobufWireField>> fields, string path, int depth)
    {
        string url = ProtobufScalars.Text(fields.GetValueOrDefault(1, s_none).LastOrDefault(), path);
        ReadOnlyMemory<byte> bytes = fields.GetValueOrDefault(2, s_none).LastOrDefault().Bytes;
        _json.WriteStartObject();
        if (url.Length > 0)
        {
            _json.WriteString("@type", url);
            AnyValue(_types.Message(url[(url.LastIndexOf('/') + 1)..]), bytes, path, depth);
        }

        _json.WriteEndObject();
    }

    private void AnyValue(ProtoMessage? type, ReadOnlyMemory<byte> bytes, string path, int depth)
    {
        if (type is null)
        {
            _json.WriteBase64String("value", bytes.Span);
        }
        else if (IsSpecial(type))
        {
            _json.WritePropertyName("value");
            Message(type, bytes, path, depth + 1);
        }
        else
        {
            Properties(type, Collect(type, bytes, path), path, depth + 1);
        }
    }

    private static bool IsSpecial(ProtoMessage type) =>
        type.FullName.StartsWith(Own, StringComparison.Ordinal)
        && (type.Name is "Timestamp" or "Duration" or "FieldMask" or "Struct" or "ListValue" or "Any" || type.Name.EndsWith("Value", StringComparison.Ordinal));

    private static long Bits(Dictionary<int, List<ProtobufWireField>> fields, int number) =>
        (long)fields.GetValueOrDefault(number, s_none).LastOrDefault().Bits;

    private static string Timestamp(long seconds, int nanos, string path)
    {
        if (seconds is < MinSeconds or > MaxSeconds || nanos is < 0 or >= NanosPerSecond)
        {
            throw new ProtobufMessageException(path, FormattableString.Invariant($"{seconds} s and {nanos} ns are no time of the years 1 to 9999."));
        }

        string second = DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return second + Fraction(nanos) + "Z";
    }

    private static string Duration(long seconds, int nanos, string path)
    {
        if (seconds is < -MaxDurationSeconds or > MaxDurationSeconds
            || nanos is <= -NanosPerSecond or >= NanosPerSecond
            || Math.Sign(seconds) * Math.Sign(nanos) < 0)
        {
            throw new ProtobufMessageException(path, FormattableString.Invariant($"{seconds} s and {nanos} ns are no duration of one sign within 10,000 years."));
        }

        string sign = seconds < 0 || nanos < 0 ? "-" : string.Empty;
        return $"{sign}{Math.Abs(seconds)}{Fraction(Math.Abs(nanos))}s";
    }

    /// <summary>No digits, or three, six or nine of them.</summary>
    private static string Fraction(int nanos)
    {
        if (nanos == 0)
        {
            return string.Empty;
        }

        string digits = nanos.ToString("D9", CultureInfo.InvariantCulture);
        int length = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return "." + digits[..length];
    }
}
