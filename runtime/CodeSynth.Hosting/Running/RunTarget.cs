using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>Where a run goes, opened as far as it can be before the first row.</summary>
internal class RunTarget : IDisposable
{
    protected RunTarget(ISink sink, Plan plan, string description)
    {
        Sink = sink;
        Plan = plan;
        Description = description;
    }

    /// <summary>Takes the records.</summary>
    public ISink Sink { get; }

    /// <summary>The plan, its messages framed as the target asks for.</summary>
    public Plan Plan { get; }

    /// <summary>The schemas of its records in a Schema Registry; null where they need none.</summary>
    public virtual RunSchemas? Schemas => null;

    /// <summary>What it is, for the user; without secrets.</summary>
    public string Description { get; }

    /// <summary>Whether records go to the standard output.</summary>
    public bool RecordsOnOutput { get; private init; }

    /// <summary>Holds what arrived against what was written, while the run goes on; null when nothing is read back.</summary>
    public virtual RunVerifier? Verifier => null;

    /// <summary>What in the environment is probably not meant.</summary>
    public virtual IEnumerable<string> Warnings => [];

    /// <summary>Why records failed, a line each; empty when none did.</summary>
    public virtual IEnumerable<string> Failures => [];

    /// <summary>What the run waits for, in one line, while the destination takes nothing; null while it does. Any thread.</summary>
    public virtual string? Standstill => null;

    /// <summary>The request with what the environment decided about the destination.</summary>
    public virtual RunRequest SpellOut(RunRequest request) => request;

    /// <summary>What still has to be said when the run is over, label and text; empty as a rule.</summary>
    public virtual IEnumerable<(string Label, string Text)> ClosingLines(App app, RunRequest request) => [];

    /// <summary>The target of a request.</summary>
    /// <param name="app">The app.</param>
    /// <param name="request">The request.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="onLatency">Hears of records that a broker acknowledged: topic and time.</param>
    /// <exception cref="UsageException">No broker is named where one is needed, or no Schema Registry.</exception>
    /// <exception cref="SinkException">It cannot be reached.</exception>
    /// <exception cref="SchemaRegistryException">Its Schema Registry cannot be used, or refuses a schema.</exception>
    public static async Task<RunTarget> OpenAsync(App app, RunRequest request, Plan plan, Action<string, TimeSpan>? onLatency = null) => request.To.Kind switch
    {
        DestinationKind.JsonLines => Files(folder => new JsonLinesSink(folder), app, request, plan),
        DestinationKind.Csv => Files(folder => new CsvFilesSink(folder), app, request, plan),
        DestinationKind.Avro => Files(folder => new AvroFilesSink(folder), app, request, plan),
        DestinationKind.Protobuf => Files(folder => new ProtobufFilesSink(folder), app, request, plan),
        DestinationKind.Stdout => Stdout(app, request, plan),
        DestinationKind.Null => new RunTarget(new NullSink(), plan, Describe(request.To, app.Host)),
        _ => await KafkaTarget.ConnectAsync(app, request, plan, onLatency).ConfigureAwait(false),
    };

    /// <summary>Waits until everything that was acknowledged is read back, or cannot be any more.</summary>
    public virtual void FinishReadBack(RunResult result, CancellationToken abandon)
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose() => Sink.Dispose();

    /// <exception cref="UsageException">The records of several topics would go into one stream that cannot tell them apart.</exception>
    public static void RequireOneStream(RunRequest request, Plan plan)
    {
        if (request.To.Kind != DestinationKind.Stdout || request.Format == WireFormat.Json || plan.Topics.Count <= 1)
        {
            return;
        }

        string format = FormatOption.TextOf(request.Format);
        if (plan.Entities.Count == 1)
        {
            string name = plan.Entities[0].Name;
            throw new UsageException($"--to stdout --format {format} is a stream of one topic, and {name} has one for each state: give it one with --set {name}.{EntitySetting.Topic}=…, or --to {format}:DIR.");
        }

        throw new UsageException($"--to stdout --format {format} is a stream of one entity, and this run writes {string.Join(", ", plan.Entities.Select(e => e.Name))}: take one with --only, or --to {format}:DIR.");
    }

    /// <summary>A destination other than Kafka, for the user.</summary>
    public static string Describe(Destination to, AppHost host) => to.Kind switch
    {
        DestinationKind.Stdout => "the standard output",
        DestinationKind.Null => "a checksum per topic; no record is kept",
        _ => $"the folder {FolderOf(to, host)}, a file per topic",
    };

    private static string FolderOf(Destination to, AppHost host) => Path.GetFullPath(to.Folder!, host.WorkingFolder);

    private static RunTarget Files(Func<string, FolderSink> sinkOf, App app, RunRequest request, Plan plan) =>
        new(sinkOf(FolderOf(request.To, app.Host)), plan, Describe(request.To, app.Host));

    private static RunTarget Stdout(App app, RunRequest request, Plan plan)
    {
        RequireOneStream(request, plan);
        string name = Describe(request.To, app.Host);
        return new RunTarget(new StreamSink(app.Host.Stdout, name), plan, name) { RecordsOnOutput = true };
    }
}
