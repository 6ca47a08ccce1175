using System.CommandLine;

namespace CodeSynth.Hosting.Options;

/// <summary>An option without a value.</summary>
internal sealed class SwitchOption(string name, string description) : IDocumentedOption
{
    private readonly Option<bool> _symbol = new(name) { Description = description, Arity = ArgumentArity.Zero };

    public Option Symbol => _symbol;

    public string Description => description;

    public string DefaultText => "off";

    public bool IsGiven(ParseResult line) => line.GetValue(_symbol);
}
