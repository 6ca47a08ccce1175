using System.Text.Json.Serialization;

namespace CodeSynth.Embedded.Registry;

/// <summary>A reference of a schema to a version of a subject, under the name that the schema's text has for it.</summary>
internal sealed record SchemaReference(string? Name, string? Subject, int Version);

/// <summary>A schema that a client sends; what newer clients send besides (metadata, rules) has no meaning here.</summary>
internal sealed record SchemaRequest(string? Schema, string? SchemaType, IReadOnlyList<SchemaReference>? References, int? Id);

/// <summary>The level that a client sets, or that was set.</summary>
internal sealed record LevelRequest(string? Compatibility);

/// <summary>The level that holds.</summary>
internal sealed record LevelAnswer(string CompatibilityLevel);

/// <summary>The mode that a client sets, or that holds.</summary>
internal sealed record ModeMessage(string? Mode);

/// <summary>A schema; what does not belong to an answer is null and left out of it, as is the type of Avro, which old clients do not know.</summary>
internal sealed record SchemaAnswer
{
    public string? Subject { get; init; }

    public int? Version { get; init; }

    public int? Id { get; init; }

    public string? Guid { get; init; }

    public string? SchemaType { get; init; }

    public IReadOnlyList<SchemaReference>? References { get; init; }

    public string? Schema { get; init; }

    public int? MaxId { get; init; }

    public bool? Deleted { get; init; }
}

/// <summary>A version of a subject.</summary>
internal sealed record SubjectVersionAnswer(string Subject, int Version);

/// <summary>Whether a schema would be taken, and if asked why not.</summary>
internal sealed record CompatibilityAnswer([property: JsonPropertyName("is_compatible")] bool IsCompatible, IReadOnlyList<string>? Messages);

/// <summary>A refusal.</summary>
internal sealed record ErrorAnswer([property: JsonPropertyName("error_code")] int ErrorCode, string Message);

