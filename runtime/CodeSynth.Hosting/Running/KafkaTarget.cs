using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>Topics of a broker, or of the embedded cluster; the latter are read back while the run goes on, because they are gone afterwards.</summary>
internal sealed class KafkaTarget : RunTarget
{
    /// <summary>How long reading waits for a record that should come.</summary>
    public static readonly TimeSpan IdleDeadline = TimeSpan.FromSeconds(10);

    private readonly IKafkaCluster _cluster;
    private readonly KafkaSink _sink;
    private readonly RunVerifier? _verifier;
    private readonly ReadBack? _readBack;

    private KafkaTarget(IKafkaCluster cluster, string? registry, Plan plan, RunSchemas? schemas, KafkaSink sink, RunVerifier? verifier, ReadBack? readBack)
        : base(sink, plan, Describe(cluster) + (registry is null ? "" : $" with the Schema Registry at {registry}"))
    {
        _cluster = cluster;
        Schemas = schemas;
        _sink = sink;
        _verifier = verifier;
        _readBack = readBack;
    }

    /// <inheritdoc/>
    public override RunVerifier? Verifier => _verifier;

    /// <inheritdoc/>
    public override RunSchemas? Schemas { get; }

    /// <inheritdoc/>
    public override IEnumerable<string> Warnings => [.. _cluster.Settings.Warnings, .. _cluster.Settings.DeliveryWarnings(), .. Schemas?.Warnings ?? []];

    /// <inheritdoc/>
    public override IEnumerable<string> Failures => _sink.Failures.Select(f => $"{NumberText.Count(f.Records)} records of topic {f.Topic} failed: {f.Reason}");

    /// <inheritdoc/>
    public override string? Standstill => _sink.Standstill;

    /// <summary>What a cluster is, for the user: its address and how to get in, passwords masked.</summary>
    public static string Describe(IKafkaCluster cluster)
    {
        if (cluster.IsEmbedded)
        {
            return $"the embedded Kafka cluster at {cluster.BootstrapServers}";
        }

        return Describe(cluster.Settings);
    }

    /// <summary>The same of brokers that nobody has connected to.</summary>
    public static string Describe(KafkaSettings settings)
    {
        string[] others = [.. settings.Masked().Where(p => p.Key != "bootstrap.servers").Select(p => $"{p.Key}={p.Value}")];
        return $"Kafka at {settings.BootstrapServers}{(others.Length > 0 ? $" ({string.Join(", ", others)})" : "")}";
    }

    /// <summary>Requires that nothing is asked for that only the embedded cluster has.</summary>
    /// <param name="request">What is asked for.</param>
    /// <exception cref="UsageException">Something is.</exception>
    public static void RequireNothingEmbedded(RunRequest request)
    {
        if (request.Hold)
        {
            throw new UsageException("--hold keeps the embedded cluster up, and this run goes to a broker of your own.");
        }

        if (request.RegistryPort is not null)
        {
            throw new UsageException("--registry-port is the port of the embedded Schema Registry, and this run goes to a broker of your own.");
        }
    }

    /// <summary>Connects, finds or registers the schemas, and creates the topics that are missing, in this order: a topic without its contract is of no use.</summary>
    public static async Task<KafkaTarget> ConnectAsync(App app, RunRequest request, Plan plan, Action<string, TimeSpan>? onLatency)
    {
        KafkaSettings? settings = BrokerChoice.Of(request.BootstrapServer, app);
        if (settings is not null)
        {
            RequireNothingEmbedded(request);
        }

        IKafkaCluster cluster = settings is null ? app.StartEmbedded!(new EmbeddedOptions { RegistryPort = request.RegistryPort ?? 0 }) : new BrokerCluster(settings) { Stop = app.Host.Signals.Stop };
        RunVerifier? verifier = null;
        try
        {
            string? registry = request.Hold || request.RegistryPort is not null ? cluster.SchemaRegistry?.GetLeftPart(UriPartial.Authority) : null;
            (plan, RunSchemas? schemas) = await RunSchemas.ResolveAsync(plan, request.Format, request.Schemas, cluster, app, isRead: cluster.IsEmbedded).ConfigureAwait(false);
            if (cluster.IsEmbedded)
            {
                verifier = new RunVerifier(plan, request.Format);
                schemas?.ExpectReadable(verifier);
            }

            var options = new KafkaSinkOptions
            {
                PartitionsPerTopic = request.Partitions,
                ReplicationFactor = request.ReplicationFactor,
                Abandon = app.Host.Signals.Abandon,
                OnLatency = onLatency,
            };
            IReadOnlyDictionary<string, int> partitions = cluster.EnsureTopics(KafkaSink.TopicsOf(plan, request.Format, options));
            ReadBack? readBack = verifier is null ? null : ReadBack.Start(cluster, verifier, partitions);
            return new KafkaTarget(cluster, schemas?.Registry ?? registry, plan, schemas, new KafkaSink(cluster, options with { ReadBack = readBack }), verifier, readBack);
        }
        catch
        {
            verifier?.Dispose();
            cluster.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void FinishReadBack(RunResult result, CancellationToken abandon)
    {
        if (_verifier is not null && _readBack is not null)
        {
            _readBack.Finish([.. result.Counters.Select(c => c.Acknowledged)], IdleDeadline, abandon);
            foreach (TopicVerifier topic in result.Stopped ? _verifier.Topics : []) // a run that ended wrote what the plan says, and no schedule has to be replayed to know it
            {
                topic.ExpectRowsBelow(result.NextRows[topic.Entity.Rank]);
            }
        }
    }

    /// <inheritdoc/>
    public override RunRequest SpellOut(RunRequest request) => request with
    {
        BootstrapServer = _cluster.IsEmbedded ? BrokerOptionSet.Embedded : _cluster.BootstrapServers,
        Schemas = request.Schemas with { Registry = _cluster.IsEmbedded && request.Schemas.Registry is null ? null : Schemas?.Registry },
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Label, string Text)> ClosingLines(App app, RunRequest request)
    {
        if (!_cluster.IsEmbedded || (request.Hold && !app.Host.Signals.Stop.IsCancellationRequested))
        {
            string[] wholeRun = request.Plan.Shard.IsWhole ? ["--shard", request.Plan.Shard.ToString()] : []; // else any number of shards might have written the topics
            SchemaRequest schemas = request.Schemas with { Registry = Schemas?.Registry };
            IEnumerable<string> words = ["verify", .. FormatOption.WordsOf(request.Format, request.DefaultFormat), .. CommandText.Of(request.Plan), .. wholeRun, "--bootstrap-server", _cluster.BootstrapServers, .. schemas.ToWords()];
            yield return ("verify", $"{app.Host.Program} {CommandText.Line(words)}");
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose(); // the sink asks the reader how far it is
        _readBack?.Dispose();
        _verifier?.Dispose();
        _cluster.Dispose();
    }
}
