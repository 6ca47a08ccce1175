using System.Globalization;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Configuration;

/// <summary>A file of <c>--config</c>: a JSON object where it begins with a brace, else a client.properties as Java has it.</summary>
internal static class PropertyFile
{
    /// <summary>What it says.</summary>
    /// <param name="file">The file as it was typed.</param>
    /// <param name="path">The file.</param>
    /// <param name="secrets">Gets its secrets.</param>
    /// <exception cref="UsageException">It cannot be read, or a key is none.</exception>
    public static IEnumerable<Setting> Read(string file, string path, SecretBook secrets)
    {
        string text = TextFile.Read(path, file);
        List<(string Key, string Value, int Line)> values = [.. text.TrimStart().StartsWith('{') ? Json(file, text) : Properties(file, text)];
        foreach ((string key, string value, _) in values)
        {
            secrets.Note(key, value);
        }

        return [.. values.SelectMany(v => Settings(v.Key, v.Value, new Origin(Layer.PropertyFile, v.Key, string.Create(CultureInfo.InvariantCulture, $"{file}, line {v.Line}")), secrets))];
    }

    /// <summary>What <c>-X</c> says.</summary>
    /// <param name="text">What stands behind it.</param>
    /// <param name="secrets">Gets its secret.</param>
    /// <exception cref="UsageException">It is no property; its value, which may be a secret, is not told.</exception>
    public static IEnumerable<Setting> OfWord(string text, SecretBook secrets)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? Settings(text[..equals], text[(equals + 1)..], new Origin(Layer.Property, "-X " + text[..equals], null), secrets)
            : throw new UsageException("-X needs a property and its value: -X linger.ms=5.");
    }

    private static IEnumerable<Setting> Settings(string key, string value, Origin origin, SecretBook secrets)
    {
        foreach (Setting setting in value.Length == 0 ? [] : ClientKeys.Read(key, value, origin))
        {
            secrets.Note(setting.Key, setting.Value); // a password may stand within a value of another name
            yield return setting;
        }
    }

    private static IEnumerable<(string Key, string Value, int Line)> Json(string file, string text) => JsonText.Read(file, text).Select(v => (string.Join('.', v.Path), v.Value, v.Line));

    private static List<(string Key, string Value, int Line)> Properties(string file, string text)
    {
        try
        {
            return [.. PropertiesText.Read(text)];
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{file}, {exception.Message}.");
        }
    }
}
