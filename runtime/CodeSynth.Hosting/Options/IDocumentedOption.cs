using System.CommandLine;

namespace CodeSynth.Hosting.Options;

/// <summary>An option as help and docs/commands.md describe it.</summary>
internal interface IDocumentedOption
{
    /// <summary>What the parser knows it by.</summary>
    Option Symbol { get; }

    /// <summary>One sentence.</summary>
    string Description { get; }

    /// <summary>The default in words.</summary>
    string DefaultText { get; }
}
