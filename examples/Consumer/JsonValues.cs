using System.Text.Json;
using Confluent.Kafka;

namespace Consumer;

/// <summary>Values in JSON with names in snake_case, by System.Text.Json.</summary>
/// <typeparam name="T">What they become.</typeparam>
internal sealed class JsonValues<T> : IDeserializer<T>
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public T Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context) => JsonSerializer.Deserialize<T>(data, s_options)!;
}
