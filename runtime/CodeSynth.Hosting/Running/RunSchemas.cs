using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>The schemas of a run as a registry has them.</summary>
/// <param name="Registry">The registry's addresses, without secrets.</param>
/// <param name="Entities">One for each topic, in the plan's order.</param>
/// <param name="Warnings">What in the environment is probably not meant.</param>
internal sealed record RunSchemas(string Registry, IReadOnlyList<EntityRegistration> Entities, IReadOnlyList<string> Warnings)
{
    /// <summary>Reads the values of each entity by the registry's schemas, where records are read.</summary>
    private IReadOnlyList<ValueReader> Readers { get; init; } = [];

    /// <summary>Finds or registers the schemas that a plan's rows are encoded by.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="format">How its rows are encoded.</param>
    /// <param name="request">Which registry, and how.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="app">The app.</param>
    /// <param name="isRead">Whether records are read, too.</param>
    /// <returns>The plan with a frame for each entity, and the schemas; the same plan and null for JSON, which needs none.</returns>
    /// <exception cref="UsageException">No registry is named.</exception>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or does not have or take a schema.</exception>
    public static async Task<(Plan Plan, RunSchemas? Schemas)> ResolveAsync(Plan plan, WireFormat format, SchemaRequest request, IKafkaCluster cluster, App app, bool isRead)
    {
        if (format == WireFormat.Json)
        {
            return (plan, null);
        }

        RegistrySettings settings = RegistryChoice.Of(request.Registry, cluster, format, app);
        using var client = new SchemaRegistryClient(settings, app.Host.Clock);
        IReadOnlyList<EntityRegistration> entities = await new SchemaRegistration(client, request.Options).ResolveAsync(plan, format, app.Host.Signals.Stop).ConfigureAwait(false);
        var schemas = new RunSchemas(client.Addresses, entities, settings.Warnings) { Readers = isRead ? await ReadersAsync(client, entities, app.Host.Signals.Stop).ConfigureAwait(false) : [] };
        return (plan.WithFrames(t => entities[t.Index].Frame), schemas);
    }

    /// <summary>Has values read by the registry's schemas, too, besides being compared.</summary>
    public void ExpectReadable(RunVerifier verifier)
    {
        foreach (TopicVerifier topic in Readers.Count > 0 ? verifier.Topics : [])
        {
            topic.ExpectReadable(Readers[topic.Topic.Index]);
        }
    }

    private static async Task<IReadOnlyList<ValueReader>> ReadersAsync(SchemaRegistryClient client, IReadOnlyList<EntityRegistration> entities, CancellationToken cancellation)
    {
        var readers = new List<ValueReader>(entities.Count);
        foreach (EntityRegistration entity in entities)
        {
            readers.Add(await RegistryReader.OfAsync(client, entity, cancellation).ConfigureAwait(false));
        }

        return readers;
    }
}
