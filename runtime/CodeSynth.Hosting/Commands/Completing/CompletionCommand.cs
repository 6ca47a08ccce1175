using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;

namespace CodeSynth.Hosting.Commands.Completing;

/// <summary><c>completion</c>: prints what makes a shell complete this app's command lines.</summary>
internal sealed class CompletionCommand : IAppCommand
{
    /// <summary>What the shell is called in help.</summary>
    public const string ShellArgument = "SHELL";

    private readonly Argument<string[]> _shell = new(ShellArgument) { Description = $"One of {string.Join(", ", CompletionScripts.Shells)}.", Arity = ArgumentArity.ZeroOrMore };

    public CompletionCommand() => Symbol.Arguments.Add(_shell);

    public Command Symbol { get; } = new("completion", "Prints a script that makes a shell complete this app's command lines.");

    public IReadOnlyList<IDocumentedOption> Options => [];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        string shells = string.Join(", ", CompletionScripts.Shells);
        string shell = line.GetValue(_shell) is [var only] ? only : throw new UsageException($"completion needs one shell: {shells}.");
        string script = CompletionScripts.Of(shell, app.Host.Program) ?? throw new UsageException($"completion: there is no script for '{shell}'.{Nearest.Hint(shell, CompletionScripts.Shells)} The shells are: {shells}.");
        app.Host.Out.Write(script);
        return Task.FromResult(ExitCodes.Ok);
    }
}
