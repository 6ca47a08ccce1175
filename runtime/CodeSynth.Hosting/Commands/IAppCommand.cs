using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;

namespace CodeSynth.Hosting.Commands;

/// <summary>A command of every app.</summary>
internal interface IAppCommand
{
    /// <summary>What the parser knows it by.</summary>
    Command Symbol { get; }

    /// <summary>The group that it belongs to, <c>schema</c>; null for a command of its own.</summary>
    string? Group => null;

    /// <summary>Its words: <c>schema list</c>.</summary>
    string Name => Group is null ? Symbol.Name : $"{Group} {Symbol.Name}";

    /// <summary>Its options in the order of help and documentation.</summary>
    IReadOnlyList<IDocumentedOption> Options { get; }

    /// <summary>Does what the line asks for.</summary>
    /// <param name="line">A command line of this command that parsed without an error.</param>
    /// <param name="app">The app.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The line asks for something that cannot be.</exception>
    Task<int> ExecuteAsync(ParseResult line, App app);
}
