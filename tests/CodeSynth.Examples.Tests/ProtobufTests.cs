using CodeSynth.Benchmarks.Rows;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Contracts = CodeSynth.Schemas.Ecommerce;
using WireFormat = CodeSynth.Modeling.WireFormat;

namespace CodeSynth.Examples.Tests;

/// <summary>What the example writes, read by the message classes that protoc makes of the same .proto files.</summary>
public class ProtobufTests
{
    private static readonly PlanOptions s_options = EcommerceRun.Options(7, customers: 500, orders: 2_000, payments: 1_000);

    [Fact]
    public void Customers_EveryOne_IsReadByGooglesClassAndWrittenBackTheSame() => AssertRead<Customer, Contracts.Customer>(Contracts.Customer.Parser, Messages.Of);

    [Fact]
    public void Orders_EveryOne_IsReadByGooglesClassAndWrittenBackTheSame() => AssertRead<Order, Contracts.Order>(Contracts.Order.Parser, Messages.Of);

    [Fact]
    public void Payments_EveryOne_IsReadByGooglesClassAndWrittenBackTheSame() => AssertRead<Payment, Contracts.Payment>(Contracts.Payment.Parser, Messages.Of);

    [Theory]
    [InlineData("Customer", "ecommerce.Customer", "customer.proto")]
    [InlineData("Order", "ecommerce.Order", "order.proto")]
    [InlineData("Payment", "ecommerce.Payment", "payment.proto")]
    public void Schema_OfAnEntity_IsTheOneThatProtocCompiled(string entity, string fullName, string fileName)
    {
        EntitySchema schema = SynthCatalog.Model.Entities.Single(e => e.Name == entity).SchemaOf(WireFormat.Protobuf)!;

        Assert.Equal((fullName, fileName, false), (schema.FullName, schema.FileName, schema.IsDerived));
        Assert.Empty(schema.Imports);
        Assert.Equal([0], schema.MessageIndexes);
        MessageDescriptor[] compiled = [Contracts.Customer.Descriptor, Contracts.Order.Descriptor, Contracts.Payment.Descriptor];
        Assert.Contains(compiled, m => m.FullName == fullName && m.File.Name == fileName);
    }

    private static void AssertRead<TRecord, TMessage>(MessageParser<TMessage> parser, Func<TRecord, TMessage> expected)
        where TMessage : IMessage<TMessage>
    {
        Plan plan = SynthCatalog.Model.CreatePlan(s_options);
        EntityProducer<TRecord> producer = plan.Producer(SynthCatalog.Model.Descriptor<TRecord>());
        var values = new Values(producer.Descriptor);
        SynthEngine.Run(plan, values, new RunOptions { Format = WireFormat.Protobuf }, TestContext.Current.CancellationToken);
        Assert.InRange(values.All.Count, 500, 2_000);
        for (int row = 0; row < values.All.Count; row++)
        {
            TMessage message = parser.ParseFrom(values.All[row]);
            Assert.Equal(expected(producer.Create(row)), message);
            Assert.Equal(message.ToByteArray(), values.All[row]);
        }
    }

    private sealed class Values(EntityDescriptor entity) : ISink
    {
        public List<byte[]> All { get; } = [];

        public bool WantsMergedOrder => false;

        public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
        {
        }

        public void Write(RecordBatch batch)
        {
            foreach (BatchSegment segment in batch.Segments)
            {
                for (int i = 0; segment.Entity.Descriptor == entity && i < segment.Count; i++)
                {
                    All.Add(segment.Value(i).ToArray());
                }
            }
        }

        public void OnIdle()
        {
        }

        public void Complete(CancellationToken cancellation)
        {
        }

        public void Dispose()
        {
        }
    }
}
