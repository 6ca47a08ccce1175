using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Options;

/// <summary>Where a run writes to, as <c>--to</c> says it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Folder">The folder of those kinds that have one.</param>
internal sealed record Destination(DestinationKind Kind, string? Folder = null)
{
    /// <summary>The forms of <c>--to</c>.</summary>
    public const string Forms = "kafka|jsonl:DIR|csv:DIR|avro:DIR|protobuf:DIR|stdout|null";

    private static readonly Dictionary<string, DestinationKind> s_folders = new(StringComparer.Ordinal)
    {
        ["jsonl"] = DestinationKind.JsonLines,
        ["csv"] = DestinationKind.Csv,
        ["avro"] = DestinationKind.Avro,
        ["protobuf"] = DestinationKind.Protobuf,
    };

    public static Destination Kafka { get; } = new(DestinationKind.Kafka);

    /// <summary>The format of its files; null where a run may have any.</summary>
    public WireFormat? Format => Kind switch
    {
        DestinationKind.JsonLines or DestinationKind.Csv => WireFormat.Json, // whose values the cells are
        DestinationKind.Avro => WireFormat.Avro,
        DestinationKind.Protobuf => WireFormat.Protobuf,
        _ => null,
    };

    /// <summary>What its files hold, for messages; null where a run may have any format.</summary>
    public string? Holds => Kind switch
    {
        DestinationKind.JsonLines => "lines of JSON",
        DestinationKind.Csv => "lines of CSV",
        _ => Format?.ToString(),
    };

    /// <summary>Whether a word is a form that has a folder, without one: <c>jsonl</c> or <c>jsonl:</c>.</summary>
    public static bool LacksFolder(string word) => s_folders.ContainsKey(word.EndsWith(':') ? word[..^1] : word);

    public static Destination Read(string text)
    {
        string[] parts = text.Split(':', 2);
        return (text, s_folders.TryGetValue(parts[0], out DestinationKind kind)) switch
        {
            ("kafka", _) => Kafka,
            ("stdout", _) => new Destination(DestinationKind.Stdout),
            ("null", _) => new Destination(DestinationKind.Null),
            (_, true) when parts is [_, { Length: > 0 } folder] => new Destination(kind, folder),
            (_, true) => throw new FormatException($"{parts[0]} needs a folder, for example {parts[0]}:out"),
            _ => throw new FormatException("the destinations are: " + string.Join(", ", Forms.Split('|'))),
        };
    }

    /// <summary>As it is typed.</summary>
    public override string ToString() => Kind switch
    {
        DestinationKind.Stdout => "stdout",
        DestinationKind.Null => "null",
        DestinationKind.Kafka => "kafka",
        _ => $"{s_folders.Single(f => f.Value == Kind).Key}:{Folder}",
    };
}
