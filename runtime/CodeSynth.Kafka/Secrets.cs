namespace CodeSynth.Kafka;

/// <summary>Which properties hold secrets, and how a text is freed of them.</summary>
internal static class Secrets
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mask = "***";

    private const int ShortestScrubbed = 3;

    private static readonly string[] s_marks = ["password", "passphrase", "secret", "token", "jaas", "key.pem", "oauthbearer.config", "oauthbearer.extensions"];

    // These contain a mark and are no secret.
    private static readonly string[] s_harmless = ["sasl.oauthbearer.token.endpoint.url"];

    /// <summary>Whether the value of a property must not be shown.</summary>
    public static bool IsSecret(string property) =>
        Array.Exists(s_marks, mark => property.Contains(mark, StringComparison.OrdinalIgnoreCase)) && !s_harmless.Contains(property);

    /// <summary>The text without any secret of the settings.</summary>
    public static string Scrub(KafkaSettings settings, string text)
    {
        foreach ((string name, string value) in settings.Properties)
        {
            // Replacing a value of one or two characters would garble the message and tell the secret by where it is masked.
            if (value.Length >= ShortestScrubbed && IsSecret(name))
            {
                text = text.Replace(value, Mask, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
