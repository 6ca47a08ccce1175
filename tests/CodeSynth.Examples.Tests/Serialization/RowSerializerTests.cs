using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Serialization;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Confluent.Kafka;
using Ecommerce;

namespace CodeSynth.Examples.Tests.Serialization;

/// <summary>Rows through a producer that is the user's own.</summary>
public class RowSerializerTests
{
    [Theory]
    [InlineData(WireFormat.Json, SchemaIdPlacement.Prefix)]
    [InlineData(WireFormat.Avro, SchemaIdPlacement.Prefix)]
    [InlineData(WireFormat.Avro, SchemaIdPlacement.Header)]
    public async Task Rows_ThroughAProducerOfConfluents_AreWhatARunWrites(WireFormat format, SchemaIdPlacement placement)
    {
        using var shop = new ShopCluster();
        SynthModel model = SynthCatalog.Model.WithSeed(42);
        Plan plan = await shop.FramedAsync(model.CreatePlan(model.Options with { Only = ["Order"] }), format, placement);
        RowFrame frame = plan.Topics.Single(t => t.Entity.Name == "Order").Frame;

        Produce(shop, model.Table<Order>(), new SynthRowSerializer<Order>(format, frame));

        shop.AssertHolds(plan, format);
        Assert.All(TopicRecords.ReadToEnd(shop.Cluster.Settings, "orders", Deserializers.ByteArray, cancellation: TestContext.Current.CancellationToken), record =>
            Assert.Equal(frame.HeaderName is null ? 0 : 1, record.Message.Headers.Count));
    }

    [Fact]
    public void Row_Asked_IsThatOfTheTable()
    {
        SynthTable<Order> orders = SynthCatalog.Model.Table<Order>();
        SynthRow<Order> row = orders.Row(17);

        Assert.Equal((17, "ORDER_00018", orders[17], orders[17].CreatedAt), (row.Number, row.Key, row.Value, row.Time));
        Assert.Equal(orders.Count, orders.Rows().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Row(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Row(orders.Count));
    }

    [Fact]
    public async Task Serializers_OfBothKinds_GiveTheSameBytes()
    {
        var serializer = new SynthRowSerializer<Order>(WireFormat.Avro, RowFrame.WithPrefix([0, 0, 0, 0, 9]));
        SynthRow<Order> row = SynthCatalog.Model.Table<Order>().Row(0);
        var context = new SerializationContext(MessageComponentType.Value, "orders", new Headers());

        byte[] bytes = serializer.Serialize(row, context);

        Assert.Equal([0, 0, 0, 0, 9], bytes[..5]);
        Assert.Equal(bytes, await serializer.SerializeAsync(row, context));
        Assert.Equal(row.Value.OrderId, Consumer.Order.Decode(bytes.AsSpan(5)).OrderId);
        Assert.Equal('}', (char)row.Encode(WireFormat.Json)[^1]);
    }

    [Fact]
    public void Topic_ThatIsNotThere_IsNamed()
    {
        using var shop = new ShopCluster();

        Exception thrown = Assert.Throws<Engine.SinkException>(() => TopicRecords.ReadToEnd(shop.Cluster.Settings, "nothing", Deserializers.ByteArray, cancellation: TestContext.Current.CancellationToken).Count());

        Assert.EndsWith("has no topic 'nothing'.", thrown.Message, StringComparison.Ordinal);
    }

    private static void Produce(ShopCluster shop, SynthTable<Order> orders, ISerializer<SynthRow<Order>> serializer)
    {
        // docs/schemas.md has these lines.
        var settings = new ProducerConfig { BootstrapServers = shop.Cluster.BootstrapServers, Partitioner = Partitioner.Murmur2Random };
        using IProducer<string, SynthRow<Order>> producer = new ProducerBuilder<string, SynthRow<Order>>(settings).SetValueSerializer(serializer).Build();
        foreach (Message<string, SynthRow<Order>> message in orders.Messages())
        {
            producer.Produce("orders", message);
        }

        producer.Flush(TestContext.Current.CancellationToken);
    }
}
