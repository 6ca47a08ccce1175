using CodeSynth.Modeling;
using Confluent.Kafka;

namespace CodeSynth.Kafka.Serialization;

/// <summary>
/// Writes the events of an entity with a workflow through a producer of Confluent.Kafka that a program owns already: exactly the bytes that a run writes.
/// Stateless, so any number of producers may share one. It allocates the value of each message, which Confluent's interface asks for.
/// </summary>
/// <typeparam name="T">The annotated type.</typeparam>
/// <param name="format">The format of the values.</param>
/// <param name="frame">What tells readers the schema, as a Schema Registry gave it (<see cref="Registry.EntityRegistration.Frame"/>); null for none.</param>
public sealed class SynthEventSerializer<T>(WireFormat format = WireFormat.Json, RowFrame? frame = null) : ISerializer<SynthEvent<T>>, IAsyncSerializer<SynthEvent<T>>
{
    private readonly RowFrame _frame = frame ?? RowFrame.None;

    /// <inheritdoc/>
    public byte[] Serialize(SynthEvent<T> data, SerializationContext context)
    {
        MessageFrame.AddHeader(_frame, context);
        return data.Encode(format, _frame);
    }

    /// <inheritdoc/>
    public Task<byte[]> SerializeAsync(SynthEvent<T> data, SerializationContext context) => Task.FromResult(Serialize(data, context));
}
