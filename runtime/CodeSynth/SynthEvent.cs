using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth;

/// <summary>
/// An event of an entity with a workflow before anybody asked for anything of it: instance and step, from which its object and its bytes are computed. It is
/// what a program that owns a producer of its own hands to it.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
public readonly struct SynthEvent<T>
{
    private readonly WorkflowProducer<T> _producer;
    private readonly WorkflowEvent _event;

    internal SynthEvent(WorkflowProducer<T> producer, WorkflowEvent current)
    {
        _producer = producer;
        _event = current;
    }

    /// <summary>The instance, from 0.</summary>
    public long Instance => _event.Instance;

    /// <summary>Which event of its instance it is, from 0.</summary>
    public int Step => _event.Step;

    /// <summary>The name of the state that is entered.</summary>
    public string State => _producer.Workflow.States[_event.State];

    /// <summary>The name of the state that is left; null of an instance's first event.</summary>
    public string? PreviousState => _event.Previous == WorkflowEvent.None ? null : _producer.Workflow.States[_event.Previous];

    /// <summary>The event as an object; each call makes one.</summary>
    public T Value => _producer.Create(_event);

    /// <summary>When it happens, in whole milliseconds, as the record and its Kafka timestamp have it.</summary>
    public DateTimeOffset Time => SingleRow.Time(_event.Time);

    /// <summary>The key of its instance, the text that names it.</summary>
    public string Key => SingleRow.Key(_producer, _event.Instance);

    /// <summary>The bytes that a run writes for this event: what a Kafka message carries as its value. Allocates them and nothing more.</summary>
    /// <param name="format">The format.</param>
    /// <param name="frame">What tells readers the schema; null for none. A header beside the value is the caller's to add.</param>
    /// <exception cref="InvalidOperationException">The entity cannot be encoded so.</exception>
    public unsafe byte[] Encode(WireFormat format, RowFrame? frame = null)
    {
        WorkflowEvent current = _event;
        return SingleRow.Encode(_producer, format, current.Instance, frame, &current);
    }
}
