using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Examples.Tests;

/// <summary>An embedded cluster with its registry, and the e-commerce topics on it.</summary>
internal sealed class ShopCluster : IDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    public EmbeddedCluster Cluster { get; } = new();

    public SchemaRegistryClient Registry => field ??= new SchemaRegistryClient(new RegistrySettings().WithUrls(Cluster.SchemaRegistry.ToString()));

    /// <summary>The plan with the frames that the registry gives.</summary>
    public async Task<Plan> FramedAsync(Plan plan, WireFormat format, SchemaIdPlacement placement)
    {
        if (format == WireFormat.Json)
        {
            return plan;
        }

        var registration = new SchemaRegistration(Registry, new RegistrationOptions { SchemaId = placement });
        IReadOnlyList<EntityRegistration> registered = await registration.ResolveAsync(plan, format, TestContext.Current.CancellationToken);
        return plan.WithFrames(t => registered[t.Index].Frame);
    }

    /// <summary>Writes the topics of a plan as a run does.</summary>
    public void Write(Plan plan, WireFormat format)
    {
        using var sink = new KafkaSink(Cluster, new KafkaSinkOptions());
        SynthEngine.Run(plan, sink, new RunOptions { Format = format }, TestContext.Current.CancellationToken);
    }

    /// <summary>Holds what the topics have against the plan, byte for byte.</summary>
    public void AssertHolds(Plan plan, WireFormat format)
    {
        using var verifier = new RunVerifier(plan, format);
        TopicReader.Read(Cluster, verifier, s_deadline, TestContext.Current.CancellationToken);
        Assert.All(verifier.ToVerdicts(), v => Assert.True(v.IsClean, string.Join('\n', v.FirstFaults)));
    }

    public void Dispose()
    {
        Registry.Dispose();
        Cluster.Dispose();
    }
}
