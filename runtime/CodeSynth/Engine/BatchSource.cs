using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>Encodes the batches of a run and hands them over in order.</summary>
internal abstract class BatchSource : IDisposable
{
    /// <summary>Chooses the source: on the caller's thread alone, or with workers.</summary>
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

    /// <summary>Hands every batch over.</summary>
    /// <param name="write">Takes a batch, on any thread, but one at a time and in order; tells whether to go on.</param>
    /// <returns>Whether it came to the end.</returns>
    /// <exception cref="Exception">What writing or encoding failed with, when no thread is at work any more; a batch before that which could not be encoded may be written.</exception>
    public abstract bool WriteAll(Func<RecordBatch, bool> write);

    /// <summary>Frees the batches.</summary>
    public abstract void Dispose();
}
