using System.CommandLine;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands;

/// <summary><c>run</c>: writes the rows of all entities.</summary>
internal sealed class RunCommand : IAppCommand
{
    private readonly PlanOptionSet _plan;
    private readonly BrokerOptionSet _broker = BrokerOptionSet.OfWriter();
    private readonly RegistryOptionSet _registry = RegistryOptionSet.OfWriter();
    private readonly FormatOption _format;
    private readonly ValueOption<Destination> _to = new(
        "--to", Destination.Forms, "Where the records go: Kafka topics, a folder with a file per topic (DIR/TOPIC.jsonl, .csv, .avro or .binpb), the standard output, or a checksum.", "kafka", Destination.Read);
    private readonly ValueOption<Pace> _pace = new(
        "--pace", "live|60x|max", "How fast event time passes: as on the clock, any number of times as fast (60x, 0.5x), or as fast as the destination takes it; the records are the same.", "live for kafka, else max", Read.Pace);
    private readonly ValueOption<int> _workers = new(
        "--workers", "N", "How many threads encode; the bytes are the same for any number.", "one per processor", Read.Workers);
    private readonly ValueOption<int> _partitions = new(
        "--partitions", "N", "Partitions of the topics that are created; those that exist keep theirs.", "the broker's own; as many as the records need on the embedded cluster", Read.Partitions);
    private readonly ValueOption<short> _replicationFactor = new(
        "--replication-factor", "N", "Replicas of the topics that are created.", "the broker's own", Read.ReplicationFactor);
    private readonly SwitchOption _hold = new(
        "--hold", "Keeps the embedded cluster and its Schema Registry up after the run, their addresses printed, until Ctrl-C.");
    private readonly ValueOption<OutputKind> _output = OutputOption.Create();
    private readonly SwitchOption _dryRun = new("--dry-run", "Shows what the run would write, and where to, and writes nothing.") { Key = null };
    private readonly ValueOption<int> _registryPort = new(
        "--registry-port", "N", "Starts the embedded cluster's Schema Registry on this port of 127.0.0.1.", "a free port, where the registry is needed", Read.Port);

    private readonly MonitoringOptionSet _monitoring = new();

    /// <param name="model">The entities.</param>
    /// <param name="format">The format of records for Kafka or a checksum where the line gives none.</param>
    public RunCommand(SynthModel model, WireFormat format)
    {
        _format = FormatOption.OfWriter(format);
        _plan = new PlanOptionSet(model, $"now for kafka, else {CommandText.Of(PlanOptions.DefaultStart)}");
    }

    public Command Symbol { get; } = new("run", "Writes the rows of all entities; the default command.");

    public IReadOnlyList<IDocumentedOption> Options => [.. OptionsOfRequest, _dryRun];

    /// <summary>Those that say what is written, and where to.</summary>
    public IReadOnlyList<IDocumentedOption> OptionsOfRequest => [_to, .. _format.All, .. _plan.All, _pace, _workers, .. _broker.All, .. _registry.All, _partitions, _replicationFactor, _hold, _registryPort, .. _monitoring.All, _output];

    public Task<int> ExecuteAsync(ParseResult line, App app)
    {
        RunRequest request = Bind(line, app);
        return _dryRun.IsGiven(line) ? Task.FromResult(new RunPreview(app, request).DryRun()) : new RunSession(app, request).ExecuteAsync();
    }

    /// <summary>What a line asks an app for.</summary>
    /// <exception cref="UsageException">A value cannot be read, or options contradict each other.</exception>
    public RunRequest Bind(ParseResult line, App app) => Bind(line, _plan.BasisOf(line, app.Model.Options, app.Host.Environment), app.Host.Clock.GetUtcNow());

    /// <summary>What a line asks for.</summary>
    /// <param name="line">The line.</param>
    /// <param name="basis">The options of the model.</param>
    /// <param name="now">The start of a run to Kafka that was given none.</param>
    /// <exception cref="UsageException">A value cannot be read, or options contradict each other.</exception>
    public RunRequest Bind(ParseResult line, PlanOptions basis, DateTimeOffset now)
    {
        Destination to = _to.GetOr(line, Destination.Kafka);
        bool kafka = to.Kind == DestinationKind.Kafka;
        if (!kafka && KafkaOnly(line).FirstOrDefault() is { } option)
        {
            throw new UsageException($"{option} needs --to kafka, and this run goes to {to}.");
        }

        WireFormat format = _format.Bind(line, to);
        return new RunRequest
        {
            Plan = _plan.Bind(line, basis, kafka ? StartOfKafkaRun(basis, now) : basis.Start),
            To = to,
            Format = format,
            DefaultFormat = _format.IsConfigured ? null : _format.DefaultFor(to),
            Pace = _pace.GetOr(line, kafka ? Pace.Live : Pace.Max),
            Workers = _workers.TryGet(line, out int workers) ? workers : null,
            Hold = kafka && _hold.IsGiven(line),
            RegistryPort = kafka && _registryPort.TryGet(line, out int port) ? port : null,
            BootstrapServer = kafka ? _broker.Bind(line) : null,
            Schemas = kafka ? _registry.Bind(line, format) : new SchemaRequest(),
            Partitions = kafka && _partitions.TryGet(line, out int partitions) ? partitions : null,
            ReplicationFactor = kafka && _replicationFactor.TryGet(line, out short factor) ? factor : null,
            Monitoring = _monitoring.Bind(line),
        };
    }

    // Whole milliseconds, so that the instant that is printed is the one that was used. A start that the app's own code set is kept.
    private static DateTimeOffset StartOfKafkaRun(PlanOptions basis, DateTimeOffset now) =>
        basis.Start != PlanOptions.DefaultStart ? basis.Start : new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    // What is configured and needs Kafka waits for a run that goes there.
    private IEnumerable<string> KafkaOnly(ParseResult line)
    {
        (IDocumentedOption Option, bool Given)[] options =
        [
            (_broker.All[0], _broker.IsGiven(line)), (_partitions, _partitions.IsTyped(line)), (_replicationFactor, _replicationFactor.IsTyped(line)), (_hold, _hold.IsTyped(line)),
            (_registryPort, _registryPort.IsTyped(line)),
        ];
        return options.Where(o => o.Given).Select(o => o.Option.Symbol.Name).Concat(_registry.Given(line));
    }
}
