using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Running;

/// <summary>What a command works with.</summary>
/// <param name="Host">The process around it.</param>
/// <param name="Model">The app's entities, with the options that the app's environment variables change.</param>
/// <param name="StartEmbedded">Starts the embedded cluster; null in an app that did not opt in.</param>
/// <param name="Variables">What the app's environment variables say.</param>
internal sealed record App(AppHost Host, SynthModel Model, Func<EmbeddedOptions, IKafkaCluster>? StartEmbedded, VariableLayer Variables);
