using CodeSynth.Avro;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Serialization;
using Confluent.Kafka;
using Google.Protobuf;
using Messages = CodeSynth.Schemas.Ecommerce;
using WireFormat = CodeSynth.Modeling.WireFormat;

namespace Consumer;

/// <summary>
/// The topics of the shop as typed records, whatever the format of their messages. <c>Customer</c>, <c>Order</c> and <c>Payment</c> are emitted for
/// schemas/avro/ecommerce; JSON has the same fields, and messages of Protobuf are converted.
/// </summary>
/// <param name="kafka">How to reach the cluster.</param>
/// <param name="registry">Tells the schemas of messages; null to trust that they are ours.</param>
/// <param name="format">What the messages are written in.</param>
public sealed class ShopTopics(KafkaSettings kafka, SchemaRegistryClient? registry, WireFormat format)
{
    public IEnumerable<Customer> Customers() => Read("customers", Messages.Customer.Parser, m => new Customer
    {
        CustomerId = m.CustomerId,
        Name = m.Name,
        Email = m.Email,
        Phone = m.Phone,
        Address = new Address { Street = m.Address.Street, City = m.Address.City, PostalCode = m.Address.PostalCode, CountryCode = m.Address.CountryCode },
        Tier = m.Tier,
    });

    public IEnumerable<Order> Orders() => Read("orders", Messages.Order.Parser, m => new Order
    {
        OrderId = m.OrderId,
        CustomerId = m.CustomerId,
        TotalAmount = m.TotalAmount,
        Status = m.Status,
        CreatedAt = m.CreatedAt.ToDateTimeOffset(),
    });

    public IEnumerable<Payment> Payments() => Read("payments", Messages.Payment.Parser, m => new Payment
    {
        PaymentId = m.PaymentId,
        OrderId = m.OrderId,
        Amount = m.Amount,
        PaymentMethod = m.PaymentMethod,
        Status = m.Status,
        CreatedAt = m.CreatedAt.ToDateTimeOffset(),
    });

    // A service would give the same deserializers to Confluent's ConsumerBuilder and go on for ever; this reads to the end and stops.
    private IEnumerable<T> Read<TMessage, T>(string topic, MessageParser<TMessage> parser, Func<TMessage, T> convert)
        where TMessage : IMessage<TMessage>
        where T : class, IAvroRecord<T>
    {
        IDeserializer<T> values = format switch
        {
            WireFormat.Avro => new AvroRecordDeserializer<T>(registry),
            WireFormat.Protobuf => new ProtobufValues<TMessage, T>(parser, convert),
            _ => new JsonValues<T>(),
        };
        return TopicRecords.ReadToEnd(kafka, topic, values).Select(record => record.Message.Value);
    }
}
