using CodeSynth.Engine;

namespace CodeSynth.Hosting.Rendering;

/// <summary>How far the instances of a workflow are while it runs: how many are in flight, in which states, and how fast events come. Asked by one thread.</summary>
/// <param name="entity">The entity.</param>
/// <param name="tally">Counts its events.</param>
/// <param name="lateness">How far the run is behind its pace; null when it has none.</param>
internal sealed class WorkflowProgress(string entity, WorkflowTally tally, Lateness? lateness)
{
    /// <summary>The stretch that events per second are counted over, at the least: shorter ones only tell of batches.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private TimeSpan _windowBegan;
    private long _eventsBefore;
    private string _rate = NumberText.Rate(0, TimeSpan.Zero);

    /// <summary>How far it is, in words.</summary>
    /// <param name="elapsed">The time since the run began; not less than the time before.</param>
    public string ToText(TimeSpan elapsed) => ToLine(elapsed).Text;

    /// <summary>How far it is, for people and programs.</summary>
    /// <param name="elapsed">The time since the run began; not less than the time before.</param>
    public ReportLine ToLine(TimeSpan elapsed)
    {
        long events = tally.Events;
        if (elapsed - _windowBegan >= Window)
        {
            _rate = NumberText.Rate(events - _eventsBefore, elapsed - _windowBegan);
            (_windowBegan, _eventsBefore) = (elapsed, events);
        }

        // Each number is read once, so that they add up to the sum that stands before them.
        (string Name, long Count)[] states = [.. tally.Workflow.States.Select((name, state) => (name, tally.InFlightIn(state))).Where(s => s.Item2 > 0)];
        string inStates = string.Join(", ", states.Select(s => $"{s.Name} {NumberText.Count(s.Count)}"));
        string behind = lateness is null ? "" : $", {NumberText.Tenths(lateness.Now)} s behind";
        long inFlight = states.Sum(s => s.Count);
        return new ReportLine(
            "progress",
            $"{entity} in flight {NumberText.Count(inFlight)}{(states.Length > 0 ? ": " : "")}{inStates}, {_rate} events/s{behind}",
            new("entity", entity),
            new("events", events),
            new("inFlight", inFlight),
            new("states", (IReadOnlyList<ReportMember>)[.. states.Select(s => new ReportMember(s.Name, s.Count))]),
            new("behindSeconds", lateness is null ? null : JsonScreen.Seconds(lateness.Now)),
            new("seconds", JsonScreen.Seconds(elapsed)));
    }
}
