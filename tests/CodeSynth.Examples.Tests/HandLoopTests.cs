using System.Text;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Modeling;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

/// <summary>The benchmarks' hand-written loops are a limit only while they write what the generator's code writes.</summary>
public unsafe class HandLoopTests
{
    private delegate int Loop(byte* destination, long row, int count, BatchColumns columns);

    [Fact]
    public void Orders_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Order>(), BenchmarkPlan.HandLoops().Orders);

    [Fact]
    public void Payments_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Payment>(), BenchmarkPlan.HandLoops().Payments);

    [Fact]
    public void Customers_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Customer>(), BenchmarkPlan.HandLoops().Customers);

    [Fact]
    public void AvroOrders_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Order>(), BenchmarkPlan.AvroHandLoops().Orders, WireFormat.Avro);

    [Fact]
    public void AvroPayments_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Payment>(), BenchmarkPlan.AvroHandLoops().Payments, WireFormat.Avro);

    [Fact]
    public void AvroCustomers_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Customer>(), BenchmarkPlan.AvroHandLoops().Customers, WireFormat.Avro);

    [Fact]
    public void OrdersOfProtobuf_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Order>(), BenchmarkPlan.ProtobufLoops().Orders, WireFormat.Protobuf);

    [Fact]
    public void PaymentsOfProtobuf_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Payment>(), BenchmarkPlan.ProtobufLoops().Payments, WireFormat.Protobuf);

    [Fact]
    public void CustomersOfProtobuf_AllBatches_EqualTheGenerators() => AssertSame(BenchmarkPlan.Producer<Customer>(), BenchmarkPlan.ProtobufLoops().Customers, WireFormat.Protobuf);

    private static void AssertSame(EntityProducer producer, Loop loop, WireFormat format = WireFormat.Json)
    {
        const int Batch = BenchmarkPlan.Batch;
        int maxRow = producer.MaxRowBytes(format);
        using var ours = new RowBuffer(Batch, maxRow);
        using var theirs = new RowBuffer(Batch, maxRow);
        for (long row = 0; row < BenchmarkPlan.Rows; row += Batch)
        {
            int length = producer.Encode(format, ours.Bytes, row, Batch, ours.Columns);
            Assert.Equal(Encoding.Latin1.GetString(ours.Bytes, length), Encoding.Latin1.GetString(theirs.Bytes, loop(theirs.Bytes, row, Batch, theirs.Columns)));
            AssertSame(ours.Columns.End, theirs.Columns.End);
            AssertSame(ours.Columns.Key, theirs.Columns.Key);
            AssertSame(ours.Columns.Time, theirs.Columns.Time);
        }
    }

    private static void AssertSame<TColumn>(TColumn* ours, TColumn* theirs)
        where TColumn : unmanaged =>
        Assert.True(new ReadOnlySpan<TColumn>(ours, BenchmarkPlan.Batch).SequenceEqual(new ReadOnlySpan<TColumn>(theirs, BenchmarkPlan.Batch)));
}
