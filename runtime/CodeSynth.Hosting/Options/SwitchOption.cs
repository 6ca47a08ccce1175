using System.CommandLine;
using CodeSynth.Hosting.Configuration;

namespace CodeSynth.Hosting.Options;

/// <summary>An option that is on when it is given. In a configuration it is true or false, so on a command line <c>--name=false</c> takes back what a configuration says.</summary>
internal sealed class SwitchOption(string name, string description) : IDocumentedOption
{
    private readonly Option<bool> _symbol = new(name) { Description = description, Arity = ArgumentArity.ZeroOrOne };
    private ConfiguredValue? _configured;

    public Option Symbol => _symbol;

    public string Description => description;

    public string DefaultText => "off";

    public string? Key { get; init; } = OptionKey.Of(name);

    public void Configure(ConfiguredValue value) => _configured = value;

    /// <summary>Whether a configuration gives it, which the command line may override.</summary>
    public bool IsConfigured => _configured is not null;

    /// <summary>Whether the command line turns it on, and not only a configuration.</summary>
    public bool IsTyped(ParseResult line) => line.GetValue(_symbol);

    /// <summary>Whether it is on.</summary>
    /// <exception cref="UsageException">The configured value is neither true nor false.</exception>
    public bool IsGiven(ParseResult line)
    {
        if (line.GetResult(_symbol) is { Implicit: false } || _configured is null)
        {
            return IsTyped(line);
        }

        try
        {
            return Read.Truth(_configured.Text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{_configured.Origin.WithValue(_configured.Text)}: {exception.Message}.");
        }
    }
}
