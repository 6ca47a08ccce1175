using CodeSynth.Kafka;

namespace CodeSynth.Hosting;

/// <summary>What an app adds to the commands that every app has.</summary>
public sealed class SynthAppBuilder : IKafkaApp
{
    internal SynthAppBuilder()
    {
    }

    internal Func<EmbeddedOptions, IKafkaCluster>? StartEmbedded { get; private set; }

    /// <summary>Opts in to an embedded cluster, for runs that name no broker; <c>UseEmbedded()</c> of CodeSynth.Embedded calls it.</summary>
    /// <param name="startEmbedded">Starts the cluster.</param>
    public void UseCluster(Func<EmbeddedOptions, IKafkaCluster> startEmbedded)
    {
        ArgumentNullException.ThrowIfNull(startEmbedded);
        StartEmbedded = startEmbedded;
    }
}
