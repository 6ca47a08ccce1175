using System.CommandLine;
using System.CommandLine.Completions;
using CodeSynth.Hosting.Options;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Completing;

/// <summary>What can stand where the cursor is: commands, options, their values, and the names of the model.</summary>
internal sealed class Completion
{
    private const string EntityArgument = "ENTITY";
    private const string TopicArgument = "TOPIC";

    private readonly CommandTree _commands;

    /// <param name="commands">The commands.</param>
    /// <param name="model">The entities.</param>
    public Completion(CommandTree commands, SynthModel model)
    {
        _commands = commands;
        string[] entities = [.. model.Entities.Select(e => e.Name)];
        string[] settings = [.. model.Entities.SelectMany(EntitySetting.CompletionsOf)];
        string[] topics = [.. TopicsOf(model)];
        foreach (IAppCommand command in commands.Commands)
        {
            foreach (Option option in command.Symbol.Options.Where(o => o.Arity.MaximumNumberOfValues > 0))
            {
                Add(option.CompletionSources, option.HelpName switch
                {
                    "ENTITY,…" => entities,
                    "ENTITY.KEY=VALUE" => settings,
                    "ENTITY=ROW,…" => [.. entities.Select(e => e + "=")],
                    "TOPIC,…" => topics,
                    { } forms when forms.Contains('|', StringComparison.Ordinal) => [.. forms.Split('|').Select(ValueOf)],
                    _ => [],
                });
            }

            foreach (Argument argument in command.Symbol.Arguments)
            {
                Add(argument.CompletionSources, argument.Name switch { EntityArgument => entities, TopicArgument => topics, CompletionCommand.ShellArgument => CompletionScripts.Shells, _ => [] });
            }
        }
    }

    /// <summary>What can stand there, each as a whole word.</summary>
    public IEnumerable<string> Of(SuggestRequest request)
    {
        string line = request.Line.TrimStart();
        string word = line[(line.LastIndexOf(' ') + 1)..];
        string[] parsed = line.StartsWith('-') ? [$"{_commands.Commands[0].Symbol.Name} {line}"] : [line]; // the default command's name may be left out
        IEnumerable<string> words = (word == line ? parsed.Append(line) : parsed).SelectMany(Of).Select(i => i.InsertText ?? i.Label);
        return words.Where(w => w.StartsWith(word, StringComparison.Ordinal) && (word.StartsWith('-') || w[0] is not ('-' or '/'))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private IEnumerable<CompletionItem> Of(string line) => _commands.Root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null }).GetCompletions(line.Length);

    private static void Add(List<Func<CompletionContext, IEnumerable<CompletionItem>>> sources, string[] values)
    {
        if (values.Length > 0)
        {
            sources.Add(_ => values.Select(v => new CompletionItem(v)));
        }
    }

    // Of "jsonl:DIR" what does not stand for something else.
    private static string ValueOf(string form) => form.Contains(':', StringComparison.Ordinal) ? form[..(form.IndexOf(':', StringComparison.Ordinal) + 1)] : form;

    private static IEnumerable<string> TopicsOf(SynthModel model)
    {
        try
        {
            return Plan.Create(model.Entities, model.Options).Topics.Select(t => t.Name).ToArray();
        }
        catch (PlanException)
        {
            return model.Entities.Where(e => e.HasTopic).Select(e => e.Topic); // a model that cannot run has names all the same
        }
    }
}
