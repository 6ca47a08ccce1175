namespace CodeSynth.Hosting.Running;

/// <summary>Keeps what the environment holds in confidence out of what is printed, whatever library put it into a message.</summary>
internal static class Secrets
{
    private const string Mask = "***";
    private const int ShortestMasked = 4; // masking every "a" would hide the message and not the secret

    private static readonly string[] s_marks = ["PASSWORD", "SECRET", "TOKEN", "USER_INFO", "JAAS", "KEY_PEM"];

    /// <summary>The text without the values of variables whose names say that they are secret.</summary>
    public static string Hide(string text, IReadOnlyDictionary<string, string> environment)
    {
        IEnumerable<string> secrets = environment
            .Where(v => s_marks.Any(m => v.Key.Contains(m, StringComparison.OrdinalIgnoreCase)))
            .SelectMany(v => v.Key.Contains("USER_INFO", StringComparison.OrdinalIgnoreCase) ? [v.Value, v.Value[(v.Value.IndexOf(':', StringComparison.Ordinal) + 1)..]] : (string[])[v.Value])
            .Where(s => s.Length >= ShortestMasked)
            .OrderByDescending(s => s.Length);
        return secrets.Aggregate(text, (hidden, secret) => hidden.Replace(secret, Mask, StringComparison.Ordinal));
    }
}
