using Confluent.Kafka;

namespace CodeSynth.Kafka.Serialization;

/// <summary>Rows and events as the messages of a producer.</summary>
public static class SynthTableMessages
{
    /// <summary>A message for each row, in order: its key, the row, and its event time as the timestamp.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="table">The rows.</param>
    public static IEnumerable<Message<string, SynthRow<T>>> Messages<T>(this SynthTable<T> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows().Select(row => new Message<string, SynthRow<T>>
        {
            Key = row.Key,
            Value = row,
            Timestamp = new Timestamp(row.Time.ToUnixTimeMilliseconds(), TimestampType.CreateTime),
        });
    }

    /// <summary>A message for each event, in the order of a run: its instance's key, the event, and its event time as the timestamp.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="workflow">The instances.</param>
    public static IEnumerable<Message<string, SynthEvent<T>>> Messages<T>(this SynthWorkflow<T> workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return workflow.Events().Select(current => new Message<string, SynthEvent<T>>
        {
            Key = current.Key,
            Value = current,
            Timestamp = new Timestamp(current.Time.ToUnixTimeMilliseconds(), TimestampType.CreateTime),
        });
    }
}
