using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>Workflows and clocks drawn at random, from those of one state without a delay to those that take days.</summary>
internal sealed class RandomWorkflow
{
    private static readonly long[] s_longest = [0, 1, 3, 1_000, 70_000, 10_000_000, 36_000_000_000, 20 * TimeSpan.TicksPerDay, 300 * TimeSpan.TicksPerDay];
    private static readonly decimal[] s_rates = [0.00001157m, 0.5m, 7m, 1_000m, 333.333m, 100_000m, 2_000_000m, 50_000_000m];

    private readonly Random _random;

    public RandomWorkflow(int seed)
    {
        _random = new Random(seed);
        Workflow = new Workflow(Descriptor(), (ulong)_random.NextInt64(), (ulong)_random.NextInt64());
        Clock = NewClock();
    }

    public Workflow Workflow { get; }

    public EventClock Clock { get; }

    /// <summary>What the schedule must give: the events of all instances, sorted.</summary>
    public static IEnumerable<WorkflowEvent> Sorted(Workflow workflow, EventClock clock) =>
        Enumerable.Range(0, (int)clock.Count).SelectMany(i => EventsOf(workflow, clock, i)).OrderBy(e => e.Time).ThenBy(e => e.Instance).ThenBy(e => e.Step);

    private static IEnumerable<WorkflowEvent> EventsOf(Workflow workflow, EventClock clock, long instance)
    {
        WorkflowEvent current = workflow.First(instance, clock.TimeOf(instance));
        yield return current;
        while (workflow.TryNext(current, out current))
        {
            yield return current;
        }
    }

    private WorkflowDescriptor Descriptor()
    {
        int states = _random.Next(1, _random.Next(4) == 0 ? 251 : 9);
        long longest = s_longest[_random.Next(s_longest.Length)];
        var descriptor = new WorkflowDescriptor
        {
            States = [.. Enumerable.Range(0, states).Select(s => $"S{s}")],
            Delays = [.. Enumerable.Range(0, states).Where(s => s == 0 || _random.Next(5) > 0).Select(s => new WorkflowDelay(s, Law(longest)))],
        };
        return states == 1 || _random.Next(2) == 0
            ? descriptor with { Paths = [.. Enumerable.Range(0, _random.Next(1, 9)).Select(_ => new WorkflowPath(_random.Next(1, 10), [.. Enumerable.Range(0, _random.Next(1, 7)).Select(_ => _random.Next(states))]))] }
            : descriptor with { Transitions = Transitions(states), MaxSteps = Math.Min(states + _random.Next(6), WorkflowDescriptor.MostSteps) };
    }

    /// <summary>From each state to the next one, so that the last is always reached, and some between any others, to itself and back.</summary>
    private WorkflowTransition[] Transitions(int states)
    {
        var transitions = new Dictionary<(int From, int To), WorkflowTransition>();
        for (int from = 0; from < states - 1; from++)
        {
            transitions[(from, from + 1)] = new WorkflowTransition(from, from + 1, _random.Next(1, 10));
            int to = _random.Next(states);
            transitions[(from, to)] = new WorkflowTransition(from, to, _random.Next(1, 10));
        }

        return [.. transitions.Values];
    }

    private DelayLaw Law(long longest)
    {
        long most = _random.Next(4) == 0 ? 0 : _random.NextInt64(longest + 1);
        return _random.Next(4) switch
        {
            0 or 1 => DelayLaw.Constant(most),
            2 => new DelayLaw(DelayDistribution.Uniform, most / 3, most),
            _ => new DelayLaw(DelayDistribution.Exponential, 0, most) { Mean = 1 + most / 10.0 },
        };
    }

    private EventClock NewClock()
    {
        const long Origin = 638_000_000_000_000_000;
        int count = _random.Next(10) switch { 0 => _random.Next(3), 1 => 20_000, _ => _random.Next(1, 3_000) };
        EventRate rate = EventRate.Of(s_rates[_random.Next(s_rates.Length)]);
        return _random.Next(3) switch
        {
            0 => new EventClock(Origin, null, count),
            1 => new EventClock(Origin, rate, count),
            _ => EventClock.Poisson(Origin, rate, count, (ulong)_random.NextInt64()),
        };
    }
}
