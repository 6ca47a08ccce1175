using CodeSynth.Kafka.Serialization;
using CodeSynth.Modeling;
using CodeSynth.Tests.Support;
using Confluent.Kafka;

namespace CodeSynth.Examples.Tests.Serialization;

/// <summary>Events of a workflow for a producer that is the user's own.</summary>
public class EventSerializerTests
{
    private static readonly SynthWorkflow<string> s_payments = new SynthModel(WorkflowEntity.Of("Payment", 100, 10m)).Workflow<string>();

    [Fact]
    public void Messages_OfAWorkflow_AreItsEventsInTheOrderOfARun()
    {
        Message<string, SynthEvent<string>>[] messages = [.. s_payments.Messages()];

        Assert.Equal(Enumerable.Range(0, 100).Sum(i => s_payments[i].Count), messages.Length);
        Assert.Equal(s_payments.Events().Select(e => e.Value), messages.Select(m => m.Value.Value));
        Assert.All(messages, m => Assert.Equal((m.Value.Key, m.Value.Time.ToUnixTimeMilliseconds()), (m.Key, m.Timestamp.UnixTimestampMs)));
        Assert.Equal(messages.Select(m => m.Timestamp.UnixTimestampMs).Order(), messages.Select(m => m.Timestamp.UnixTimestampMs));
    }

    [Fact]
    public async Task Serializers_OfBothKinds_GiveTheBytesOfTheEvent()
    {
        RowFrame frame = RowFrame.WithHeader("schema", [1, 2]);
        var serializer = new SynthEventSerializer<string>(WireFormat.Avro, frame);
        var context = new SerializationContext(MessageComponentType.Value, "payments", new Headers());
        SynthEvent<string> current = s_payments.Instance(3)[1];

        byte[] bytes = serializer.Serialize(current, context);

        Assert.Equal(current.Encode(WireFormat.Avro), bytes);
        Assert.Equal(bytes, await serializer.SerializeAsync(current, context));
        Assert.Equal([1, 2], Assert.Single(context.Headers).GetValueBytes());
    }

    [Fact]
    public void Serialize_WithAPrefix_PutsItBeforeTheEvent()
    {
        byte[] prefix = [0, 0, 0, 0, 9];
        SynthEvent<string> current = s_payments.Instance(3)[1];

        byte[] bytes = new SynthEventSerializer<string>(WireFormat.Avro, RowFrame.WithPrefix(prefix)).Serialize(current, new SerializationContext(MessageComponentType.Value, "payments", new Headers()));

        Assert.Equal([.. prefix, .. current.Encode(WireFormat.Avro)], bytes);
    }
}
