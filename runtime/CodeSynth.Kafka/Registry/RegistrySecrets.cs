namespace CodeSynth.Kafka.Registry;

/// <summary>Keeps a registry's secrets out of what it, or a proxy before it, says.</summary>
internal static class RegistrySecrets
{
    private const int ShortestScrubbed = 3; // as for Kafka: masking one letter would tell it by the places where it is masked

    public static string Scrub(RegistrySettings settings, string text)
    {
        foreach (string? secret in new[] { settings.Password, settings.BearerToken, settings.KeyPassword })
        {
            if (secret is { Length: >= ShortestScrubbed })
            {
                text = text.Replace(secret, Secrets.Mask, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
