using System.Buffers;
using CodeSynth.Avro;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using Confluent.Kafka;

namespace CodeSynth.Kafka.Serialization;

/// <summary>
/// Writes typed records of .avsc files through a producer of Confluent.Kafka, framed as Confluent's own Avro serializer does. The schema is registered
/// once, before the first message. Stateless after that, so any number of producers may share one.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="frame">What tells readers the schema: before each value, or in a header.</param>
public sealed class AvroRecordSerializer<T>(RowFrame frame) : ISerializer<T>, IAsyncSerializer<T>
    where T : class, IAvroRecord<T>
{
    private readonly RowFrame _frame = frame ?? throw new ArgumentNullException(nameof(frame));

    /// <summary>Registers the record's schema under a subject, or finds it there, and frames by its id.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="subject">The subject: <c>orders-value</c> for the values of the topic <c>orders</c>.</param>
    /// <param name="placement">Where a message has the schema's id.</param>
    /// <param name="cancellation">Ends waiting.</param>
    /// <exception cref="SchemaRegistryException">The registry cannot be used or refuses the schema; or it knows no GUID, and one is wanted.</exception>
    public static async Task<AvroRecordSerializer<T>> RegisterAsync(
        SchemaRegistryClient registry, string subject, SchemaIdPlacement placement = SchemaIdPlacement.Prefix, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(registry);
        RegisteredSchema registered = await registry.RegisterAsync(subject, new RegistrySchema(SchemaKind.Avro, T.SchemaText), cancellation: cancellation).ConfigureAwait(false);
        return new AvroRecordSerializer<T>(placement switch
        {
            SchemaIdPlacement.Prefix => RowFrame.WithPrefix(SchemaFraming.Prefix(registered.Id)),
            _ when registered.Guid is { } guid => RowFrame.WithHeader(SchemaFraming.ValueHeader, SchemaFraming.Header(guid)),
            _ => throw new SchemaRegistryException($"The Schema Registry at {registry.Addresses} knows no GUIDs, which a header needs. Use the prefix."),
        });
    }

    /// <inheritdoc/>
    /// <remarks>A null value is a tombstone and stays null.</remarks>
    /// <exception cref="AvroDataException">A value of the record does not fit its schema.</exception>
    public byte[] Serialize(T data, SerializationContext context)
    {
        if (data is null)
        {
            return null!; // what Confluent's serializers give for a tombstone
        }

        MessageFrame.AddHeader(_frame, context);
        var output = new ArrayBufferWriter<byte>();
        _frame.Prefix.CopyTo(output);
        AvroRecord.Encode(data, output);
        return output.WrittenSpan.ToArray();
    }

    /// <inheritdoc/>
    public Task<byte[]> SerializeAsync(T data, SerializationContext context) => Task.FromResult(Serialize(data, context));
}
