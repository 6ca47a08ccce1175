namespace CodeSynth.Schemas.Avro;

/// <summary>The logical types by their names, and what carries them (Avro 1.12 specification, "Logical Types").</summary>
internal static class AvroLogicals
{
    private static readonly string[] s_names =
    [
        "decimal", "big-decimal", "uuid", "date", "time-millis", "time-micros", "timestamp-millis", "timestamp-micros", "timestamp-nanos",
        "local-timestamp-millis", "local-timestamp-micros", "local-timestamp-nanos", "duration",
    ];

    public static string Name(AvroLogicalKind kind) => s_names[(int)kind];

    public static AvroLogicalKind? Find(string name) => Array.IndexOf(s_names, name) is >= 0 and var index ? (AvroLogicalKind)index : null;

    /// <summary>The known name that one written otherwise must mean: <c>timestamp-millis</c> for <c>TimestampMillis</c> or <c>timestamp-milis</c>.</summary>
    public static string? Suggestion(string name)
    {
        string letters = Letters(name);
        return s_names.FirstOrDefault(n => Letters(n) == letters) ?? Typo.Of(name, s_names);
    }

    /// <summary>Whether a type can carry it.</summary>
    /// <param name="logical">The logical type.</param>
    /// <param name="kind">The primitive type; null for a fixed.</param>
    /// <param name="size">The bytes of a fixed.</param>
    public static bool Fits(AvroLogicalKind logical, AvroKind? kind, int size) => logical switch
    {
        AvroLogicalKind.Decimal => kind is null or AvroKind.Bytes,
        AvroLogicalKind.BigDecimal => kind is AvroKind.Bytes,
        AvroLogicalKind.Uuid => kind is AvroKind.String || (kind is null && size == 16),
        AvroLogicalKind.Date or AvroLogicalKind.TimeMillis => kind is AvroKind.Int,
        AvroLogicalKind.Duration => kind is null && size == 12,
        _ => kind is AvroKind.Long,
    };

    /// <summary>What can carry it, in words.</summary>
    public static string Carrier(AvroLogicalKind logical) => logical switch
    {
        AvroLogicalKind.Decimal => "\"bytes\" or a fixed",
        AvroLogicalKind.BigDecimal => "\"bytes\"",
        AvroLogicalKind.Uuid => "a \"string\" or a fixed of 16 bytes",
        AvroLogicalKind.Date or AvroLogicalKind.TimeMillis => "an \"int\"",
        AvroLogicalKind.Duration => "a fixed of 12 bytes",
        _ => "a \"long\"",
    };

    /// <summary>
    /// How many decimal digits a two's-complement number always holds: the most d with 10^d ≤ 2^(8·size − 1). No power of ten is one of two,
    /// so 28 digits of log10(2) decide for any size that a fixed can have.
    /// </summary>
    public static int DigitsOf(int size) => size == 0 ? 0 : (int)Math.Min(int.MaxValue, decimal.Floor(((8m * size) - 1m) * 0.3010299956639811952137388947m));

    private static string Letters(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetter)]);
}
