namespace CodeSynth.Kafka.Topics;

/// <summary>A value as it could be read.</summary>
/// <param name="Format">What it is: <c>json</c>, <c>avro</c>, <c>protobuf</c>, <c>text</c>, <c>null</c>, or <c>binary</c> where nobody can tell.</param>
/// <param name="Json">The value as JSON on one line; of binary the hexadecimal digits as a string.</param>
public sealed record DecodedValue(string Format, string Json)
{
    /// <summary>By which schema it was read, in words; null for none.</summary>
    public string? Schema { get; init; }

    /// <summary>What was wrong, as the end of a sentence; null when nothing was.</summary>
    public string? Fault { get; init; }
}
