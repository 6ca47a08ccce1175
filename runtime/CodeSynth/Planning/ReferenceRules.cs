using CodeSynth.Modeling;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>Every row must find what it refers to; each rule throws the one line that a user reads.</summary>
internal static class ReferenceRules
{
    /// <summary>What is referred to has one record: that of a workflow has one per state, at times of their own.</summary>
    public static void RequireRecord(EntityDescriptor entity, ReferenceDescriptor reference)
    {
        if (reference.Target() is { Workflow: not null } target)
        {
            throw new PlanException(
                $"{entity.Name}.{reference.Field} refers to {target.Name}, which has a workflow: it has a record for each state, not one that could be referred to. Refer to an entity without a workflow.");
        }
    }

    public static void Require(EntityDescriptor entity, ReferenceDescriptor reference, EventClock child, EventClock parent)
    {
        if (child.Count == 0)
        {
            return;
        }

        if (reference.IsToItself(entity))
        {
            RequireYoungPredecessors(entity, reference, child);
            return;
        }

        string target = reference.Target().Name;
        if (parent.Count == 0)
        {
            throw new PlanException(
                $"{entity.Name}.{reference.Field} refers to {target}, which has no rows. Set {target}.Count to 1 or more, or {entity.Name}.Count to 0.");
        }

        if (reference.Except is { } other && parent.Count == 1)
        {
            throw new PlanException(
                $"{entity.Name}.{reference.Field} must differ from {entity.Name}.{other}, but there is only 1 {target}. Set {target}.Count to 2 or more, or {entity.Name}.Count to 0.");
        }

        if (reference.Distinct && parent.Count < reference.LeastItems)
        {
            string rows = PlanRules.Text(reference.LeastItems);
            throw new PlanException(
                $"{entity.Name}.{reference.Field} names at least {rows} rows of {target} that differ, but there are only {PlanRules.Text(parent.Count)}. Set {target}.Count to {rows} or more, or {entity.Name}.Count to 0.");
        }

        if (reference.Unique)
        {
            UniqueRules.Require(entity, reference, child, parent);
        }

        RequireEvenAlternatives(entity, reference, parent);
        if (reference.Recency is { } recency && !(reference.Unique && parent.HasRate))
        {
            // Where the newest parent is younger by the longest gap, the one before it is young enough as well.
            RequireYoungParents(entity, reference, child, parent, reference.Except is null ? recency : recency - TimeSpan.FromTicks(parent.MaxGap));
        }
    }

    // The second newest row is young enough when the newest is by the longest gap, and between rows that arrive at random there is none.
    private static void RequireEvenAlternatives(EntityDescriptor entity, ReferenceDescriptor reference, EventClock parent)
    {
        if (reference is { Except: not null, Recency: not null } && !parent.IsEven)
        {
            string target = reference.Target().Name;
            throw new PlanException(
                $"{entity.Name}.{reference.Field} has Except and a Recency, which needs rows at even distances, but the rows of {target} arrive at random. Set {target}.Arrivals to constant, or remove one of the two.");
        }
    }

    private static void RequireYoungParents(EntityDescriptor entity, ReferenceDescriptor reference, EventClock child, EventClock parent, TimeSpan recency)
    {
        if (RecencyGap.Find(child, parent, recency.Ticks) is { } gap)
        {
            string target = reference.Target().Name;
            string newest = gap.NewestParent is { } time ? $"the newest before it was born at {PlanRules.Time(time)}" : "none is born before it";
            string wanted = reference.Except is null ? target : $"other {target}";
            if (!gap.IsCertain)
            {
                throw new PlanException(
                    $"Nobody can tell before the run whether {entity.Name} row {PlanRules.Text(gap.ChildRow)} (at {PlanRules.Time(gap.ChildTime)}) and those after it have a {target} that is at most {DurationText.Format(recency)} old: {target} arrives as a Poisson process, and so many rows are too many to look through. " +
                    $"Lower {target}.Count ({PlanRules.Text(parent.Count)}) or {entity.Name}.Count ({PlanRules.Text(child.Count)}), set {target}.Arrivals to constant, or give {entity.Name}.{reference.Field} a longer Recency.");
            }

            throw new PlanException(
                $"{entity.Name} row {PlanRules.Text(gap.ChildRow)} (at {PlanRules.Time(gap.ChildTime)}) has no {wanted} that is at most {DurationText.Format(reference.Recency!.Value)} old: {newest}. " +
                $"{(parent.HasRate ? $"Raise {target}.Count ({PlanRules.Text(parent.Count)}) or {target}.Rate" : $"Give {target} a Rate")}, lower {entity.Name}.Count ({PlanRules.Text(child.Count)}), or give {entity.Name}.{reference.Field} a longer Recency.");
        }
    }

    private static void RequireYoungPredecessors(EntityDescriptor entity, ReferenceDescriptor reference, EventClock clock)
    {
        if (reference.Recency is { } recency && clock.IsEven && recency.Ticks < clock.MaxGap)
        {
            throw new PlanException(
                $"{entity.Name}.{reference.Field} refers to a row at most {DurationText.Format(recency)} older, but rows are born {PlanRules.Seconds(clock.MaxGap)} apart. Raise {entity.Name}.Rate, or give {entity.Name}.{reference.Field} a longer Recency.");
        }
    }
}
