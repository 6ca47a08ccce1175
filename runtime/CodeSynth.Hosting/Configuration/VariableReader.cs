using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Configuration;

/// <summary>
/// The settings that a set of variables says, of the environment or of a file: those of the app, <c>CODESYNTH_…</c> for any key of the section (<c>__</c> between its parts, in any case),
/// <c>KAFKA_…</c> and <c>SCHEMA_REGISTRY_…</c>. An empty variable counts as not set.
/// </summary>
internal sealed class VariableReader(SettingKeys keys, AppVariables ofApp, SynthModel model)
{
    private const string Prefix = "CODESYNTH_";

    /// <summary>Variables that are no settings: what the commands ask for themselves, and what only scripts and tests read.</summary>
    private static readonly string[] s_ours = [Running.BrokerChoice.AllowEmbeddedVariable, Prefix + "UPDATE_GOLDEN", Prefix + "UPDATE_BASELINES"];

    /// <summary>The variable of a key.</summary>
    public static string NameOf(string key) =>
        Prefix + string.Join("__", key.Split(':').Select(part => string.Concat(part.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? "_" + c : $"{c}"))).Select(part => part.Replace('.', '_').ToUpperInvariant()));

    /// <param name="variables">Names and values.</param>
    /// <param name="layer">Whether they are those of a file.</param>
    /// <param name="place">Where they stand.</param>
    /// <exception cref="UsageException">A variable of our own has no meaning, or the value of one of the app's cannot be read.</exception>
    public IEnumerable<Setting> Read(IReadOnlyDictionary<string, string> variables, Layer layer, string place)
    {
        foreach ((string name, string value, EntitySetting setting) in ofApp.Read(variables, model))
        {
            yield return new Setting(SettingKeys.OfEntity(setting.Entity, setting.Key), value, new Origin(layer, name, place));
        }

        foreach ((string name, string property, string value) in KafkaVariables.Properties(variables))
        {
            yield return new Setting(SettingKeys.Kafka + PropertyNames.Canonical(property), value, new Origin(layer, name, place));
        }

        foreach (string name in RegistryVariables.Names.Where(n => variables.GetValueOrDefault(n) is { Length: > 0 }))
        {
            yield return new Setting(SettingKeys.Registry + name[RegistryVariables.Prefix.Length..].ToLowerInvariant().Replace('_', '.'), variables[name], new Origin(layer, name, place));
        }

        // Of two that differ by case alone, that in capitals comes last and counts.
        foreach (string name in variables.Keys.Where(n => IsOurs(n) && variables[n].Trim().Length > 0).OrderDescending(StringComparer.Ordinal))
        {
            foreach (Setting setting in keys.Read(name[Prefix.Length..].Split("__"), variables[name].Trim(), new Origin(layer, name, place)))
            {
                yield return setting;
            }
        }
    }

    private static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !s_ours.Contains(name, StringComparer.OrdinalIgnoreCase);
}
