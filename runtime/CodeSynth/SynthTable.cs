using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using CodeSynth.Modeling;

namespace CodeSynth;

/// <summary>
/// The rows of an entity as objects, computed when asked for: nothing is stored, every access gives an equal object, and
/// any number of threads may read. The same rows, value for value, as a run with the same options writes.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <param name="producer">The entity's producer.</param>
/// <exception cref="ArgumentException">The entity has a workflow, so a row is not a record: see <see cref="SynthWorkflow{T}"/>.</exception>
public sealed class SynthTable<T>(EntityProducer<T> producer) : IEnumerable<T>
{
    private readonly EntityProducer<T> _producer = producer.Workflow is null ? producer : throw new ArgumentException("An entity with a workflow has no table of rows.", nameof(producer));

    /// <summary>How many rows there are; those up to the end of the year 9999 where they have no other end.</summary>
    public long Count => _producer.Clock.Count;

    /// <summary>A row; allocates the object and its strings.</summary>
    /// <param name="row">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public T this[long row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
            return _producer.Create(row);
        }
    }

    /// <summary>All rows in order, none of them made yet.</summary>
    public IEnumerable<SynthRow<T>> Rows()
    {
        for (long row = 0; row < Count; row++)
        {
            yield return new SynthRow<T>(_producer, row);
        }
    }

    /// <summary>A row that is not made yet.</summary>
    /// <param name="row">From 0 to <see cref="Count"/> − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public SynthRow<T> Row(long row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return new SynthRow<T>(_producer, row);
    }

    /// <summary>The row that a key names, found by computation and not by search.</summary>
    /// <param name="key">The key as it stands in the record, for example <c>CUST_0017</c>.</param>
    /// <param name="record">The row, when there is one.</param>
    /// <returns>Whether the key names a row of this table.</returns>
    public bool TryFind(string key, [MaybeNullWhen(false)] out T record)
    {
        bool found = _producer.TryParseKey(Encoding.UTF8.GetBytes(key), out long row) && row < Count;
        record = found ? _producer.Create(row) : default;
        return found;
    }

    /// <summary>When a row is born, uncut; the row's event time field has it in whole milliseconds.</summary>
    /// <param name="row">From 0.</param>
    public DateTimeOffset TimeOf(long row) => new(_producer.Clock.TimeOf(row), TimeSpan.Zero);

    /// <summary>All rows in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (long row = 0; row < Count; row++)
        {
            yield return _producer.Create(row);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
