using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodeSynth.Embedded.Registry;

/// <summary>The messages as JSON, without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SchemaRequest))]
[JsonSerializable(typeof(LevelRequest))]
[JsonSerializable(typeof(LevelAnswer))]
[JsonSerializable(typeof(ModeMessage))]
[JsonSerializable(typeof(SchemaAnswer))]
[JsonSerializable(typeof(SchemaAnswer[]))]
[JsonSerializable(typeof(SubjectVersionAnswer[]))]
[JsonSerializable(typeof(CompatibilityAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(int))]
internal sealed partial class RegistryJson : JsonSerializerContext
{
    /// <summary>Answers go to programs, never into a page: quotes and letters stay as they are.</summary>
    public static RegistryJson Wire => field ??= new RegistryJson(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
