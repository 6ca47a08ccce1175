using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Hosting.Options;

/// <summary>Reads the values of options; the message of each <see cref="FormatException"/> says what a value has to be.</summary>
internal static class Read
{
    public const int MostWorkers = 256;

    private static readonly string[] s_instantFormats =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    public static ulong Seed(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new FormatException($"a seed is a whole number from 0 to {Text(ulong.MaxValue)}");

    public static DateTimeOffset Start(string text) =>
        DateTimeOffset.TryParseExact(text, s_instantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset start)
            ? start
            : throw new FormatException("an instant is written as in ISO 8601, for example 2026-01-01T00:00:00Z");

    /// <summary>How many rows there are; <see cref="EntityDescriptor.Unbounded"/> for a run until it is stopped.</summary>
    public static long Count(string text) =>
        text == Text(EntityDescriptor.Unbounded) ? EntityDescriptor.Unbounded
        : TryRow(text, out long count) ? count
        : throw new FormatException($"a count is a whole number from 0 to {Text(long.MaxValue)}, or -1 to go on until stopped");

    /// <summary>How many rows to show.</summary>
    public static long Rows(string text) =>
        TryRow(text, out long rows) ? rows : throw new FormatException($"the number of rows is a whole number from 0 to {Text(long.MaxValue)}");

    public static TimeSpan Duration(string text) =>
        DurationText.TryParse(text, out TimeSpan duration)
            ? duration
            : throw new FormatException("a duration is a whole number above 0 with ms, s, m, h or d behind it, for example 10m");

    /// <summary>A row of entities: <c>Order=500,Payment=400</c>, or one without a name for the entities that the line takes.</summary>
    public static IReadOnlyList<(string? Entity, long Row)> RowOfEach(string text)
    {
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? [(null, RowOf(text))]
            : [.. text.Split(',', StringSplitOptions.TrimEntries).Select(Named)];

        static (string?, long) Named(string part) =>
            part.Split('=') is [{ Length: > 0 } entity, var row] ? (entity, RowOf(row)) : throw new FormatException("write it as ENTITY=ROW,…, for example Order=500,Payment=400, or as one row");

        static long RowOf(string text) =>
            TryRow(text, out long row) ? row : throw new FormatException($"a row is a whole number from 0 to {Text(long.MaxValue)}");
    }

    /// <summary>Rows per second; 0 for an entity without a rate.</summary>
    public static decimal Rate(string text)
    {
        if (EventRate.TryParse(text, out EventRate rate))
        {
            return rate.PerSecond;
        }

        bool none = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value == 0;
        return none ? 0 : throw new FormatException(EventRate.Requirement + ", or 0 for all rows at the start");
    }

    public static Arrivals Arrivals(string text) => text switch
    {
        "constant" => CodeSynth.Arrivals.Constant,
        "poisson" => CodeSynth.Arrivals.Poisson,
        _ => throw new FormatException("arrivals are constant or poisson"),
    };

    /// <summary>A topic's name by Kafka's own rule, which is also a safe name of a file.</summary>
    public static string Topic(string text) =>
        text.Length is > 0 and <= 249 && text is not ("." or "..") && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? text
            : throw new FormatException("a topic's name has 1 to 249 letters, digits, '.', '_' or '-'");

    public static Shard Shard(string text) => Time.Shard.TryParse(text, out Shard shard) ? shard : throw new FormatException(Time.Shard.Requirement);

    public static long Messages(string text) =>
        TryRow(text, out long messages) && messages > 0 ? messages : throw new FormatException($"the number of messages is a whole number from 1 to {Text(long.MaxValue)}");

    public static int Workers(string text) => Between(text, 1, MostWorkers, "the number of workers");

    public static int Partitions(string text) => Between(text, 1, 100_000, "the number of partitions");

    public static short ReplicationFactor(string text) => (short)Between(text, 1, short.MaxValue, "the replication factor");

    public static int Port(string text) => Between(text, 1, 65_535, "a port");

    public static WireFormat Format(string text) => text switch
    {
        "json" => WireFormat.Json,
        "avro" => WireFormat.Avro,
        "protobuf" => WireFormat.Protobuf,
        _ => throw new FormatException("the formats are: " + string.Join(", ", FormatOption.Forms.Split('|'))),
    };

    /// <summary>A strategy by the name that the field knows it by, in any case.</summary>
    public static SubjectNameStrategy Subjects(string text) =>
        Enum.GetValues<SubjectNameStrategy>().Cast<SubjectNameStrategy?>().FirstOrDefault(s => string.Equals(s.ToString(), text, StringComparison.OrdinalIgnoreCase))
        ?? throw new FormatException("the strategies are: " + string.Join(", ", Enum.GetNames<SubjectNameStrategy>()));

    public static SchemaIdPlacement SchemaId(string text) => text switch
    {
        "prefix" => SchemaIdPlacement.Prefix,
        "header" => SchemaIdPlacement.Header,
        _ => throw new FormatException("an id stands in a prefix or in a header"),
    };

    public static bool Truth(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw new FormatException("it is true or false"),
    };

    /// <exception cref="SchemaRegistryException">One of the addresses is none; unlike a message of ours, its line hides a password that stands in it.</exception>
    public static string SchemaRegistry(string text)
    {
        _ = new RegistrySettings().WithUrls(text);
        return text;
    }

    public static Pace Pace(string text) => Engine.Pace.TryParse(text, out Pace pace) ? pace : throw new FormatException(Engine.Pace.Requirement);

    public static IReadOnlyList<string> Names(string text)
    {
        string[] names = text.Split(',', StringSplitOptions.TrimEntries);
        return names.All(n => n.Length > 0) ? names : throw new FormatException("names are separated by commas, for example Customer,Order");
    }

    public static string BootstrapServer(string text) =>
        text.Trim().Length > 0 ? text.Trim() : throw new FormatException("a broker is written as HOST:PORT, several are separated by commas");

    /// <summary>How many records to show: little enough to keep them in memory.</summary>
    public static int Records(string text) => Between(text, 1, 10_000, "the number of records");

    public static int Partition(string text) => Between(text, 0, int.MaxValue, "a partition");

    public static long Offset(string text) =>
        TryRow(text, out long offset) ? offset : throw new FormatException($"an offset is a whole number from 0 to {Text(long.MaxValue)}");

    private static int Between(string text, int least, int most, string what) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw new FormatException($"{what} is a whole number from {Text(least)} to {Text(most)}");

    private static bool TryRow(string text, out long row) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out row);

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
