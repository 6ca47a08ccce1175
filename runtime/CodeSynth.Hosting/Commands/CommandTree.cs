using System.CommandLine;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Commands;

/// <summary>The commands of an app. Pure: what it gives depends on the model and the words alone.</summary>
internal sealed class CommandTree
{
    private static readonly string[] s_rootWords = ["--help", "-h", "-?", "/?", "/h", "--version"];

    private readonly RootCommand _root = new("Writes the synthetic data of this app's entities: to Kafka topics, files or the screen, the same bytes for the same seed.");

    public CommandTree(SynthModel model)
    {
        Commands = [new RunCommand(model), new SampleCommand(model), new VerifyCommand(model)];
        foreach (IAppCommand command in Commands)
        {
            foreach (IDocumentedOption option in command.Options)
            {
                command.Symbol.Options.Add(option.Symbol);
            }

            _root.Subcommands.Add(command.Symbol);
        }
    }

    /// <summary>The commands; the first is the default.</summary>
    public IReadOnlyList<IAppCommand> Commands { get; }

    /// <summary>Parses the words of a command line; without a command they are those of the default.</summary>
    /// <returns>The command, or null where the line asks for help or the version, which <see cref="ParseResult.Invoke"/> shows.</returns>
    /// <exception cref="UsageException">It is not a command line of this app.</exception>
    public (IAppCommand? Command, ParseResult Line) Parse(IReadOnlyList<string> words)
    {
        bool named = words.Count > 0 && (!words[0].StartsWith('-') || s_rootWords.Contains(words[0], StringComparer.Ordinal));
        if (!named)
        {
            words = [Commands[0].Symbol.Name, .. words];
        }

        // Response files (@FILE) would make a word mean something else; no value of ours starts that way.
        ParseResult line = _root.Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        IAppCommand? command = Commands.FirstOrDefault(c => c.Symbol == line.CommandResult.Command);
        if (line.Errors.Count == 0 && line.Action is not null)
        {
            return (null, line);
        }

        if (command is null)
        {
            IEnumerable<string> names = Commands.Select(c => c.Symbol.Name);
            throw new UsageException($"There is no command '{words[0]}'.{Nearest.Hint(words[0], names)} The commands are: {string.Join(", ", names)}.");
        }

        LineRules.Require(command, line);
        return (command, line);
    }
}
