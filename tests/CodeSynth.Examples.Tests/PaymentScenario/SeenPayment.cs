using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeSynth.Examples.Tests.PaymentScenario;

/// <summary>A record of the payment scenario as a consumer has it: its topic, key and Kafka timestamp, and its value as System.Text.Json reads it.</summary>
internal sealed record SeenPayment
{
    private static readonly JsonSerializerOptions s_snakeCase = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    [JsonIgnore]
    public string Topic { get; init; } = "";

    [JsonIgnore]
    public string Key { get; init; } = "";

    [JsonIgnore]
    public long Timestamp { get; init; }

    public required string Id { get; init; }

    public required long Ts { get; init; }

    public required string DateTs { get; init; }

    public required string Destination { get; init; }

    public required string Source { get; init; }

    public required string Currency { get; init; }

    public required double Amount { get; init; }

    public required string Status { get; init; }

    /// <summary>What must be the same along a payment.</summary>
    public (string, string, string, string, string, double) Constant => (Id, Key, Destination, Source, Currency, Amount);

    public static SeenPayment Read(string topic, string key, long timestamp, ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<SeenPayment>(json, s_snakeCase)! with { Topic = topic, Key = key, Timestamp = timestamp };
}
