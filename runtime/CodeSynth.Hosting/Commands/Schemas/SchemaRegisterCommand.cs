using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary><c>schema register</c>: registers the schemas of the entities, all or none.</summary>
internal sealed class SchemaRegisterCommand(SynthModel model)
    : RegistryCommand(model, "register", "Registers the schemas of the entities in a Schema Registry, as a run does before its first row: all of them, or none where one is incompatible.")
{
    /// <inheritdoc/>
    protected override async Task<int> ExecuteAsync(SchemaRegistration registration, Plan plan, WireFormat format, Screen screen, CancellationToken stop)
    {
        screen.ShowSchemas(await registration.ResolveAsync(plan, format, stop).ConfigureAwait(false));
        return ExitCodes.Ok;
    }
}
