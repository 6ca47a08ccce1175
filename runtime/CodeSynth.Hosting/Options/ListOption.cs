using System.CommandLine;
using CodeSynth.Hosting.Configuration;

namespace CodeSynth.Hosting.Options;

/// <summary>An option that may be given any number of times, with one value each time.</summary>
internal sealed class ListOption(string name, string valueName, string description, string defaultText) : IDocumentedOption
{
    private readonly Option<string[]> _symbol = new(name)
    {
        HelpName = valueName,
        Description = $"{description} Default: {defaultText}.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private ConfiguredValue? _configured;

    public Option Symbol => _symbol;

    public string Description => description;

    public string DefaultText => defaultText;

    public string? Key { get; init; } = OptionKey.Of(name);

    public void Configure(ConfiguredValue value) => _configured = value;

    /// <summary>What the command line gives; where it gives nothing, the configured texts, which commas divide.</summary>
    public IReadOnlyList<string> Values(ParseResult line) =>
        line.GetResult(_symbol) is { } given ? [.. given.Tokens.Select(t => t.Value)]
        : _configured?.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
