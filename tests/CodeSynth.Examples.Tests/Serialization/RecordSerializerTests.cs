using CodeSynth.Avro;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Serialization;
using Confluent.Kafka;
using Consumer;

namespace CodeSynth.Examples.Tests.Serialization;

/// <summary>Typed records through Confluent's interfaces, framed by a registry.</summary>
public class RecordSerializerTests
{
    private static readonly Order s_order = new()
    {
        OrderId = "O1",
        CustomerId = "C1",
        TotalAmount = 12.5,
        Status = "pending",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Theory]
    [InlineData(SchemaIdPlacement.Prefix, 5, 0)]
    [InlineData(SchemaIdPlacement.Header, 0, 1)]
    public async Task Record_Framed_ComesBack(SchemaIdPlacement placement, int prefix, int headers)
    {
        using var shop = new ShopCluster();
        var serializer = await AvroRecordSerializer<Order>.RegisterAsync(shop.Registry, "orders-value", placement, TestContext.Current.CancellationToken);
        var context = new SerializationContext(MessageComponentType.Value, "orders", new Headers());

        byte[] bytes = serializer.Serialize(s_order, context);
        byte[] again = await serializer.SerializeAsync(s_order, context);

        Assert.Equal(bytes, again);
        Assert.Equal(prefix + s_order.Encode().Length, bytes.Length);
        Assert.Equal(headers, context.Headers.Count);
        Assert.Equal(s_order, new AvroRecordDeserializer<Order>(shop.Registry).Deserialize(bytes, false, context));
        Assert.Equal(s_order, new AvroRecordDeserializer<Order>().Deserialize(bytes, false, context));
    }

    [Fact]
    public async Task Record_OfAnotherSchema_IsRefused_AndNotReadAsSomethingElse()
    {
        using var shop = new ShopCluster();
        var serializer = await AvroRecordSerializer<Order>.RegisterAsync(shop.Registry, "orders-value", cancellation: TestContext.Current.CancellationToken);
        var context = new SerializationContext(MessageComponentType.Value, "orders", new Headers());
        byte[] bytes = serializer.Serialize(s_order, context);

        string message = Assert.Throws<AvroDataException>(() => new AvroRecordDeserializer<Customer>(shop.Registry).Deserialize(bytes, false, context)).Message;

        Assert.Contains("A message of 'orders' was written by the schema of id 1, which is not that of Customer (Ecommerce.Customer).", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_OfAnIdThatTheRegistryDoesNotHave_IsRefused()
    {
        using var shop = new ShopCluster();
        await AvroRecordSerializer<Order>.RegisterAsync(shop.Registry, "orders-value", cancellation: TestContext.Current.CancellationToken);
        byte[] bytes = [0, 0, 0, 0, 99, .. s_order.Encode()];

        string message = Assert.Throws<AvroDataException>(() => new AvroRecordDeserializer<Order>(shop.Registry).Deserialize(bytes, false, Context())).Message;

        Assert.EndsWith("has no schema of id 99.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000001")]
    [InlineData("7B7D0000000000")]
    public void Value_WithoutAFrame_IsRefused(string hex) =>
        Assert.Contains("does not begin with the id of a schema", Assert.Throws<AvroDataException>(() => new AvroRecordDeserializer<Order>().Deserialize(Convert.FromHexString(hex), false, Context())).Message, StringComparison.Ordinal);

    [Fact]
    public void Header_ThatIsNoGuid_IsRefused()
    {
        var headers = new Headers { { SchemaFraming.ValueHeader, [2, 3] } };

        Assert.Contains("is no schema's GUID", Assert.Throws<AvroDataException>(() => new AvroRecordDeserializer<Order>().Deserialize([], false, Context(headers))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tombstone_IsNull_InBothDirections()
    {
        var serializer = new AvroRecordSerializer<Order>(Modeling.RowFrame.WithPrefix(SchemaFraming.Prefix(1)));

        Assert.Null(serializer.Serialize(null!, Context()));
        Assert.Null(new AvroRecordDeserializer<Order>().Deserialize([], true, Context()));
    }

    private static SerializationContext Context(Headers? headers = null) => new(MessageComponentType.Value, "orders", headers ?? new Headers());
}
