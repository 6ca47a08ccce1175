using System.CommandLine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands;

/// <summary><c>verify</c>: reads whole topics and holds every record against its recomputed row.</summary>
internal sealed class VerifyCommand : IAppCommand
{
    private readonly PlanOptionSet _plan;
    private readonly FormatOption _format;
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfReader();
    private readonly RegistryOptionSet _registry = RegistryOptionSet.OfReader();
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();
    private readonly ListOption _topics = new("--topic", "TOPIC,…", "The topics to read; repeatable.", "all of the entities to take");
    private readonly ValueOption<long> _maxMessages = new("--max-messages", "N", "The most records to read of a topic; what is behind them is neither verified nor lost.", "all", Read.Messages);

    /// <param name="model">The entities.</param>
    /// <param name="format">The format of their records where the line gives none.</param>
    public VerifyCommand(SynthModel model, WireFormat format)
    {
        _format = new FormatOption(format);
        _plan = new PlanOptionSet(model, "none; the run printed it");
    }

    public Command Symbol { get; } = new("verify", "Reads the topics of an earlier run from a broker and compares every record with its recomputed row.");

    public IReadOnlyList<IDocumentedOption> Options => [.. _format.All, .. _plan.All, _topics, _maxMessages, .. _broker.All, .. _registry.All, _output];

    /// <param name="line">The line.</param>
    /// <param name="basis">The options of the model.</param>
    /// <exception cref="UsageException">A value cannot be read, or the start is missing.</exception>
    public VerifyRequest Bind(ParseResult line, PlanOptions basis)
    {
        if (!_plan.HasStart(line) && basis.Start == PlanOptions.DefaultStart)
        {
            throw new UsageException("verify needs --start: the instant that the run printed in its first line, with the same --seed, --set and --duration.");
        }

        WireFormat format = _format.Bind(line);
        PlanOptions plan = _plan.Bind(line, basis, basis.Start);
        return new VerifyRequest(plan, format, _broker.Bind(line), _registry.Bind(line, format))
        {
            Topics = [.. _topics.Values(line).SelectMany(NamesOf).Distinct(StringComparer.Ordinal)],
            MaxMessages = _maxMessages.TryGet(line, out long most) ? most : null,
            IsShardKnown = _plan.HasShard(line) || !plan.Shard.IsWhole,
        };
    }

    // An empty name would mean all topics.
    private static IReadOnlyList<string> NamesOf(string text)
    {
        try
        {
            return Read.Names(text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--topic {text}: {exception.Message}.");
        }
    }

    public Task<int> ExecuteAsync(ParseResult line, App app) => new VerifySession(app, Bind(line, _plan.BasisOf(line, app.Model.Options, app.Host.Environment))).ExecuteAsync();
}
