using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CodeSynth.Embedded.Registry;

/// <summary>An answer, ready to be sent.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or the text of a schema alone.</param>
internal readonly record struct RegistryAnswer(int Status, byte[] Body)
{
    public static RegistryAnswer Ok<T>(T value, JsonTypeInfo<T> type) => new(200, JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static RegistryAnswer Text(string text) => new(200, Encoding.UTF8.GetBytes(text));

    public static RegistryAnswer Refusal(RegistryException why) =>
        new(why.Status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(why.Code, why.Message), RegistryJson.Wire.ErrorAnswer));
}
