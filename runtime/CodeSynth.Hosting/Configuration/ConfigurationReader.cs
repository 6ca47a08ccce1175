using System.CommandLine;
using System.CommandLine.Parsing;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;

namespace CodeSynth.Hosting.Configuration;

/// <summary>Reads every layer of an app's configuration.</summary>
/// <param name="host">The process.</param>
/// <param name="tree">The commands.</param>
/// <param name="ofApp">The variables that the app defines.</param>
/// <param name="model">Its entities.</param>
internal sealed class ConfigurationReader(AppHost host, CommandTree tree, AppVariables ofApp, SynthModel model)
{
    private const string VariableFile = ".env";

    /// <summary>What all layers say to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="line">Its line.</param>
    /// <exception cref="UsageException">A file cannot be read, a key of ours is none, or a value cannot be read.</exception>
    public AppConfiguration Read(IAppCommand command, ParseResult line)
    {
        foreach ((string name, string value) in host.Environment)
        {
            host.Confidential.Note(name, value);
        }

        IReadOnlyDictionary<string, string> file = EnvironmentFile.Read(Path.Combine(host.WorkingFolder, VariableFile));
        foreach ((string name, string value) in file)
        {
            host.Confidential.Note(name, value);
        }

        var keys = new SettingKeys(tree.Commands, model);
        IReadOnlyDictionary<string, string> variables = EnvironmentFile.Under(host.Environment, file);
        (string? environment, bool isTyped) = tree.Configuration.Environment(line, variables);
        var reader = new VariableReader(keys, ofApp, model);
        Setting[] settings =
        [
            .. new SettingsFiles(host.WorkingFolder, host.AppFolder, keys, host.Confidential).Read(environment, isTyped),
            .. reader.Read(file, Layer.VariableFile, VariableFile),
            .. JobShard.Settings(variables),
            .. reader.Read(host.Environment, Layer.Variables, "environment"),
            .. tree.Configuration.Files(line).SelectMany(f => PropertyFile.Read(f, Path.Combine(host.WorkingFolder, f), host.Confidential)),
            .. tree.Configuration.Properties(line).SelectMany(p => PropertyFile.OfWord(p, host.Confidential)),
            .. Typed(command, line),
        ];
        return new AppConfiguration(settings, host.Environment, file, ofApp, model, host.Confidential);
    }

    /// <summary>What the line itself says, in the order of the command's options.</summary>
    private static IEnumerable<Setting> Typed(IAppCommand command, ParseResult line)
    {
        foreach (IDocumentedOption option in command.Options)
        {
            if (line.GetResult(option.Symbol) is not { Implicit: false } given)
            {
                continue;
            }

            var origin = new Origin(Layer.Line, option.Symbol.Name, null);
            if (option is SwitchOption)
            {
                yield return new Setting(option.Key ?? option.Symbol.Name, given.Tokens is [{ } said] ? said.Value : "true", origin);
            }
            else if (option.Key is { } key)
            {
                yield return new Setting(SettingKeys.Of(key), string.Join(',', given.Tokens.Select(t => t.Value)), origin);
            }
            else
            {
                foreach (Token token in given.Tokens)
                {
                    // The one option without a key that sets anything is --set.
                    string[] parts = token.Value.Split('=', 2);
                    string[] path = parts[0].Split('.', 2);
                    yield return new Setting(path.Length == 2 ? SettingKeys.OfEntity(path[0], path[1]) : parts[0], parts.Length == 2 ? parts[1] : "", origin);
                }
            }
        }
    }
}
