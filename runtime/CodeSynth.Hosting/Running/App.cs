using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Running;

/// <summary>What a command works with.</summary>
/// <param name="Host">The process around it.</param>
/// <param name="Model">The app's entities.</param>
/// <param name="StartEmbedded">Starts the embedded cluster; null in an app that did not opt in.</param>
internal sealed record App(AppHost Host, SynthModel Model, Func<EmbeddedOptions, IKafkaCluster>? StartEmbedded);
