using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Running;

/// <summary>What a command works with.</summary>
/// <param name="Host">The process around it.</param>
/// <param name="Model">The app's entities, with the options that its configuration changes.</param>
/// <param name="StartEmbedded">Starts the embedded cluster; null in an app that did not opt in.</param>
/// <param name="Variables">What the user should know about the app's variables.</param>
/// <param name="Configuration">What all layers say.</param>
internal sealed record App(AppHost Host, SynthModel Model, Func<EmbeddedOptions, IKafkaCluster>? StartEmbedded, VariableLayer Variables, AppConfiguration Configuration);
