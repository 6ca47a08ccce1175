using System.Globalization;
using System.Numerics;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>Defaults of fields as C# expressions. A default that C# has no expression for leaves its property <c>required</c>.</summary>
/// <param name="types">The named types.</param>
internal sealed class DefaultValue(RecordTypes types)
{
    private const long EpochTicks = 621_355_968_000_000_000;
    private const long MaxTicks = 3_155_378_975_999_999_999;
    private const int EpochDay = 719_162;
    private const int MaxDay = 3_652_058;

    private readonly AvroDefaults _fits = new(types.Find);

    /// <summary>The default of a field; null when there is no expression for it.</summary>
    public string? Of(AvroRecord record, AvroField field, JsonNode value) => Of(record, field.Type, field.Name, value);

    private string? Of(AvroRecord owner, AvroType given, string path, JsonNode value) => types.Resolve(given) switch
    {
        AvroRecord record => Reaches(record, owner, []) ? null : Record(record, (JsonObject)value),
        AvroEnum symbols => $"{types.NameOf(symbols)}.{CSharpIdentifier.Escape(RecordTypes.MembersOf(symbols)[Array.IndexOf([.. symbols.Symbols], Text(value))])}",
        AvroArray array => Join(((JsonArray)value).Items.Select(i => Of(owner, array.Items, RecordShape.ItemOf(path), i)), "[", "]"),
        AvroMap map => Map(owner, map, path, (JsonObject)value),
        AvroUnion union => Union(owner, union, path, value),
        AvroFixed bytes => bytes.Logical is null ? Bytes(Text(value)) : null,
        AvroPrimitive { Logical: { } logical } primitive when ScalarForm.Of(primitive) is { Method: not ("Long" or "Bytes") } => Logical(logical, value),
        AvroPrimitive primitive => Primitive(primitive.Kind, value),
        _ => null,
    };

    private string? Record(AvroRecord record, JsonObject value)
    {
        RecordShape shape = types.ShapeOf(record);
        var members = new List<string?>();
        for (int i = 0; i < record.Fields.Count; i++)
        {
            AvroField field = record.Fields[i];
            if (value[field.Name] is { } given)
            {
                members.Add(Of(record, field.Type, field.Name, given) is { } text ? $"{shape.Properties[i]} = {text}" : null);
            }
        }

        return Join(members, $"new {types.NameOf(record)} {{ ", " }");
    }

    private string? Map(AvroRecord owner, AvroMap map, string path, JsonObject value)
    {
        string item = new ValueEmitter(types, owner).TypeOf(map.Values, RecordShape.ValueOf(path));
        IEnumerable<string?> entries = value.Members.Select(m =>
            Of(owner, map.Values, RecordShape.ValueOf(path), m.Value) is { } text ? $"[{CSharpLiteral.String(m.Name)}] = {text}" : null);
        string type = $"new global::System.Collections.Generic.Dictionary<string, {item}>";
        return value.Members.Count == 0 ? type + "()" : Join(entries, type + " { ", " }");
    }

    private string? Union(AvroRecord owner, AvroUnion union, string path, JsonNode value)
    {
        int index = Array.FindIndex([.. union.Branches], b => _fits.Check(b, value) is null);
        if (RecordShape.IsNull(union.Branches[index]))
        {
            return "null";
        }

        string? text = Of(owner, union.Branches[index], RecordShape.BranchOf(path, index), value);
        if (text is null || RecordShape.OptionalBranch(union) >= 0)
        {
            return text;
        }

        ChoiceShape choice = types.ShapeOf(owner).ChoiceAt(path);
        return $"new {types.NameOf(owner)}.{choice.Name}.{choice.Cases[index]}({text})";
    }

    private static string? Primitive(AvroKind kind, JsonNode value) => kind switch
    {
        AvroKind.Null => "null",
        AvroKind.Boolean => ((CodeSynth.Schemas.Json.JsonLiteral)value).Text,
        AvroKind.Int => CSharpLiteral.Int32((int)Number(value)),
        AvroKind.Long => CSharpLiteral.Int64(Number(value)),
        AvroKind.Float => Real(value) is { } real && !float.IsInfinity((float)real) ? CSharpLiteral.Single((float)real) : null,
        AvroKind.Double => Real(value) is { } real ? CSharpLiteral.Double(real) : null,
        AvroKind.Bytes => Bytes(Text(value)),
        _ => CSharpLiteral.String(Text(value)),
    };

    private static string? Logical(AvroLogical logical, JsonNode value) => logical.Kind switch
    {
        AvroLogicalKind.Decimal => Decimal(Text(value), logical.Scale),
        AvroLogicalKind.Uuid => Guid.TryParseExact(Text(value), "D", out Guid id) ? $"new global::System.Guid(\"{id:D}\")" : null,
        AvroLogicalKind.Date => Within(EpochDay + Number(value), MaxDay) is { } day ? $"global::System.DateOnly.FromDayNumber({day.ToString(CultureInfo.InvariantCulture)})" : null,
        AvroLogicalKind.TimeMillis => TimeOfDay(Number(value), TimeSpan.TicksPerMillisecond),
        AvroLogicalKind.TimeMicros => TimeOfDay(Number(value), TimeSpan.TicksPerMillisecond / 1000),
        AvroLogicalKind.TimestampMillis => Instant(Number(value), TimeSpan.TicksPerMillisecond, "DateTimeOffset", ", global::System.TimeSpan.Zero"),
        AvroLogicalKind.TimestampMicros => Instant(Number(value), TimeSpan.TicksPerMillisecond / 1000, "DateTimeOffset", ", global::System.TimeSpan.Zero"),
        AvroLogicalKind.LocalTimestampMillis => Instant(Number(value), TimeSpan.TicksPerMillisecond, "DateTime", string.Empty),
        AvroLogicalKind.LocalTimestampMicros => Instant(Number(value), TimeSpan.TicksPerMillisecond / 1000, "DateTime", string.Empty),
        _ => null,
    };

    private static string? TimeOfDay(long units, long ticksPerUnit) =>
        Within((BigInteger)units * ticksPerUnit, TimeSpan.TicksPerDay - 1) is { } ticks ? $"new global::System.TimeOnly({CSharpLiteral.Int64(ticks)})" : null;

    private static string? Instant(long units, long ticksPerUnit, string type, string more) =>
        Within(((BigInteger)units * ticksPerUnit) + EpochTicks, MaxTicks) is { } ticks ? $"new global::System.{type}({CSharpLiteral.Int64(ticks)}{more})" : null;

    private static long? Within(BigInteger value, long max) => value >= 0 && value <= max ? (long)value : null;

    /// <summary>The digits of a default, a character a byte, as a literal; null when a .NET decimal has not as many.</summary>
    private static string? Decimal(string bytes, int scale)
    {
        BigInteger digits = new([.. bytes.Reverse().Select(c => (byte)c)]);
        if (bytes.Length == 0 || BigInteger.Abs(digits) >= BigInteger.Pow(2, 96))
        {
            return null;
        }

        string text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        string point = scale == 0 ? string.Empty : ".";
        return $"{(digits.Sign < 0 ? "-" : string.Empty)}{text.Substring(0, text.Length - scale)}{point}{text.Substring(text.Length - scale)}m";
    }

    private static string Bytes(string text) => $"[{string.Join(", ", text.Select(c => ((int)c).ToString(CultureInfo.InvariantCulture)))}]";

    private static string Text(JsonNode value) => ((JsonText)value).Value;

    private static long Number(JsonNode value) => long.Parse(((JsonNumber)value).Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static double? Real(JsonNode value) =>
        double.TryParse(((JsonNumber)value).Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && !double.IsInfinity(real) ? real : null;

    private static string? Join(IEnumerable<string?> parts, string start, string end)
    {
        string?[] all = [.. parts];
        return all.Contains(null) ? null : start + string.Join(", ", all) + end;
    }

    /// <summary>Whether a record holds another at any depth; an object that is made with itself inside would never be done.</summary>
    private bool Reaches(AvroType from, AvroRecord target, HashSet<string> met) => types.Resolve(from) switch
    {
        AvroRecord record => record.FullName == target.FullName || (met.Add(record.FullName) && record.Fields.Any(f => Reaches(f.Type, target, met))),
        AvroArray array => Reaches(array.Items, target, met),
        AvroMap map => Reaches(map.Values, target, met),
        AvroUnion union => union.Branches.Any(b => Reaches(b, target, met)),
        _ => false,
    };
}
