using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>What a run would do, up to where it would open its destination: nothing is connected to, and nothing written.</summary>
internal sealed class RunPreview(App app, RunRequest request)
{
    /// <summary>Shows what this very run would write, and where to.</summary>
    /// <exception cref="PlanException">The plan cannot run as asked.</exception>
    /// <exception cref="UsageException">No broker or Schema Registry is named where one is needed.</exception>
    /// <exception cref="SchemaRegistryException">The settings of the Schema Registry cannot be used.</exception>
    public int DryRun()
    {
        Plan plan = CreatePlan();
        if (request.To.Kind != DestinationKind.Kafka)
        {
            Show(plan, request, settings: null, RunTarget.Describe(request.To, app.Host), []);
        }
        else if (BrokerChoice.Of(request.BootstrapServer, app) is { } settings)
        {
            KafkaTarget.RequireNothingEmbedded(request);
            (string? registry, IReadOnlyList<string> warnings) = Registry(needed: true);
            RunRequest spelledOut = request with { BootstrapServer = settings.BootstrapServers, Schemas = request.Schemas with { Registry = registry } };
            Show(plan, spelledOut, settings, KafkaTarget.Describe(settings) + With(registry), warnings);
        }
        else
        {
            (string? registry, IReadOnlyList<string> warnings) = Registry(needed: false);
            Show(plan, request with { BootstrapServer = BrokerOptionSet.Embedded }, settings: null, "an embedded Kafka cluster" + With(registry), warnings);
        }

        return ExitCodes.Ok;
    }

    /// <summary>Shows what a run would write, wherever a broker is: none has to be named.</summary>
    /// <exception cref="PlanException">The plan cannot run as asked.</exception>
    /// <exception cref="UsageException">The options contradict each other.</exception>
    public int Validate()
    {
        Plan plan = CreatePlan();
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        ShowVariables(screen);
        KafkaSettings? settings = request.To.Kind == DestinationKind.Kafka ? app.Configuration.Kafka() : null;
        string? broker = request.BootstrapServer ?? settings?.BootstrapServers;
        if (!string.IsNullOrEmpty(broker) && broker != BrokerOptionSet.Embedded)
        {
            KafkaTarget.RequireNothingEmbedded(request);
        }

        ShowPlan(plan, request with { BootstrapServer = broker }, settings, screen);
        screen.Line("ok", "the plan can run; nothing was written");
        return ExitCodes.Ok;
    }

    private static string With(string? registry) => registry is null ? "" : $" with the Schema Registry at {registry}";

    private Plan CreatePlan()
    {
        Plan plan = Plan.Create(app.Model.Entities, request.Plan);
        TopicRule.Require(plan, app.Model);
        FormatOption.Require(plan, request.Format);
        RunTarget.RequireOneStream(request, plan);
        return plan;
    }

    private void Show(Plan plan, RunRequest spelledOut, KafkaSettings? settings, string target, IReadOnlyList<string> warnings)
    {
        Screen screen = Screen.Of(app.Host, recordsOnOutput: false);
        ShowVariables(screen);
        foreach (string warning in warnings)
        {
            screen.Line("warning", warning);
        }

        screen.Line("run", $"{app.Host.Program} {CommandText.Line(spelledOut.ToWords())}");
        screen.Line("to", target);
        ShowPlan(plan, spelledOut, settings, screen);
        screen.Line("ok", "nothing was written: this is what the run would write");
    }

    private void ShowVariables(Screen screen)
    {
        foreach ((string label, string text) in app.Variables.Lines)
        {
            screen.Line(label, text);
        }
    }

    private void ShowPlan(Plan plan, RunRequest spelledOut, KafkaSettings? settings, Screen screen)
    {
        var forecast = new Forecast(spelledOut, plan);
        bool isEmbedded = spelledOut.BootstrapServer == BrokerOptionSet.Embedded;
        IEnumerable<string> traps = spelledOut.To.Kind == DestinationKind.Kafka && !isEmbedded ? KafkaTraps.Of(forecast, spelledOut.Pace, settings, app.Host.Clock.GetUtcNow()) : [];
        foreach (string warning in (settings is null ? [] : settings.Warnings.Concat(settings.DeliveryWarnings())).Concat(traps))
        {
            screen.Line("warning", warning);
        }

        foreach (PlannedEntity entity in plan.Entities)
        {
            if (entity.Descriptor.SchemaOf(spelledOut.Format) is { } schema)
            {
                screen.Show(SchemaLine.Of(entity.Descriptor, schema));
            }
        }

        forecast.Show(screen);
    }

    // The embedded cluster has a registry of its own, which is asked where none is given.
    private (string? Addresses, IReadOnlyList<string> Warnings) Registry(bool needed)
    {
        if (request.Format == WireFormat.Json || (!needed && request.Schemas.Registry is null))
        {
            return (null, []);
        }

        RegistrySettings settings = RegistryChoice.Of(request.Schemas.Registry, request.Format, app);
        using var client = new SchemaRegistryClient(settings);
        return (client.Addresses, settings.Warnings);
    }
}
