using System.Globalization;
using CodeSynth.Modeling;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>What a plan must satisfy; each rule throws the one line that a user reads.</summary>
internal static class PlanRules
{
    public static void RequireKnownNames(IReadOnlyList<EntityDescriptor> model, PlanOptions options)
    {
        foreach (string name in options.Entities.Keys.Concat(options.Only).Order(StringComparer.Ordinal))
        {
            if (!model.Any(e => e.Name == name))
            {
                string known = string.Join(", ", model.Select(e => e.Name));
                throw new PlanException($"There is no entity '{name}'. The model has: {known}.");
            }
        }
    }

    public static void RequireWorkflows(IReadOnlyList<EntityDescriptor> model, PlanOptions options)
    {
        foreach (EntityDescriptor entity in model)
        {
            if (entity.Workflow is null && options.Entities.GetValueOrDefault(entity.Name)?.Workflow is not null)
            {
                throw new PlanException($"{entity.Name} has no workflow, so it has no delays, paths or transitions that could be set.");
            }
        }
    }

    public static void RequireTopics(IReadOnlyList<EntityDescriptor> written, PlanOptions options)
    {
        if (written.FirstOrDefault(e => !Plan.HasTopic(e, options)) is { } entity)
        {
            throw new PlanException($"{entity.Name} has no topic of its own, it is only referred to. Give it one with --set {entity.Name}.Topic={entity.Topic} to write it.");
        }
    }

    public static void RequireSensible(PlanOptions options)
    {
        if (options.Duration is { } duration && duration <= TimeSpan.Zero)
        {
            throw new PlanException($"The duration is {duration}; it must be above 0.");
        }

        foreach ((string name, EntityOverride change) in options.Entities.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            if (change.FromRow < 0)
            {
                throw new PlanException($"{name} cannot start from row {Text(change.FromRow.Value)}; it must be 0 or more.");
            }

            if (change.UntilRow is { } until && until < (change.FromRow ?? 0))
            {
                throw new PlanException($"{name} cannot end before row {Text(until)}; it must be {Text(change.FromRow ?? 0)} or more, where it starts from.");
            }
        }
    }

    /// <summary>
    /// The clock of an entity, with as many rows as count, duration and calendar allow: one that is unbounded has those up to
    /// the end of the year 9999, so that nothing else needs to know of it.
    /// </summary>
    public static EventClock MakeClock(EntityDescriptor entity, EntityOverride? change, long origin, ulong arrivalsKey, PlanOptions options, Workflow? workflow)
    {
        long count = change?.Count ?? entity.Count;
        if (count < EntityDescriptor.Unbounded)
        {
            throw new PlanException($"{entity.Name}.Count is {Text(count)}; it must be 0 or more, or -1 to go on until the run is stopped.");
        }

        decimal perSecond = change?.Rate ?? entity.Rate ?? 0;
        EventRate? rate = null;
        if (perSecond != 0)
        {
            rate = EventRate.TryParse(perSecond.ToString(CultureInfo.InvariantCulture), out EventRate parsed)
                ? parsed
                : throw new PlanException($"{entity.Name}.Rate is {Text(perSecond)}; {EventRate.Requirement}.");
        }

        bool poisson = (change?.Arrivals ?? entity.Arrivals) == Arrivals.Poisson;
        if (poisson && rate is null)
        {
            throw new PlanException($"{entity.Name}.Arrivals is Poisson, which needs a rate. Set {entity.Name}.Rate above 0, or {entity.Name}.Arrivals to constant.");
        }

        if (count == EntityDescriptor.Unbounded && rate is null)
        {
            throw new PlanException(
                $"{entity.Name}.Count is -1, which is until the run is stopped, but {entity.Name} has no rate: all of its rows would be born at once. Set {entity.Name}.Rate, or {entity.Name}.Count to 0 or more.");
        }

        if (count == EntityDescriptor.Unbounded || options.Duration is not null)
        {
            long left = Math.Max(0, DateTime.MaxValue.Ticks - options.Start.UtcTicks - (count == EntityDescriptor.Unbounded ? (workflow?.MaxDuration ?? 0) + TimeRules.ReachOf(entity) : 0));
            long end = options.Start.UtcTicks + Math.Min(left, options.Duration?.Ticks ?? left);
            count = ClockWith(count == EntityDescriptor.Unbounded ? long.MaxValue : count).BornBy(end);
        }

        EventClock clock = ClockWith(count);
        RequireRange(entity, clock, rate);
        if (workflow is not null)
        {
            WorkflowRules.RequireRange(entity.Name, clock, workflow);
        }

        TimeRules.Require(entity, clock, workflow?.MaxDuration ?? 0);
        RequireNumbers(entity, clock.Count);
        return clock;

        EventClock ClockWith(long rows) => poisson ? EventClock.Poisson(origin, rate!.Value, rows, arrivalsKey) : new EventClock(origin, rate, rows);
    }

    /// <summary>RFC 9562 §5.7 gives the time 48 bits without a sign, counted from 1970; the year 9999 fits.</summary>
    public static void RequireUnixTime(EntityDescriptor entity, string field, EventClock clock)
    {
        if (clock.Origin < DateTime.UnixEpoch.Ticks)
        {
            throw new PlanException(
                $"{entity.Name}.{field} is a uuid of version 7, which begins with the milliseconds since 1970, but event time starts at {Time(clock.Origin)}. Start in 1970 or later, or use version 4.");
        }
    }

    private static void RequireNumbers(EntityDescriptor entity, long count)
    {
        if (entity.Fields.FirstOrDefault(f => f.MostRows < count) is { } field)
        {
            throw new PlanException(
                $"{entity.Name}.{field.Path} can number {Text(field.MostRows)} rows, but {entity.Name} has {Text(count)}. Lower {entity.Name}.Count, or make the property a long or a string.");
        }
    }

    private static void RequireRange(EntityDescriptor entity, EventClock clock, EventRate? rate)
    {
        if (clock.Count > 0 && rate is { } known && EndsAfter(DateTime.MaxValue.Ticks - clock.Origin, clock, known))
        {
            throw new PlanException(
                $"{entity.Name} row {Text(clock.Count - 1)} would be born after the year 9999: Count {Text(clock.Count)} at Rate {known} from {Time(clock.Origin)}. Lower {entity.Name}.Count or raise {entity.Name}.Rate.");
        }
    }

    private static bool EndsAfter(long room, EventClock clock, EventRate rate)
    {
        // The last row, or of a Poisson process the last one before its block, is born when the rate says.
        ulong steady = clock.Arrivals is { } poisson ? (ulong)clock.Count & ~(poisson.BlockRows - 1) : (ulong)clock.Count;
        return (UInt128)steady * rate.PeriodTicks / rate.PeriodRows > (UInt128)room
            || (clock.Arrivals is not null && clock.TimeOf(clock.Count - 1) - clock.Origin > room);
    }

    public static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    public static string Time(long ticks) => new DateTime(ticks, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Seconds(long ticks) => $"{Text(Math.Ceiling(ticks / 10_000m) / 1_000)}s";
}
