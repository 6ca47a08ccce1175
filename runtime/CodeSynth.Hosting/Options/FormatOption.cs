using System.CommandLine;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Options;

/// <summary>The option that says how rows are encoded.</summary>
internal sealed class FormatOption
{
    private readonly ValueOption<WireFormat> _format = new("--format", "json", "How rows are encoded.", "json", Read.Format);

    public IReadOnlyList<IDocumentedOption> All => [_format];

    public WireFormat Bind(ParseResult line) => _format.GetOr(line, WireFormat.Json);
}
