using System.Globalization;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Configuration;

/// <summary>
/// appsettings.json and appsettings.{Environment}.json, of which the section CodeSynth is ours. Each of them is looked for in the working folder and, where that has none, beside the
/// app: a checkout or a mounted volume overrides what was shipped.
/// </summary>
internal sealed class SettingsFiles(string workingFolder, string? appFolder, SettingKeys keys, SecretBook secrets)
{
    private const string Name = "appsettings";
    private const string Extension = ".json";

    /// <summary>What the files say, the weaker first.</summary>
    /// <param name="environment">The environment; null for none.</param>
    /// <param name="isTyped">Whether the command line names it: then there has to be a file of it.</param>
    /// <exception cref="UsageException">A file is not there, cannot be read or is not JSON, or a key is none.</exception>
    public IEnumerable<Setting> Read(string? environment, bool isTyped)
    {
        IEnumerable<Setting> settings = Read(Name + Extension, Layer.Settings, isRequired: false);
        return environment is null ? settings : settings.Concat(Read($"{Name}.{environment}{Extension}", Layer.EnvironmentSettings, isTyped));
    }

    private List<Setting> Read(string file, Layer layer, bool isRequired)
    {
        if (Folders().Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists) is not { } path)
        {
            return isRequired ? throw Missing(file) : [];
        }

        string text = TextFile.Read(path, file);
        List<(string[] Path, string Value, int Line)> values =
        [
            .. JsonText.Read(file, text).Where(v => v.Path.Length > 1 && string.Equals(v.Path[0], SettingKeys.Section, StringComparison.OrdinalIgnoreCase)).Select(v => (v.Path[1..], v.Value, v.Line)),
        ];
        foreach ((string[] names, string value, _) in values)
        {
            secrets.Note(string.Join('.', names), value);
        }

        return [.. Lists(values).SelectMany(v => keys.Read(v.Path, v.Value, OriginOf(v.Path, v.Line))).Where(s => s.Value.Length > 0)];

        Origin OriginOf(string[] names, int line) =>
            new(layer, $"{SettingKeys.Section}:{string.Join(':', names)}", string.Create(CultureInfo.InvariantCulture, $"{file}, line {line}"));
    }

    /// <summary>The elements of a list as one text, commas between them. Of an entity nothing is a list, and a state may have a number for a name.</summary>
    private static IEnumerable<(string[] Path, string Value, int Line)> Lists(IEnumerable<(string[] Path, string Value, int Line)> values) =>
        values.GroupBy(v => IsElement(v.Path) ? string.Join(':', v.Path[..^1]) : string.Join(':', v.Path), StringComparer.OrdinalIgnoreCase)
            .Select(g => (IsElement(g.First().Path) ? g.First().Path[..^1] : g.First().Path, string.Join(',', g.Select(v => v.Value)), g.First().Line));

    private static bool IsElement(string[] path) =>
        path.Length > 1 && path[^1].All(char.IsAsciiDigit) && !string.Equals(path[0], "Entities", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> Folders() => appFolder is null ? [workingFolder] : [workingFolder, appFolder];

    private UsageException Missing(string file)
    {
        IEnumerable<string> there = Folders().Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, $"{Name}.*{Extension}")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal);
        return new UsageException($"There is no {file} in {string.Join(" or ", Folders())}.{Nearest.Hint(file, there.Where(f => f != Name + Extension))}");
    }
}
