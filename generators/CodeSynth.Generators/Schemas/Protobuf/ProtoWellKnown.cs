namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// The files that every compiler and registry brings along, so that a project imports them and does not have them. They declare
/// what the official ones do, as far as a message on a topic can use it.
/// </summary>
internal static partial class ProtoWellKnown
{
    private const string Options = "google.protobuf.";

    private static readonly Dictionary<string, string> s_texts = new(StringComparer.Ordinal)
    {
        ["google/protobuf/any.proto"] = Any,
        ["google/protobuf/duration.proto"] = Duration,
        ["google/protobuf/empty.proto"] = Empty,
        ["google/protobuf/field_mask.proto"] = FieldMask,
        ["google/protobuf/struct.proto"] = Struct,
        ["google/protobuf/timestamp.proto"] = Timestamp,
        ["google/protobuf/wrappers.proto"] = Wrappers,
        ["google/protobuf/descriptor.proto"] = Descriptor,
        ["google/type/date.proto"] = Date,
        ["google/type/timeofday.proto"] = TimeOfDay,
        ["google/type/money.proto"] = Money,
        ["google/type/decimal.proto"] = Decimal,
        ["google/type/latlng.proto"] = LatLng,
        ["confluent/meta.proto"] = ConfluentMeta,
        ["confluent/type/decimal.proto"] = ConfluentDecimal,
    };

    private static readonly Lazy<Dictionary<string, ProtoFile>> s_files =
        new(() => s_texts.ToDictionary(t => t.Key, t => ProtoParser.Parse(t.Key, t.Value, CancellationToken.None), StringComparer.Ordinal));

    /// <summary>All of them.</summary>
    public static IEnumerable<ProtoFile> Files => s_files.Value.Values;

    /// <summary>The file of an import's path; null where it is none of these.</summary>
    public static ProtoFile? Find(string importPath) => s_files.Value.TryGetValue(importPath, out ProtoFile? file) ? file : null;

    /// <summary>Whether an import's path is one of these.</summary>
    public static bool Contains(string importPath) => s_texts.ContainsKey(importPath);

    /// <summary>Whether a message holds options, so that proto3 files can extend it.</summary>
    public static bool IsOptions(string fullName) =>
        fullName.StartsWith(Options, StringComparison.Ordinal) && fullName.EndsWith("Options", StringComparison.Ordinal);
}
