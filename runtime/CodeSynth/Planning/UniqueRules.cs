using CodeSynth.Modeling;
using CodeSynth.Sampling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>What a unique reference needs, so that every row finds a parent that no other row has; each rule throws the one line that a user reads.</summary>
internal static class UniqueRules
{
    public static void Require(EntityDescriptor entity, ReferenceDescriptor reference, EventClock child, EventClock parent)
    {
        string unique = $"{entity.Name}.{reference.Field} picks each {reference.Target().Name} at most once";
        string target = reference.Target().Name;
        if (child.Count > parent.Count)
        {
            throw new PlanException(
                $"{unique}, but there are {PlanRules.Text(child.Count)} rows of {entity.Name} and {PlanRules.Text(parent.Count)} of {target}. Raise {target}.Count to {PlanRules.Text(child.Count)} or more, lower {entity.Name}.Count, or remove Unique.");
        }

        if (!parent.HasRate)
        {
            return;
        }

        if (!child.IsEven || !parent.IsEven)
        {
            throw new PlanException(
                $"{unique}, which takes rows at even distances, but the rows of {(parent.IsEven ? entity.Name : target)} arrive at random. Set {(parent.IsEven ? entity.Name : target)}.Arrivals to constant, or remove Unique.");
        }

        if (reference.Recency is { } recency)
        {
            RequirePace(unique, entity, target, child, parent);
            RequireLongEnough(unique, entity, reference, child, parent, recency);
            RequireParentsToTheEnd(unique, entity, target, child, parent, recency);
        }
        else if (IsFaster(child, parent) && child.TimeOf(child.Count - 1) <= parent.TimeOf(child.Count - 1))
        {
            // The lead of row i over parent i shrinks evenly, so it is enough that a tick of it is left at the last row.
            throw new PlanException(
                $"{unique}, but {entity.Name} row {PlanRules.Text(child.Count - 1)} (at {PlanRules.Time(child.TimeOf(child.Count - 1))}) comes before {target} row {PlanRules.Text(child.Count - 1)} (at {PlanRules.Time(parent.TimeOf(child.Count - 1))}). " +
                $"Lower {entity.Name}.Count or {entity.Name}.Rate, raise {target}.Rate, or remove Unique.");
        }
    }

    private static void RequirePace(string unique, EntityDescriptor entity, string target, EventClock child, EventClock parent)
    {
        if (IsFaster(child, parent))
        {
            string pace = child.HasRate ? "come more often" : "are all born at once";
            throw new PlanException(
                $"{unique}, newest first, but the rows of {entity.Name} {pace}. Give {entity.Name} a Rate of at most that of {target}, or remove Recency or Unique.");
        }
    }

    private static void RequireLongEnough(string unique, EntityDescriptor entity, ReferenceDescriptor reference, EventClock child, EventClock parent, TimeSpan recency)
    {
        long least = UniqueRecentPick.LeastMaxAge(child, parent);
        if (recency.Ticks < least)
        {
            throw new PlanException(
                $"{unique}, at most {DurationText.Format(recency)} old, which leaves too few to choose from: at these rates it takes {PlanRules.Seconds(least)}. " +
                $"Give {entity.Name}.{reference.Field} a longer Recency, raise the rates, or remove Unique.");
        }
    }

    private static void RequireParentsToTheEnd(string unique, EntityDescriptor entity, string target, EventClock child, EventClock parent, TimeSpan recency)
    {
        long last = new UniqueRecentPick(0, recency.Ticks, child, parent).LastParent(child.Count - 1);
        if (last >= parent.Count)
        {
            throw new PlanException(
                $"{unique}, newest first, and the last rows of {entity.Name} would pick up to {target} row {PlanRules.Text(last)}, but there are {PlanRules.Text(parent.Count)}. " +
                $"Raise {target}.Count to {PlanRules.Text(last + 1)} or more, lower {entity.Name}.Count ({PlanRules.Text(child.Count)}), or remove Recency or Unique.");
        }
    }

    // P/Q < P'/Q'. Without a rate P is 0: nothing is faster.
    private static bool IsFaster(EventClock child, EventClock parent) =>
        (UInt128)child.PeriodTicks * parent.PeriodRows < (UInt128)parent.PeriodTicks * child.PeriodRows;
}
