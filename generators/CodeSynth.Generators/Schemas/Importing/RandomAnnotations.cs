using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Importing;

/// <summary>
/// What <c>arg.properties</c> says of a type: the annotations that the Avro Random Generator reads and other readers ignore. Only what is
/// written is kept; numbers stay text, so that no digit is lost.
/// </summary>
internal sealed record RandomAnnotations
{
    /// <summary>The name of the property.</summary>
    public const string PropertyName = "arg.properties";

    /// <summary>The values to choose from, each as JSON text.</summary>
    public EquatableArray<string> Options { get; init; }

    /// <summary>The first value of a sequence; null when there is none.</summary>
    public string? IterationStart { get; init; }

    /// <summary>How far the next value is.</summary>
    public string? IterationStep { get; init; }

    /// <summary>Where the sequence begins again.</summary>
    public string? IterationRestart { get; init; }

    /// <summary>The least value of a range, which is included.</summary>
    public string? RangeMin { get; init; }

    /// <summary>The end of a range, which is not.</summary>
    public string? RangeMax { get; init; }

    /// <summary>The probability of true.</summary>
    public string? Odds { get; init; }

    /// <summary>The least number of items or characters.</summary>
    public string? MinLength { get; init; }

    /// <summary>The end of those numbers, which is not included.</summary>
    public string? MaxLength { get; init; }

    /// <summary>What stands before a text.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>What stands behind a text.</summary>
    public string Suffix { get; init; } = string.Empty;

    /// <summary>The pattern of a text.</summary>
    public string? Regex { get; init; }

    /// <summary>The annotations among a type's properties; null for none, or for what is no object.</summary>
    public static RandomAnnotations? Of(EquatableArray<SchemaProperty> properties)
    {
        string? json = properties.FirstOrDefault(p => p.Name == PropertyName)?.Json;
        return json is not null && JsonReader.Read(json, CancellationToken.None, out _) is JsonObject annotations ? Of(annotations) : null;
    }

    private static RandomAnnotations Of(JsonObject annotations)
    {
        var length = annotations["length"] as JsonObject;
        string? fixedLength = Number(annotations["length"]);
        var iteration = annotations["iteration"] as JsonObject;
        var range = annotations["range"] as JsonObject;
        return new RandomAnnotations
        {
            Options = annotations["options"] is JsonArray options ? options.Items.Select(Value).OfType<string>().ToEquatableArray() : default,
            IterationStart = Number(iteration?["start"]),
            IterationStep = Number(iteration?["step"]),
            IterationRestart = Number(iteration?["restart"]),
            RangeMin = Number(range?["min"]),
            RangeMax = Number(range?["max"]),
            Odds = Number(annotations["odds"]),
            MinLength = fixedLength ?? Number(length?["min"]),
            MaxLength = Number(length?["max"]),
            Prefix = (annotations["prefix"] as JsonText)?.Value ?? string.Empty,
            Suffix = (annotations["suffix"] as JsonText)?.Value ?? string.Empty,
            Regex = (annotations["regex"] as JsonText)?.Value,
        };
    }

    private static string? Number(JsonNode? node) => (node as JsonNumber)?.Text;

    private static string? Value(JsonNode node) => node switch
    {
        JsonText text => Literal.Text(text.Value),
        JsonNumber number => number.Text,
        JsonLiteral { IsNull: false } literal => literal.Text,
        _ => null,
    };
}
