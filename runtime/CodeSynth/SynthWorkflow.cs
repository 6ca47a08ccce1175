using System.Diagnostics.CodeAnalysis;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth;

/// <summary>
/// The instances of an entity with a workflow, each with its events as objects, computed when asked for: nothing is stored, every access gives equal objects,
/// and any number of threads may read. The same events, value for value, as a run with the same options writes.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
public sealed class SynthWorkflow<T>
{
    private readonly WorkflowProducer<T> _producer;

    internal SynthWorkflow(WorkflowProducer<T> producer) => _producer = producer;

    /// <summary>How many instances there are; those that end with the year 9999 where they have no other end.</summary>
    public long Count => _producer.Clock.Count;

    /// <summary>The names of the states, in the order of their declaration.</summary>
    public IReadOnlyList<string> States => _producer.Workflow.States;

    /// <summary>What is to be expected of the instances.</summary>
    public WorkflowOdds Odds => _producer.Workflow.Odds;

    /// <summary>The events of an instance, first to last; allocates the objects, their strings and the list.</summary>
    /// <param name="instance">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instance.</exception>
    public IReadOnlyList<T> this[long instance] => [.. Instance(instance).Select(e => e.Value)];

    /// <summary>The events of an instance, first to last, none of them made yet.</summary>
    /// <param name="instance">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instance.</exception>
    public IReadOnlyList<SynthEvent<T>> Instance(long instance)
    {
        RequireInstance(instance);
        var events = new List<SynthEvent<T>>(_producer.Workflow.LengthOf(instance));
        WorkflowEvent current = _producer.Workflow.First(instance, _producer.Clock.TimeOf(instance));
        do
        {
            events.Add(new SynthEvent<T>(_producer, current));
        }
        while (_producer.Workflow.TryNext(current, out current));

        return events;
    }

    /// <summary>The names of the states that an instance enters, first to last.</summary>
    /// <param name="instance">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instance.</exception>
    public IReadOnlyList<string> Path(long instance) => [.. Instance(instance).Select(e => e.State)];

    /// <summary>When an event happens, uncut; the record's event time field has it in whole milliseconds.</summary>
    /// <param name="instance">From 0 to <see cref="Count"/> − 1.</param>
    /// <param name="step">Which event of the instance, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such instance, or it has no such event.</exception>
    public DateTimeOffset TimeOf(long instance, int step)
    {
        RequireInstance(instance);
        return new(_producer.Workflow.EventAt(instance, _producer.Clock.TimeOf(instance), step).Time, TimeSpan.Zero);
    }

    /// <summary>The instance that a key names, found by computation and not by search.</summary>
    /// <param name="key">The key as it stands in the records.</param>
    /// <param name="events">The events of the instance, when there is one.</param>
    /// <returns>Whether the key names an instance.</returns>
    public bool TryFind(string key, [NotNullWhen(true)] out IReadOnlyList<T>? events)
    {
        bool found = _producer.TryParseKey(Encoding.UTF8.GetBytes(key), out long instance) && instance < Count;
        events = found ? this[instance] : null;
        return found;
    }

    /// <summary>
    /// All events in the order in which a run writes them, by time, then by instance, then by step, none of them made yet. What is under way takes 64 bits an
    /// instance while one enumerates.
    /// </summary>
    public IEnumerable<SynthEvent<T>> Events()
    {
        using var schedule = new WorkflowSchedule(_producer.Workflow, _producer.Clock);
        while (schedule.TryNext(out WorkflowEvent next))
        {
            yield return new SynthEvent<T>(_producer, next);
        }
    }

    private void RequireInstance(long instance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(instance);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(instance, Count);
    }
}
