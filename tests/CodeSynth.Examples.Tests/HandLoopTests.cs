using System.Text;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Modeling;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

/// <summary>The benchmarks' hand-written loops are a limit only while they write what the generator's code writes.</summary>
public unsafe class HandLoopTests
{
    private delegate int Loop(byte* destination, long row, int count, BatchColumns columns);

    public static TheoryData<string> Sizes => [PlanSize.Small.Name, PlanSize.Large.Name];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Orders_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Order>(Of(size)), BenchmarkPlan.HandLoops(Of(size)).Orders, rows: Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Payments_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Payment>(Of(size)), BenchmarkPlan.HandLoops(Of(size)).Payments, rows: Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Customers_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Customer>(Of(size)), BenchmarkPlan.HandLoops(Of(size)).Customers, rows: Of(size).CustomerRows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AvroOrders_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Order>(Of(size)), BenchmarkPlan.AvroHandLoops(Of(size)).Orders, WireFormat.Avro, Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AvroPayments_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Payment>(Of(size)), BenchmarkPlan.AvroHandLoops(Of(size)).Payments, WireFormat.Avro, Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void AvroCustomers_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Customer>(Of(size)), BenchmarkPlan.AvroHandLoops(Of(size)).Customers, WireFormat.Avro, Of(size).CustomerRows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void OrdersOfProtobuf_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Order>(Of(size)), BenchmarkPlan.ProtobufLoops(Of(size)).Orders, WireFormat.Protobuf, Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void PaymentsOfProtobuf_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Payment>(Of(size)), BenchmarkPlan.ProtobufLoops(Of(size)).Payments, WireFormat.Protobuf, Of(size).Rows);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void CustomersOfProtobuf_AllBatches_EqualTheGenerators(string size) => AssertSame(BenchmarkPlan.Producer<Customer>(Of(size)), BenchmarkPlan.ProtobufLoops(Of(size)).Customers, WireFormat.Protobuf, Of(size).CustomerRows);

    private static PlanSize Of(string name) => name == PlanSize.Small.Name ? PlanSize.Small : PlanSize.Large;

    private static void AssertSame(EntityProducer producer, Loop loop, WireFormat format = WireFormat.Json, long rows = BenchmarkPlan.Rows)
    {
        const int Batch = BenchmarkPlan.Batch;
        int maxRow = producer.MaxRowBytes(format);
        using var ours = new RowBuffer(Batch, maxRow);
        using var theirs = new RowBuffer(Batch, maxRow);
        for (long row = 0; row < rows; row += Batch)
        {
            int length = producer.Encode(format, ours.Bytes, row, Batch, ours.Columns);
            int handLength = loop(theirs.Bytes, row, Batch, theirs.Columns);
            if (!new ReadOnlySpan<byte>(ours.Bytes, length).SequenceEqual(new ReadOnlySpan<byte>(theirs.Bytes, handLength)))
            {
                Assert.Equal(Encoding.Latin1.GetString(ours.Bytes, length), Encoding.Latin1.GetString(theirs.Bytes, handLength)); // shows where
            }

            AssertSame(ours.Columns.End, theirs.Columns.End);
            AssertSame(ours.Columns.Key, theirs.Columns.Key);
            AssertSame(ours.Columns.Time, theirs.Columns.Time);
        }
    }

    private static void AssertSame<TColumn>(TColumn* ours, TColumn* theirs)
        where TColumn : unmanaged =>
        Assert.True(new ReadOnlySpan<TColumn>(ours, BenchmarkPlan.Batch).SequenceEqual(new ReadOnlySpan<TColumn>(theirs, BenchmarkPlan.Batch)));
}
