namespace CodeSynth.Hosting.Options;

/// <summary>Where a run writes to, as <c>--to</c> says it.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Folder">The folder of <see cref="DestinationKind.JsonLines"/>.</param>
internal sealed record Destination(DestinationKind Kind, string? Folder = null)
{
    private const string JsonLinesPrefix = "jsonl:";

    /// <summary>The forms of <c>--to</c>.</summary>
    public const string Forms = "kafka|jsonl:DIR|stdout|null";

    public static Destination Kafka { get; } = new(DestinationKind.Kafka);

    public static Destination Read(string text) => text switch
    {
        "kafka" => Kafka,
        "stdout" => new Destination(DestinationKind.Stdout),
        "null" => new Destination(DestinationKind.Null),
        "jsonl" or JsonLinesPrefix => throw new FormatException("jsonl needs a folder, for example jsonl:out"),
        _ when text.StartsWith(JsonLinesPrefix, StringComparison.Ordinal) => new Destination(DestinationKind.JsonLines, text[JsonLinesPrefix.Length..]),
        _ => throw new FormatException("the destinations are: " + string.Join(", ", Forms.Split('|'))),
    };

    /// <summary>As it is typed.</summary>
    public override string ToString() => Kind switch
    {
        DestinationKind.JsonLines => JsonLinesPrefix + Folder,
        DestinationKind.Stdout => "stdout",
        DestinationKind.Null => "null",
        _ => "kafka",
    };
}
