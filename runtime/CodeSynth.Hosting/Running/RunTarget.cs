using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>Where a run goes, opened as far as it can be before the first row.</summary>
internal class RunTarget : IDisposable
{
    protected RunTarget(ISink sink, string description)
    {
        Sink = sink;
        Description = description;
    }

    /// <summary>Takes the records.</summary>
    public ISink Sink { get; }

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
    /// <exception cref="UsageException">No broker is named where one is needed.</exception>
    /// <exception cref="SinkException">It cannot be reached.</exception>
    public static RunTarget Open(App app, RunRequest request, Plan plan) => request.To.Kind switch
    {
        DestinationKind.JsonLines => JsonLines(Path.GetFullPath(request.To.Folder!, app.Host.WorkingFolder)),
        DestinationKind.Stdout => new RunTarget(new StreamSink(app.Host.Stdout, "the standard output"), "the standard output") { RecordsOnOutput = true },
        DestinationKind.Null => new RunTarget(new NullSink(), "a checksum per topic; no record is kept"),
        _ => KafkaTarget.Connect(app, request, plan),
    };

    /// <summary>Waits until everything that was acknowledged is read back, or cannot be any more.</summary>
    public virtual void FinishReadBack(RunResult result, CancellationToken abandon)
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose() => Sink.Dispose();

    private static RunTarget JsonLines(string folder) => new(new JsonLinesSink(folder), $"the folder {folder}, a file per topic");
}
