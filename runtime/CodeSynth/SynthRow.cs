using CodeSynth.Modeling;

namespace CodeSynth;

/// <summary>
/// A row of an entity before anybody asked for anything of it: its number, from which its object and its bytes are computed. It is what a program
/// that owns a producer of its own hands to it.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
public readonly struct SynthRow<T>
{
    private readonly EntityProducer<T> _producer;

    internal SynthRow(EntityProducer<T> producer, long number)
    {
        _producer = producer;
        Number = number;
    }

    /// <summary>Its number, from 0.</summary>
    public long Number { get; }

    /// <summary>The row as an object; each call makes one.</summary>
    public T Value => _producer.Create(Number);

    /// <summary>When it is born, in whole milliseconds, as the record and its Kafka timestamp have it.</summary>
    public DateTimeOffset Time => SingleRow.Time(_producer.Clock.TimeOf(Number));

    /// <summary>Its key, the text that names it.</summary>
    public string Key => SingleRow.Key(_producer, Number);

    /// <summary>The bytes that a run writes for this row: what a Kafka message carries as its value. Allocates them and nothing more.</summary>
    /// <param name="format">The format.</param>
    /// <param name="frame">What tells readers the schema; null for none. A header beside the value is the caller's to add.</param>
    /// <exception cref="InvalidOperationException">The entity cannot be encoded so.</exception>
    public unsafe byte[] Encode(WireFormat format, RowFrame? frame = null) => SingleRow.Encode(_producer, format, Number, frame);
}
