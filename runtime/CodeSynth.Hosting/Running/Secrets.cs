namespace CodeSynth.Hosting.Running;

/// <summary>Keeps what a configuration holds in confidence out of what is printed, whatever library put it into a message.</summary>
internal static class Secrets
{
    private const string Mask = "***";
    private const int ShortestMasked = 4; // masking every "a" would hide the message and not the secret

    private static readonly string[] s_marks = ["PASSWORD", "PASSPHRASE", "SECRET", "TOKEN", "USERINFO", "JAAS", "KEYPEM", "KEYSTOREKEY", "OAUTHBEARERCONFIG", "OAUTHBEAREREXTENSIONS"];

    // These contain a mark and are no secret.
    private static readonly string[] s_harmless = ["TOKENENDPOINT"];

    /// <summary>Whether a name, of a variable or of a property, says that its value is secret.</summary>
    public static bool IsSecret(string name)
    {
        string core = Core(name);
        return Array.Exists(s_marks, m => core.Contains(m, StringComparison.Ordinal)) && !Array.Exists(s_harmless, h => core.Contains(h, StringComparison.Ordinal));
    }

    /// <summary>What is secret about a value, by the name that it stands under: all of it, and of user and password the latter by itself.</summary>
    public static IEnumerable<string> Of(string name, string value) =>
        !IsSecret(name) ? []
        : Core(name).Contains("USERINFO", StringComparison.Ordinal) ? [value, value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..]]
        : [value];

    /// <summary>The text without the values of variables whose names say that they are secret.</summary>
    public static string Hide(string text, IReadOnlyDictionary<string, string> environment) => Hide(text, environment.SelectMany(v => Of(v.Key, v.Value)));

    /// <summary>The text without secrets.</summary>
    public static string Hide(string text, IEnumerable<string> secrets) =>
        secrets.Where(s => s.Length >= ShortestMasked).OrderByDescending(s => s.Length).ThenBy(s => s, StringComparer.Ordinal)
            .Aggregate(text, (hidden, secret) => hidden.Replace(secret, Mask, StringComparison.Ordinal));

    private static string Core(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
