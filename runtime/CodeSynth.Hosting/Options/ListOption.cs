using System.CommandLine;

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

    public Option Symbol => _symbol;

    public string Description => description;

    public string DefaultText => defaultText;

    public IReadOnlyList<string> Values(ParseResult line) => line.GetResult(_symbol) is { } given ? [.. given.Tokens.Select(t => t.Value)] : [];
}
