using System.CommandLine;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Topics;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary><c>topics clean</c>: deletes the entities' topics, after it has asked.</summary>
internal sealed class TopicsCleanCommand(SynthModel model) : IAppCommand
{
    private const string NothingDeleted = "Nothing was deleted.";

    private readonly PlanOptionSet _plan = new(model, "");
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly ValueOption<IReadOnlyList<string>> _topics = new("--topic", "TOPIC,…", "The topics to delete, instead of those of all entities.", "those of the entities", Read.Names) { Key = null };
    private readonly SwitchOption _yes = new("--yes", "Deletes without asking.") { Key = null }; // no file consents for somebody who types
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();

    public Command Symbol { get; } = new("clean", "Deletes the topics of the entities with all that they hold; asks before.");

    public string Group => TopicCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_topics, _yes, .. _plan.Topics, .. _broker.All, _output];

    public async Task<int> ExecuteAsync(ParseResult line, App app)
    {
        Plan plan = TopicCommands.PlanOf(app, _plan.Bind(line, app.Model.Options, app.Model.Options.Start));
        string[] planned = [.. plan.Topics.Select(t => t.Name)];
        string[] wanted = [.. _topics.GetOr(line, planned).Distinct(StringComparer.Ordinal)];
        RequireOurs(wanted, planned);
        KafkaSettings settings = BrokerChoice.Existing(_broker.Bind(line), app);
        using ITopicAdmin admin = app.Host.OpenAdmin(settings, app.Host.Signals.Stop);
        IReadOnlyDictionary<string, int> existing = admin.ListTopics();
        RequireKnown(wanted, planned, existing, settings);
        string[] doomed = [.. wanted.Where(existing.ContainsKey)];
        string where = $"Kafka at {settings.BootstrapServers}";
        if (doomed.Length > 0 && !_yes.IsGiven(line))
        {
            await RequireConsentAsync(app.Host, doomed, [.. doomed.Except(planned, StringComparer.Ordinal)], where).ConfigureAwait(false);
        }

        app.Host.Signals.Stop.ThrowIfCancellationRequested();
        IReadOnlyList<TopicChange> changes = doomed.Length == 0 ? [] : admin.DeleteTopics(doomed);
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        TopicCommands.Begin(app, settings, screen);
        foreach (string topic in wanted)
        {
            TopicChange change = changes.FirstOrDefault(c => c.Topic == topic) ?? new TopicChange(topic, TopicChangeResult.NotNeeded);
            screen.Show(change.Result switch
            {
                TopicChangeResult.Done => new ReportLine("topic", $"{topic} was deleted", new("topic", topic), new("result", "deleted")),
                TopicChangeResult.NotNeeded => new ReportLine("topic", $"{topic} does not exist", new("topic", topic), new("result", "absent")),
                _ => new ReportLine("failure", $"topic {topic} was not deleted: {change.Reason}", new("topic", topic), new("result", "failed"), new("reason", change.Reason)),
            });
        }

        int failed = changes.Count(c => c.Result == TopicChangeResult.Failed);
        if (failed > 0)
        {
            throw new SinkException($"{where} did not delete {TopicCommands.Count(failed, "topic")} of {doomed.Length}.");
        }

        int deleted = changes.Count(c => c.Result == TopicChangeResult.Done);
        screen.Line("ok", deleted == 0 ? $"none of {TopicCommands.Count(wanted.Length, "topic")} is there, so nothing was deleted" : $"{TopicCommands.Count(deleted, "topic")} deleted");
        return ExitCodes.Ok;
    }

    // What a cluster keeps for itself, its groups' offsets or a registry's schemas, has such a name; nobody deletes that in passing.
    private static void RequireOurs(string[] wanted, string[] planned)
    {
        if (wanted.FirstOrDefault(t => t.StartsWith('_') && !planned.Contains(t, StringComparer.Ordinal)) is { } topic)
        {
            throw new UsageException($"topics clean does not delete '{topic}': no entity has this topic, and one that begins with '_' belongs to Kafka or a Schema Registry. {NothingDeleted}");
        }
    }

    private static void RequireKnown(string[] wanted, string[] planned, IReadOnlyDictionary<string, int> existing, KafkaSettings settings)
    {
        if (wanted.FirstOrDefault(t => !existing.ContainsKey(t) && !planned.Contains(t, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException($"--topic: neither an entity nor Kafka at {settings.BootstrapServers} has a topic '{unknown}'.{Nearest.Hint(unknown, planned.Concat(existing.Keys))} {NothingDeleted}");
        }
    }

    private static async Task RequireConsentAsync(AppHost host, string[] doomed, string[] foreign, string where)
    {
        string names = string.Join(", ", doomed);
        if (!host.InIsTerminal || host.Output == OutputKind.Json)
        {
            throw new UsageException($"topics clean would delete {TopicCommands.Count(doomed.Length, "topic")} of {where} ({names}), and there is no terminal to ask at: give --yes. {NothingDeleted}");
        }

        string warning = foreign.Length > 0 ? $" No entity has {string.Join(", ", foreign)}." : "";
        host.Error.Write($"Delete {TopicCommands.Count(doomed.Length, "topic")} of {where} ({names}) with all records?{warning} [y/N] ");
        host.Error.Flush();
        string? answer = await Task.Run(host.In.ReadLine).WaitAsync(host.Signals.Stop).ConfigureAwait(false); // Ctrl-C does not end a read by itself
        if (answer?.Trim() is not ("y" or "Y" or "yes"))
        {
            throw new UsageException($"The answer was not 'y'. {NothingDeleted}");
        }
    }
}
