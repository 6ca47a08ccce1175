using System.Text.RegularExpressions;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Configuration;

/// <summary>Java's <c>sasl.jaas.config</c>: <c>org.apache.kafka.common.security.plain.PlainLoginModule required username="…" password="…";</c>.</summary>
/// <remarks>Source: the configuration files of JAAS (javax.security.auth.login.Configuration), of which Kafka's clients read one entry.</remarks>
internal static partial class JaasText
{
    /// <summary>User and password of an entry.</summary>
    /// <exception cref="UsageException">It is of another module, or lacks one of them; its text is not told.</exception>
    public static IEnumerable<Setting> Read(string text, Origin origin)
    {
        Match entry = Entry().Match(text);
        bool isPassword = entry.Success && entry.Groups["module"].Value is "PlainLoginModule" or "ScramLoginModule";
        Dictionary<string, string> options = entry.Groups["name"].Captures.Zip(entry.Groups["value"].Captures)
            .GroupBy(o => o.First.Value).ToDictionary(o => o.Key, o => Unquoted(o.Last().Second.Value), StringComparer.Ordinal);
        if (!isPassword || !options.TryGetValue("username", out string? user) || !options.TryGetValue("password", out string? password))
        {
            throw new UsageException($"{origin.Text}: of Java's login modules PlainLoginModule and ScramLoginModule are read, with required username=\"…\" password=\"…\"; for others give librdkafka's own sasl.* properties.");
        }

        yield return new Setting(SettingKeys.Kafka + "sasl.username", user, origin);
        yield return new Setting(SettingKeys.Kafka + "sasl.password", password, origin);
    }

    private static string Unquoted(string value) => value[0] is '"' or '\'' ? Escape().Replace(value[1..^1], "$1") : value;

    [GeneratedRegex("""^\s*(?:[\w$]+\.)*(?<module>\w+)\s+(?:required|requisite|sufficient|optional)(?:\s+(?<name>[\w.]+)\s*=\s*(?<value>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"';]+))*\s*;?\s*$""")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
