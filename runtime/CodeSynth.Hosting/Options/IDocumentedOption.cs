using System.CommandLine;
using CodeSynth.Hosting.Configuration;

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

    /// <summary>
    /// Its key in a configuration, within the section <c>CodeSynth</c>: its name in PascalCase, unless an option of another command has this name and means something else.
    /// Null for one that only a command line has.
    /// </summary>
    string? Key => OptionKey.Of(Symbol.Name);

    /// <summary>Gives it the value that counts where the command line gives none.</summary>
    void Configure(ConfiguredValue value);
}
