namespace CodeSynth.Hosting.Configuration;

/// <summary>A value that was set somewhere.</summary>
/// <param name="Key">Its one key, however it was spelled: <c>Seed</c>, <c>Entities:Order:Count</c>, <c>Kafka:linger.ms</c>, <c>SchemaRegistry:url</c>.</param>
/// <param name="Value">The text.</param>
/// <param name="Origin">Where.</param>
internal sealed record Setting(string Key, string Value, Origin Origin);
