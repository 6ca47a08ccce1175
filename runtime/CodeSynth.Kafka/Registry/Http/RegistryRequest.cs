namespace CodeSynth.Kafka.Registry.Http;

/// <summary>One question to a registry. Asking it again does no harm: what is registered twice is registered once.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">The path behind the registry's address, escaped, without a leading slash.</param>
/// <param name="Intent">What it is for, as a line that fails says it: "register the schema of subject 'orders-value'".</param>
internal sealed record RegistryRequest(HttpMethod Method, string Path, string Intent)
{
    /// <summary>The body as JSON; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>A path of parts, each escaped.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts)
    {
        string[] escaped = new string[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            escaped[i] = Uri.EscapeDataString(parts[i]);
        }

        return string.Join('/', escaped);
    }
}
