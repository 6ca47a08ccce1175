using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka.Registry;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>What the user sees of a run: bars and tables on a terminal, plain lines elsewhere, JSON where that is asked for.</summary>
internal abstract class Screen
{
    /// <summary>The screen of a run.</summary>
    /// <param name="host">The process.</param>
    /// <param name="recordsOnOutput">Whether records go to the output, so that everything else goes to the error output.</param>
    public static Screen Of(AppHost host, bool recordsOnOutput)
    {
        TextWriter writer = recordsOnOutput ? host.Error : host.Out;
        if (host.Output == OutputKind.Json)
        {
            return new JsonScreen(writer);
        }

        bool isTerminal = recordsOnOutput ? host.ErrorIsTerminal : host.OutIsTerminal;
        bool isPlain = !isTerminal || host.Environment.GetValueOrDefault("NO_COLOR", "").Length > 0 || host.Environment.GetValueOrDefault("TERM") == "dumb";
        return isPlain ? new PlainScreen(writer) : new TerminalScreen(writer);
    }

    /// <summary>Starts what blocks its thread on a thread of its own, to be watched beside it.</summary>
    public static Task<T> Beside<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>A line that starts with a word by which it can be found.</summary>
    public abstract void Line(string label, string text);

    /// <summary>A line that says more to a program than its words.</summary>
    public virtual void Show(ReportLine line) => Line(line.Label, line.Text);

    /// <summary>Lines that have the same members, which is a table where there is room for one.</summary>
    public virtual void ShowTable(IReadOnlyList<ReportLine> lines)
    {
        foreach (ReportLine line in lines)
        {
            Show(line);
        }
    }

    /// <summary>A line in between, while <see cref="WatchAsync"/> shows how far a run is.</summary>
    public virtual void Notice(string label, string text) => Line(label, text);

    /// <summary>Shows how far a run is until it is done.</summary>
    /// <param name="topics">A bar or line for each.</param>
    /// <param name="workflows">A line for each.</param>
    /// <param name="run">The run.</param>
    public abstract Task WatchAsync(IReadOnlyList<TopicProgress> topics, IReadOnlyList<WorkflowProgress> workflows, Task run);

    /// <summary>The schemas that records are encoded by, each once: topics may share a subject.</summary>
    /// <param name="topics">That of each topic.</param>
    public void ShowSchemas(IReadOnlyList<EntityRegistration> topics) => ShowSubjects(topics.DistinctBy(t => (t.Schema.Subject, t.Schema.Id)));

    /// <summary>What was written.</summary>
    public abstract void ShowRun(RunSummary summary);

    /// <summary>How often paths were taken and states entered.</summary>
    public abstract void ShowOdds(OddsTable table);

    /// <summary>What was verified.</summary>
    public abstract void ShowVerdicts(IReadOnlyList<TopicVerdict> verdicts);

    /// <summary>Schemas with their subjects.</summary>
    protected abstract void ShowSubjects(IEnumerable<EntityRegistration> schemas);
}
