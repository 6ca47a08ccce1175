using System.Diagnostics;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>Carries a plan out: slices, encoded by workers, handed to a sink in the order (schedule time, reference rank, row; of a workflow instance and step).</summary>
public static class SynthEngine
{
    /// <summary>Writes every row of the plan; returns when the sink has completed. Memory does not grow with the number of rows.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="sink">The destination; stays the caller's to dispose.</param>
    /// <param name="options">How.</param>
    /// <param name="stop">Ends the run early: what was handed over is completed, the result tells where it stood.</param>
    /// <exception cref="SinkException">The destination fails; what it had taken was completed as far as it could be.</exception>
    public static RunResult Run(Plan plan, ISink sink, RunOptions options, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Workers);

        long began = Stopwatch.GetTimestamp();
        IReadOnlyList<TopicCounters> counters = options.Counters ?? [.. plan.Topics.Select(_ => new TopicCounters())];
        IReadOnlyList<WorkflowTally?> tallies = options.Tallies ?? [.. plan.Entities.Select(e => e.Producer.Workflow is { } workflow ? new WorkflowTally(workflow) : null)];
        long[] nextRows = [.. plan.Entities.Select(e => e.Producer.Workflow is null ? e.NextRow(e.FirstRow) : e.FirstRow)];
        foreach (TopicCounters topic in options.Digests ? counters : [])
        {
            topic.AddDigest(0); // a topic without a record has one, too
        }

        sink.Open(plan, options.Format, counters);
        Lateness lateness = options.Lateness ?? new Lateness(options.Time);
        bool finished;
        try
        {
            using BatchSource source = BatchSource.Of(plan, options, sink.WantsMergedOrder, tallies, stop);
            using var pacer = new Pacer(Pacer.OriginOf(plan, source.FirstTime), options, lateness, stop);
            finished = WriteAll(source, sink, pacer, new Progress(counters, nextRows, tallies, options.Digests));
        }
        catch (Exception)
        {
            CompleteAfterFailure(sink, options.Abandon);
            throw;
        }

        sink.Complete(options.Abandon);
        return new RunResult(counters, nextRows, Stopwatch.GetElapsedTime(began), !finished, lateness) { Tallies = tallies };
    }

    /// <summary>Saves what can be saved; when that fails too, what ended the run is the failure to tell of, and this one its consequence.</summary>
    private static void CompleteAfterFailure(ISink sink, CancellationToken abandon)
    {
        try
        {
            sink.Complete(abandon);
        }
        catch (SinkException)
        {
            // Records that it could not save stay counted as unknown.
        }
    }

    private static bool WriteAll(BatchSource source, ISink sink, Pacer pacer, Progress progress) => source.WriteAll(batch =>
    {
        if (!pacer.WaitFor(batch, sink))
        {
            return false;
        }

        sink.Write(batch);
        progress.Note(batch);
        return true;
    });

    /// <summary>What was written so far.</summary>
    private sealed class Progress(IReadOnlyList<TopicCounters> counters, long[] nextRows, IReadOnlyList<WorkflowTally?> tallies, bool digests)
    {
        public void Note(RecordBatch batch)
        {
            foreach (SlicePart part in batch.Parts)
            {
                if (part.Count > 0)
                {
                    long behind = part.FirstRow + part.Count;
                    nextRows[part.Entity.Rank] = part is PlainPart ? part.Entity.NextRow(behind) : behind;
                }

                if (part is WorkflowPart workflow)
                {
                    tallies[part.Entity.Rank]?.Add(workflow.Events);
                }
            }

            if (digests)
            {
                foreach (BatchSegment segment in batch.Segments)
                {
                    counters[segment.Topic.Index].AddDigest(segment.Digest);
                }
            }
        }
    }
}
