using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands;

/// <summary><c>verify</c>: reads whole topics and holds every record against its recomputed row.</summary>
internal sealed class VerifyCommand : IAppCommand
{
    private readonly SynthModel _model;
    private readonly PlanOptionSet _plan;
    private readonly FormatOption _format = new();
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly RegistryOptionSet _registry = RegistryOptionSet.OfReader();

    public VerifyCommand(SynthModel model)
    {
        _model = model;
        _plan = new PlanOptionSet(model, "none; the run printed it");
    }

    public Command Symbol { get; } = new("verify", "Reads the topics of an earlier run from a broker and compares every record with its recomputed row.");

    public IReadOnlyList<IDocumentedOption> Options => [.. _format.All, .. _plan.All, .. _broker.All, .. _registry.All];

    /// <exception cref="UsageException">A value cannot be read, or the start is missing.</exception>
    public VerifyRequest Bind(ParseResult line)
    {
        if (!_plan.HasStart(line) && _model.Options.Start == PlanOptions.DefaultStart)
        {
            throw new UsageException("verify needs --start: the instant that the run printed in its first line, with the same --seed, --set and --duration.");
        }

        WireFormat format = _format.Bind(line);
        return new VerifyRequest(_plan.Bind(line, _model.Options.Start), format, _broker.Bind(line), _registry.Bind(line, format));
    }

    public Task<int> ExecuteAsync(ParseResult line, App app) => new VerifySession(app, Bind(line)).ExecuteAsync();
}
