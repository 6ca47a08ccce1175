using System.CommandLine.Parsing;
using System.CommandLine;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Commands;

/// <summary>
/// What every command line must satisfy, each said in one line of our own: the parser's messages come in the language of the
/// operating system, and with the whole help behind them.
/// </summary>
internal static class LineRules
{
    public static void Require(IAppCommand command, IReadOnlyList<IDocumentedOption> ofAll, ParseResult line)
    {
        RequireKnownWords(command, ofAll, line);
        foreach (OptionResult given in line.CommandResult.Children.OfType<OptionResult>().Where(o => !o.Implicit))
        {
            RequireOneValue(given);
        }

        if (line.Errors.Count > 0)
        {
            throw new UsageException(line.Errors[0].Message);
        }
    }

    private static void RequireKnownWords(IAppCommand command, IReadOnlyList<IDocumentedOption> ofAll, ParseResult line)
    {
        IEnumerable<string> arguments = line.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value);
        string? unknown = arguments.Where(IsOption).Concat(line.UnmatchedTokens).FirstOrDefault();
        if (unknown is null)
        {
            return;
        }

        string name = command.Name;
        IEnumerable<string> options = command.Options.Concat(ofAll).Select(o => o.Symbol.Name);
        throw new UsageException(IsOption(unknown)
            ? $"{name} has no option '{unknown}'.{Nearest.Hint(unknown, options)} See {name} --help."
            : $"{name} does not take '{unknown}'.{FolderHint(line, unknown)}{CommandHint(line, unknown)} See {name} --help.");
    }

    // "--to jsonl out" is two words, of which the second is nobody's.
    private static string FolderHint(ParseResult line, string unknown)
    {
        string[] words = [.. line.Tokens.Select(t => t.Value)];
        int at = Array.IndexOf(words, unknown);
        return at > 0 && Destination.LacksFolder(words[at - 1]) ? $" Did you mean '{words[at - 1].TrimEnd(':')}:{unknown}'?" : "";
    }

    // "--seed 7 validate": a run with a word too many, as commands come first.
    private static string CommandHint(ParseResult line, string unknown) =>
        line.RootCommandResult.Command.Subcommands.Any(c => c.Name == unknown) ? $" A command stands before its options: {unknown} --…" : "";

    private static void RequireOneValue(OptionResult given)
    {
        string name = given.Option.Name;
        if (given.Option.ValueType == typeof(bool))
        {
            if (given.Tokens is [{ Value: not ("true" or "false") } said])
            {
                throw new UsageException($"{name}={said.Value}: it is true or false.");
            }

            return; // a switch needs no value
        }

        // The parser takes "--seed --count" as a seed of "--count"; no value of ours starts with two dashes.
        if (given.Tokens.FirstOrDefault(t => t.Value.StartsWith("--", StringComparison.Ordinal)) is not null || given.Tokens.Count < given.IdentifierTokenCount)
        {
            throw new UsageException($"{name} needs a value: {name} {given.Option.HelpName}.");
        }

        if (given.IdentifierTokenCount > 1 && given.Option.Arity.MaximumNumberOfValues == 1)
        {
            throw new UsageException($"{name} is given {given.IdentifierTokenCount} times; give it once.");
        }
    }

    private static bool IsOption(string word) => word.StartsWith('-');
}
