namespace CodeSynth.Kafka;

/// <summary>An app that can be given a cluster of its own for development; the seam at which the embedded one plugs in, so that an app in production does not carry it.</summary>
public interface IKafkaApp
{
    /// <summary>Registers a cluster for runs that name no broker.</summary>
    /// <param name="startEmbedded">Starts it; called once, only when it is needed.</param>
    void UseCluster(Func<EmbeddedOptions, IKafkaCluster> startEmbedded);
}
