using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>Gives the encoded batches of a run in order. A batch goes back to it before the next is asked for.</summary>
internal abstract class BatchSource : IDisposable
{
    /// <summary>Chooses the source: on the writer's own thread, or with workers.</summary>
    public static BatchSource Of(Plan plan, RunOptions options, bool merge, IReadOnlyList<WorkflowTally?> tallies, CancellationToken stop)
    {
        var limits = new SliceLimits(plan, options.Format);
        var cutter = new SliceCutter(plan, limits, Pacer.LongestSlice(options.Pace), tallies, stop);
        RecordBatch NewBatch() => new(plan, options.Format, limits, options.Digests);
        long first = cutter.NextTime;
        return options.Workers == 1
            ? new InlineSource(cutter, NewBatch(), merge) { FirstTime = first }
            : new WorkerSource(cutter, NewBatch, options.Workers, merge) { FirstTime = first };
    }

    /// <summary>When the first row happens; <see cref="long.MaxValue"/> where there is none.</summary>
    public required long FirstTime { get; init; }

    /// <summary>The next batch, or null after the last.</summary>
    public abstract RecordBatch? Next();

    /// <summary>Gives the batch of the last <see cref="Next"/> back.</summary>
    public abstract void Return();

    /// <summary>Ends what is under way and frees the batches.</summary>
    public abstract void Dispose();
}
