using System.CommandLine;
using CodeSynth.Hosting.Commands.Completing;
using CodeSynth.Hosting.Commands.Schemas;
using CodeSynth.Hosting.Commands.Topics;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Commands;

/// <summary>The commands of an app. Pure: what it gives depends on the model and the words alone.</summary>
internal sealed class CommandTree
{
    private static readonly string[] s_rootWords = ["--help", "-h", "-?", "/?", "/h", "--version"];

    private static readonly Dictionary<string, string> s_groups = new(StringComparer.Ordinal)
    {
        [TopicCommands.Group] = "Lists, creates, deletes and reads the topics of the entities.",
        [SchemaCommands.Group] = "Shows, writes and registers the Avro and Protobuf schemas of the entities.",
    };

    private readonly RootCommand _root = new("Writes the synthetic data of this app's entities: to Kafka topics, files or the screen, the same bytes for the same seed.");

    /// <param name="model">The entities.</param>
    /// <param name="format">The format of records where neither line nor destination gives one.</param>
    public CommandTree(SynthModel model, WireFormat format = WireFormat.Json)
    {
        Commands =
        [
            new RunCommand(model, format),
            new ValidateCommand(model, format),
            new SampleCommand(model),
            new VerifyCommand(model, format),
            new TopicsListCommand(model),
            new TopicsCreateCommand(model),
            new TopicsCleanCommand(model),
            new TopicsReadCommand(model),
            new SchemaListCommand(model),
            new SchemaExportCommand(model),
            new SchemaCheckCommand(model),
            new SchemaRegisterCommand(model),
            new SchemaImportCommand(),
            new CompletionCommand(),
        ];
        _root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        foreach (IAppCommand command in Commands)
        {
            foreach (IDocumentedOption option in command.Options.Concat(Configuration.All))
            {
                command.Symbol.Options.Add(option.Symbol);
            }

            (command.Group is { } group ? GroupOf(group) : _root).Subcommands.Add(command.Symbol);
        }
    }

    /// <summary>All words that the parser knows.</summary>
    public RootCommand Root => _root;

    /// <summary>The options that every command has besides its own.</summary>
    public ConfigurationOptionSet Configuration { get; } = new();

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
            throw Unknown(words);
        }

        LineRules.Require(command, Configuration.All, line);
        return (command, line);
    }

    private UsageException Unknown(IReadOnlyList<string> words)
    {
        string[] ofGroup = [.. Commands.Where(c => c.Group == words[0]).Select(c => c.Symbol.Name)];
        if (ofGroup.Length > 0)
        {
            string what = words.Count > 1 && !words[1].StartsWith('-') ? $"There is no command '{words[0]} {words[1]}'.{Nearest.Hint(words[1], ofGroup)}" : $"{words[0]} is a group of commands.";
            return new UsageException($"{what} They are: {string.Join(", ", ofGroup.Select(n => $"{words[0]} {n}"))}.");
        }

        IEnumerable<string> names = Commands.Select(c => c.Group ?? c.Name).Distinct();
        return new UsageException($"There is no command '{words[0]}'.{Nearest.Hint(words[0], names)} The commands are: {string.Join(", ", names)}.");
    }

    private Command GroupOf(string name)
    {
        Command? group = _root.Subcommands.FirstOrDefault(c => c.Name == name);
        if (group is null)
        {
            group = new Command(name, s_groups[name]);
            _root.Subcommands.Add(group);
        }

        return group;
    }
}
