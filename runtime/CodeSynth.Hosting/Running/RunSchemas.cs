using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>The schemas of a run as a registry has them.</summary>
/// <param name="Registry">The registry's addresses, without secrets.</param>
/// <param name="Entities">One for each entity, in the plan's order.</param>
/// <param name="Warnings">What in the environment is probably not meant.</param>
internal sealed record RunSchemas(string Registry, IReadOnlyList<EntityRegistration> Entities, IReadOnlyList<string> Warnings)
{
    /// <summary>Finds or registers the schemas that a plan's rows are encoded by.</summary>
    /// <returns>The plan with a frame for each entity, and the schemas; the same plan and null for JSON, which needs none.</returns>
    /// <exception cref="UsageException">No registry is named.</exception>
    /// <exception cref="SchemaRegistryException">The registry cannot be used, or does not have or take a schema.</exception>
    public static async Task<(Plan Plan, RunSchemas? Schemas)> ResolveAsync(Plan plan, WireFormat format, SchemaRequest request, IKafkaCluster cluster, App app)
    {
        if (format == WireFormat.Json)
        {
            return (plan, null);
        }

        RegistrySettings settings = RegistryChoice.Of(request.Registry, cluster, format, app);
        using var client = new SchemaRegistryClient(settings);
        IReadOnlyList<EntityRegistration> entities = await new SchemaRegistration(client, request.Options).ResolveAsync(plan, format, app.Host.Signals.Stop).ConfigureAwait(false);
        return (plan.WithFrames(e => entities[e.Rank].Frame), new RunSchemas(client.Addresses, entities, settings.Warnings));
    }
}
