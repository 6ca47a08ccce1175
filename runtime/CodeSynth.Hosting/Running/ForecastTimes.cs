using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>When the records of a run happen, and how long the run takes.</summary>
internal sealed class ForecastTimes
{
    /// <param name="plan">The plan.</param>
    /// <param name="pace">How fast event time passes.</param>
    public ForecastTimes(Plan plan, Pace pace)
    {
        PlannedEntity[] written = [.. plan.Entities.Where(e => e.RowsToWrite > 0)];
        IsKnown = written.Length > 0 && !written.Any(e => e.IsUnbounded);
        IsBound = written.Any(e => e.Producer.Workflow is not null);
        First = written.Length == 0 ? plan.Options.Start : Instant(written.Min(FirstOf));
        Last = IsKnown ? Instant(written.Max(LastOf)) : First;

        // A run that goes on from later rows does not wait for those before them.
        DateTimeOffset origin = written.Any(e => e.FirstRow > 0) ? First : plan.Options.Start;
        EventTime = IsKnown ? Last - origin : null;
        OnTheClock = EventTime is { } time && pace != Pace.Max ? Divide(time, pace.Factor) : null;
    }

    /// <summary>Whether the run ends by itself.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether <see cref="Last"/> is only the latest time that is possible: how long an instance of a workflow takes is drawn.</summary>
    public bool IsBound { get; }

    /// <summary>When the first record happens.</summary>
    public DateTimeOffset First { get; }

    /// <summary>When the last one happens.</summary>
    public DateTimeOffset Last { get; }

    /// <summary>From the start of the run to <see cref="Last"/>; null where it goes on until it is stopped.</summary>
    public TimeSpan? EventTime { get; }

    /// <summary>The same by the clock at the run's pace; null where it has none.</summary>
    public TimeSpan? OnTheClock { get; }

    /// <summary>As a line.</summary>
    public ReportLine ToLine(Pace pace)
    {
        string bound = IsBound ? "at most " : "";
        string clock = pace == Pace.Max ? "as fast as the destination takes them"
            : OnTheClock is { } time ? $"{bound}{NumberText.Seconds(time)} s on the clock at pace {pace}"
            : $"at pace {pace}";
        string text = EventTime is { } duration
            ? $"{bound}{NumberText.Seconds(duration)} s of event time, from {CommandText.Of(First)} to {CommandText.Of(Last)}; {clock}"
            : $"until stopped, from {CommandText.Of(First)}; {clock}";
        return new ReportLine(
            "duration",
            text,
            new("from", CommandText.Of(First)),
            new("to", IsKnown ? CommandText.Of(Last) : null),
            new("isBound", IsBound),
            new("eventSeconds", (decimal?)EventTime?.TotalSeconds),
            new("clockSeconds", (decimal?)OnTheClock?.TotalSeconds),
            new("pace", pace.ToString()));
    }

    private static long FirstOf(PlannedEntity entity) => entity.Producer.Workflow is null ? entity.Clock.TimeOf(entity.Shard.FirstFrom(entity.FirstRow)) : entity.Clock.TimeOf(entity.Shard.FirstFrom(0));

    private static long LastOf(PlannedEntity entity) => entity.Producer.Workflow is { } workflow
        ? entity.Clock.TimeOf(entity.Shard.RowAt(entity.OwnCount - 1)) + workflow.MaxDuration
        : entity.Clock.TimeOf(entity.Shard.RowAt(entity.Shard.CountBelow(entity.EndRow) - 1));

    private static DateTimeOffset Instant(long ticks) => new(Math.Min(ticks, DateTimeOffset.MaxValue.Ticks), TimeSpan.Zero);

    private static TimeSpan Divide(TimeSpan time, decimal factor)
    {
        decimal ticks = time.Ticks / factor;
        return ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
    }
}
