using System.Text.Json.Serialization;

namespace CodeSynth.Kafka.Registry.Http;

/// <summary>A schema in a request. What is null is not sent: registries before version 5.5 know only the text.</summary>
internal sealed record SchemaBody(string Schema, string? SchemaType, IReadOnlyList<ReferenceBody>? References);

/// <summary>A reference, both ways.</summary>
internal sealed record ReferenceBody(string Name, string Subject, int Version);

/// <summary>A schema in an answer. Which of its members are there depends on the question and on the registry's version.</summary>
internal sealed record RegisteredBody
{
    public int? Id { get; init; }

    public int? Version { get; init; }

    public Guid? Guid { get; init; }

    public string? SchemaType { get; init; }

    public string? Schema { get; init; }

    public IReadOnlyList<ReferenceBody>? References { get; init; }
}

/// <summary>The answer to a check of compatibility.</summary>
internal sealed record CompatibilityBody([property: JsonPropertyName("is_compatible")] bool? IsCompatible, IReadOnlyList<string>? Messages);

/// <summary>What a subject is configured to.</summary>
internal sealed record ConfigurationBody(string? CompatibilityLevel);

/// <summary>An answer that refuses.</summary>
internal sealed record ErrorBody([property: JsonPropertyName("error_code")] int? ErrorCode, string? Message);

/// <summary>The bodies of requests and answers, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SchemaBody))]
[JsonSerializable(typeof(RegisteredBody))]
[JsonSerializable(typeof(CompatibilityBody))]
[JsonSerializable(typeof(ConfigurationBody))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RegistryJson : JsonSerializerContext;
