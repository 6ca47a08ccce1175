using System.CommandLine;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Topics;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary><c>topics create</c>: creates the entities' topics that are missing.</summary>
internal sealed class TopicsCreateCommand(SynthModel model) : IAppCommand
{
    private readonly PlanOptionSet _plan = new(model, "");
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly ValueOption<int> _partitions = new("--partitions", "N", "Partitions of the topics that are created.", "the broker's own", Read.Partitions);
    private readonly ValueOption<short> _replicationFactor = new("--replication-factor", "N", "Replicas of the topics that are created.", "the broker's own", Read.ReplicationFactor);
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();

    public Command Symbol { get; } = new("create", "Creates the topics of the entities that are missing; those that exist stay as they are.");

    public string Group => TopicCommands.Group;

    public IReadOnlyList<IDocumentedOption> Options => [_partitions, _replicationFactor, .. _plan.Topics, .. _broker.All, _output];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        Plan plan = TopicCommands.PlanOf(app, _plan.Bind(line, app.Model.Options, app.Model.Options.Start));
        int partitions = _partitions.GetOr(line, -1);
        short factor = _replicationFactor.GetOr(line, -1);
        KafkaSettings settings = BrokerChoice.Existing(_broker.Bind(line), app);
        using ITopicAdmin admin = app.Host.OpenAdmin(settings, app.Host.Signals.Stop);
        IReadOnlyDictionary<string, int> existing = admin.ListTopics();
        TopicRequest[] missing = [.. plan.Topics.Where(t => !existing.ContainsKey(t.Name)).Select(t => new TopicRequest(t.Name, partitions, factor, PlannedBytes: 0))];
        app.Host.Signals.Stop.ThrowIfCancellationRequested();
        IReadOnlyList<TopicChange> changes = missing.Length == 0 ? [] : admin.CreateTopics(missing);

        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        TopicCommands.Begin(app, settings, screen);
        foreach (PlannedTopic topic in plan.Topics)
        {
            TopicChange change = changes.FirstOrDefault(c => c.Topic == topic.Name) ?? new TopicChange(topic.Name, TopicChangeResult.NotNeeded);
            screen.Show(change.Result switch
            {
                TopicChangeResult.Done => new ReportLine("topic", $"{topic.Name} was created", new("topic", topic.Name), new("result", "created")),
                TopicChangeResult.NotNeeded => new ReportLine("topic", $"{topic.Name} exists", new("topic", topic.Name), new("result", "exists")),
                _ => new ReportLine("failure", $"topic {topic.Name} was not created: {change.Reason}", new("topic", topic.Name), new("result", "failed"), new("reason", change.Reason)),
            });
        }

        int failed = changes.Count(c => c.Result == TopicChangeResult.Failed);
        return failed == 0
            ? Task.FromResult(ExitCodes.Ok)
            : throw new SinkException($"Kafka at {settings.BootstrapServers} did not create {TopicCommands.Count(failed, "topic")} of {plan.Topics.Count}.");
    }
}
