using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Interop.Tests;

/// <summary>A run to the embedded cluster, its schemas in the embedded registry.</summary>
internal static class RegisteredRun
{
    public static async Task<RunResult> WriteAsync(EmbeddedCluster cluster, Plan plan, WireFormat format, SchemaIdPlacement placement = SchemaIdPlacement.Prefix)
    {
        using var client = new SchemaRegistryClient(new RegistrySettings { Urls = [cluster.SchemaRegistry] });
        IReadOnlyList<EntityRegistration> registered =
            await new SchemaRegistration(client, new RegistrationOptions { SchemaId = placement }).ResolveAsync(plan, format, TestContext.Current.CancellationToken);
        Plan framed = plan.WithFrames(topic => registered[topic.Index].Frame);
        using var sink = new KafkaSink(cluster, new KafkaSinkOptions());
        return SynthEngine.Run(framed, sink, new RunOptions { Format = format }, TestContext.Current.CancellationToken);
    }
}
