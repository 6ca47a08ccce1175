using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>Times that count from a row's own stay within the years that there are.</summary>
internal static class TimeRules
{
    /// <summary>How long after a row's event time any of its other times may be, in ticks.</summary>
    public static long ReachOf(EntityDescriptor entity) => entity.Fields.Max(f => (long?)f.MostAfter.Ticks) ?? 0;

    /// <param name="entity">The entity.</param>
    /// <param name="clock">When its rows are born.</param>
    /// <param name="lasts">How long after its birth the last event of an instance may be, in ticks.</param>
    public static void Require(EntityDescriptor entity, EventClock clock, long lasts)
    {
        if (clock.Count == 0)
        {
            return;
        }

        if (entity.Fields.FirstOrDefault(f => f.MostBefore.Ticks > clock.Origin) is { } early)
        {
            throw new PlanException(
                $"{entity.Name}.{early.Path} may lie {DurationText.Format(early.MostBefore)} before the event time, which starts at {PlanRules.Time(clock.Origin)}: before the year 1. Start later.");
        }

        long room = DateTime.MaxValue.Ticks - clock.TimeOf(clock.Count - 1) - lasts;
        if (entity.Fields.FirstOrDefault(f => f.MostAfter.Ticks > room) is { } late)
        {
            throw new PlanException(
                $"{entity.Name}.{late.Path} may lie {DurationText.Format(late.MostAfter)} after the event time, which ends at {PlanRules.Time(DateTime.MaxValue.Ticks - room)}: after the year 9999. Start earlier, or lower {entity.Name}.Count.");
        }
    }
}
