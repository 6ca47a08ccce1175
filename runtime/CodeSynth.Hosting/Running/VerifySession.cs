using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka;
using CodeSynth.Planning;
using CodeSynth.Verification;
using TopicProgress = CodeSynth.Hosting.Rendering.TopicProgress; // the Kafka room counts by one of its own

namespace CodeSynth.Hosting.Running;

/// <summary>Reads the topics of an earlier run and holds every record against its recomputed row.</summary>
internal sealed class VerifySession(App app, VerifyRequest request)
{
    /// <exception cref="PlanException">The plan cannot run as asked, so no run wrote it.</exception>
    /// <exception cref="UsageException">No broker is named, or it is not known how many rows to expect.</exception>
    /// <exception cref="Engine.SinkException">The broker cannot be reached, or has no such topics.</exception>
    /// <exception cref="Kafka.Registry.SchemaRegistryException">The Schema Registry cannot be used, or does not have a schema.</exception>
    public async Task<int> ExecuteAsync()
    {
        Plan plan = TopicChoice.Apply(Plan.Create(app.Model.Entities, request.Plan), app.Model, request.Topics);
        if (plan.Entities.FirstOrDefault(e => e.IsUnbounded && !IsEnded(e)) is { } unbounded)
        {
            throw new UsageException(
                $"verify has to know how many rows to expect, and {unbounded.Name}.{EntitySetting.Count} is -1: give {HowToEnd(unbounded)}, as the run that was stopped printed it.");
        }

        TopicRule.Require(plan, app.Model);
        FormatOption.Require(plan, request.Format);
        using var cluster = new BrokerCluster(BrokerChoice.Existing(request.BootstrapServer, app));
        (plan, RunSchemas? schemas) = await RunSchemas.ResolveAsync(plan, request.Format, request.Schemas, cluster, app, isRead: true).ConfigureAwait(false);
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        foreach ((string label, string text) in app.Variables.Lines)
        {
            screen.Line(label, text);
        }

        foreach (string warning in cluster.Settings.Warnings.Concat(schemas?.Warnings ?? []))
        {
            screen.Line("warning", warning);
        }

        screen.Line("from", KafkaTarget.Describe(cluster));
        if (schemas is not null)
        {
            screen.ShowSchemas(schemas.Entities);
        }

        using var verifier = new RunVerifier(plan, request.Format, t => TopicChoice.Takes(request.Topics, t));
        schemas?.ExpectReadable(verifier);
        foreach (TopicVerifier topic in request.IsShardKnown ? [] : verifier.Topics)
        {
            topic.ExpectAnyShards();
        }

        Task<IReadOnlyList<TopicVerdict>> reading = Screen.Beside(() =>
        {
            TopicReader.Read(cluster, verifier, request.MaxMessages ?? long.MaxValue, KafkaTarget.IdleDeadline, app.Host.Signals.Stop);
            return verifier.ToVerdicts();
        });
        await screen.WatchAsync([.. verifier.Topics.Select(t => new TopicProgress(t.Topic.Name, Math.Min(t.Expected, request.MaxMessages ?? long.MaxValue), Counters: null, t))], [], reading).ConfigureAwait(false);
        IReadOnlyList<TopicVerdict> verdicts = await reading.ConfigureAwait(false);
        screen.ShowVerdicts(verdicts);
        return new RunOutcome(app.Host, screen).Report(verdicts);
    }

    private bool IsEnded(PlannedEntity entity) => request.Plan.Entities.GetValueOrDefault(entity.Name)?.UntilRow is not null;

    private static string HowToEnd(PlannedEntity entity) => entity.Producer.Workflow is null ? $"--set {entity.Name}.{EntitySetting.Count}=…" : $"--until-row {entity.Name}=…";
}
