using System.CommandLine;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Configuration;

/// <summary>The options of every command that say what its configuration is; they are no settings themselves.</summary>
internal sealed class ConfigurationOptionSet
{
    private readonly ValueOption<string> _environment = new(
        "--environment", "NAME", "Which appsettings.NAME.json counts above appsettings.json.", "DOTNET_ENVIRONMENT, else ASPNETCORE_ENVIRONMENT, else none", ReadName)
    {
        Key = null,
    };

    private readonly ListOption _files = new(
        "--config", "FILE", "Properties of the Kafka client and of the Schema Registry: a client.properties as Java has it, or a flat JSON object; repeatable, a later file counts.", "none") { Key = null };

    private readonly ListOption _properties = new("-X", "KEY=VALUE", "One such property, above those of the files; repeatable.", "none");

    private readonly SwitchOption _print = new("--print-config", "Shows each value that is set anywhere and where, secrets masked, and does nothing else.") { Key = null };

    /// <summary>All of them.</summary>
    public IReadOnlyList<IDocumentedOption> All => [_environment, _files, _properties, _print];

    public bool IsPrintGiven(ParseResult line) => _print.IsTyped(line);

    public IReadOnlyList<string> Files(ParseResult line) => _files.Values(line);

    public IReadOnlyList<string> Properties(ParseResult line) => _properties.Values(line);

    /// <summary>The environment, and whether the line names it.</summary>
    /// <exception cref="UsageException">It is no name of one.</exception>
    public (string? Name, bool IsTyped) Environment(ParseResult line, IReadOnlyDictionary<string, string> variables)
    {
        if (_environment.TryGet(line, out string typed))
        {
            return (typed, true);
        }

        foreach (string variable in (string[])["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"])
        {
            if (variables.GetValueOrDefault(variable)?.Trim() is { Length: > 0 } name)
            {
                try
                {
                    return (ReadName(name), false);
                }
                catch (FormatException exception)
                {
                    throw new UsageException($"{variable}={name}: {exception.Message}.");
                }
            }
        }

        return (null, false);
    }

    // It becomes part of a file's name.
    private static string ReadName(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
        ? text
        : throw new FormatException("an environment's name has letters, digits, '-', '_' and '.'");
}
