using System.Diagnostics;
using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>
/// Holds batches back until their schedule, measured from the moment the run began to write. Open loop: waiting is always for
/// an absolute time, so one late batch does not delay the next.
/// </summary>
internal sealed class Pacer(Pace pace, Plan plan)
{
    /// <summary>The longest slice at live pace: a batch is handed over when its last row is due, so its first is at most this late by design.</summary>
    public const long LiveSliceTicks = TimeSpan.TicksPerMillisecond;

    private readonly long _began = Stopwatch.GetTimestamp();

    public TimeSpan MaxLateness { get; private set; }

    /// <summary>The longest stretch of event time that a slice may cover at a pace, in ticks.</summary>
    public static long LongestSlice(Pace pace) => pace == Pace.Live ? LiveSliceTicks : long.MaxValue;

    /// <summary>Waits until a batch is due.</summary>
    /// <returns>Whether it became due; false when the run was stopped first.</returns>
    public bool WaitFor(RecordBatch batch, ISink sink, CancellationToken stop)
    {
        if (pace == Pace.Max)
        {
            return !stop.IsCancellationRequested;
        }

        TimeSpan due = TimeSpan.FromTicks(batch.LastTime - plan.Options.Start.UtcTicks);
        TimeSpan early = due - Stopwatch.GetElapsedTime(_began);
        if (early > TimeSpan.Zero)
        {
            sink.OnIdle();
        }

        for (; early > TimeSpan.Zero; early = due - Stopwatch.GetElapsedTime(_began))
        {
            // Rounded up to the milliseconds that the handle can wait, and at most what an int holds of them.
            if (stop.WaitHandle.WaitOne((int)Math.Min(Math.Ceiling(early.TotalMilliseconds), int.MaxValue)))
            {
                return false;
            }
        }

        MaxLateness = early < -MaxLateness ? -early : MaxLateness;
        return !stop.IsCancellationRequested;
    }
}
