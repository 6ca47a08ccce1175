using CodeSynth.Kafka.Registry;
using Confluent.Kafka;
using Google.Protobuf;

namespace Consumer;

/// <summary>
/// Values in Protobuf behind what a Schema Registry's serializers put before them: a zero, the schema's id in 4 bytes, and the place of the message in
/// its file. With the header __value_schema_id there is nothing of that.
/// </summary>
/// <typeparam name="TMessage">The class that protoc made.</typeparam>
/// <typeparam name="T">What a message becomes.</typeparam>
internal sealed class ProtobufValues<TMessage, T>(MessageParser<TMessage> parser, Func<TMessage, T> convert) : IDeserializer<T>
    where TMessage : IMessage<TMessage>
{
    private const int IdBytes = 5;

    public T Deserialize(ReadOnlySpan<byte> data, bool isNull, SerializationContext context)
    {
        bool isBare = context.Headers.TryGetLastBytes(SchemaFraming.ValueHeader, out _);
        return convert(parser.ParseFrom(isBare ? data : BehindIndexes(data[IdBytes..])));
    }

    // As many zigzag varints as the first one says; 0 stands for the first message of the file.
    private static ReadOnlySpan<byte> BehindIndexes(ReadOnlySpan<byte> data)
    {
        var input = new CodedInputStream(data.ToArray());
        for (int count = input.ReadSInt32(); count > 0; count--)
        {
            input.ReadSInt32();
        }

        return data[(int)input.Position..];
    }
}
