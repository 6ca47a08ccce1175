using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

public class AllocationTests
{
    public static TheoryData<string> Entities => [.. SynthCatalog.Model.Entities.Select(e => e.Name)];

    /// <summary>A million rows more must not allocate a byte more: neither encoder, slices nor sink do anything per row.</summary>
    [Theory]
    [MemberData(nameof(Entities))]
    public void JsonWireFace_AMillionRows_AllocatesNothing(string entity)
    {
        Assert.Equal(BytesOf(entity, rows: 100_000), BytesOf(entity, rows: 1_100_000));
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void AvroWireFace_AMillionRows_AllocatesNothing(string entity)
    {
        Assert.Equal(BytesOf(entity, rows: 100_000, WireFormat.Avro), BytesOf(entity, rows: 1_100_000, WireFormat.Avro));
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public void ProtobufWireFace_AMillionRows_AllocatesNothing(string entity)
    {
        Assert.Equal(BytesOf(entity, rows: 100_000, WireFormat.Protobuf), BytesOf(entity, rows: 1_100_000, WireFormat.Protobuf));
    }

    private static long BytesOf(string entity, int rows, WireFormat format = WireFormat.Json)
    {
        PlanOptions options = EcommerceRun.Options(1, customers: rows, orders: rows, payments: rows, orderRate: 1000, paymentRate: 1000) with { Only = [entity] };
        Plan plan = SynthCatalog.Model.CreatePlan(options);
        return Allocation.LeastBytes(() =>
        {
            using var sink = new NullSink();
            SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        });
    }
}
