using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Topics;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary><c>topics list</c>: which of the entities' topics there are, and what they hold.</summary>
internal sealed class TopicsListCommand(SynthModel model) : IAppCommand
{
    private readonly PlanOptionSet _plan = new(model, "");
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly SwitchOption _all = new("--all", "Lists the other topics of the cluster, too.") { Key = null };
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();

    public Command Symbol { get; } = new("list", "Lists the topics of the entities: whether they exist, their partitions and records.");

    public string Group => TopicCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_all, .. _plan.Topics, .. _broker.All, _output];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        Plan plan = TopicCommands.PlanOf(app, _plan.Bind(line, app.Model.Options, app.Model.Options.Start));
        KafkaSettings settings = BrokerChoice.Existing(_broker.Bind(line), app);
        using ITopicAdmin admin = app.Host.OpenAdmin(settings, app.Host.Signals.Stop);
        IReadOnlyDictionary<string, int> existing = admin.ListTopics();
        string[] planned = [.. plan.Topics.Select(t => t.Name)];
        string[] others = _all.IsGiven(line) ? [.. existing.Keys.Except(planned, StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        IReadOnlyDictionary<string, long> records = admin.CountRecords(existing.Where(t => planned.Contains(t.Key, StringComparer.Ordinal) || others.Contains(t.Key, StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal));

        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        TopicCommands.Begin(app, settings, screen);
        screen.ShowTable([.. plan.Topics.Select(t => LineOf(t.Name, t.Entity.Name)), .. others.Select(t => LineOf(t, null))]);
        return Task.FromResult(ExitCodes.Ok);

        ReportLine LineOf(string topic, string? entity)
        {
            bool exists = existing.TryGetValue(topic, out int partitions);
            string found = exists ? $"{TopicCommands.Count(partitions, "partition")}, {TopicCommands.Count(records[topic], "record")}" : "does not exist";
            return new ReportLine(
                "topic",
                $"{topic}{(entity is null ? "" : $" {entity}")}: {found}",
                new("topic", topic),
                new("entity", entity),
                new("exists", exists),
                new("partitions", exists ? partitions : null),
                new("records", exists ? records[topic] : null));
        }
    }
}
