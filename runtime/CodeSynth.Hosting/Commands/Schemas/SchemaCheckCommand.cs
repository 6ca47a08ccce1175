using System.Globalization;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary><c>schema check</c>: whether a registry has the schemas of the entities, or would take them.</summary>
internal sealed class SchemaCheckCommand(SynthModel model)
    : RegistryCommand(model, "check", "Asks a Schema Registry whether it has the schemas of the entities, or would take them, and registers nothing.")
{
    /// <inheritdoc/>
    protected override async Task<int> ExecuteAsync(SchemaRegistration registration, Plan plan, WireFormat format, Screen screen, CancellationToken stop)
    {
        IReadOnlyList<SubjectCheck> checks = await registration.CheckAsync(plan, format, stop).ConfigureAwait(false);
        foreach (SubjectCheck check in checks)
        {
            screen.Line("subject", $"{check.Subject}: {Verdict(check)}");
        }

        return checks.Any(c => c.Compatibility is { IsCompatible: false }) ? ExitCodes.Faults : ExitCodes.Ok;
    }

    private static string Verdict(SubjectCheck check) => check switch
    {
        { Registered: { } there } => string.Create(CultureInfo.InvariantCulture, $"registered, id {there.Id}, version {there.Version}"),
        { Compatibility: null } => "not registered; whether it is compatible can be asked once the files that it imports are registered",
        { Compatibility.IsCompatible: true } => "not registered, and compatible",
        _ => $"incompatible: {check.Compatibility.Reasons}",
    };
}
