using System.Diagnostics;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Consumer;
using Ecommerce;

namespace CodeSynth.Examples.Tests;

/// <summary>examples/Consumer over the topics that the e-commerce example writes.</summary>
public class ConsumerTests
{
    /// <summary>Every format that the entities have, and both places of the schema's id.</summary>
    public static TheoryData<WireFormat, SchemaIdPlacement> Formats =>
        [.. Enum.GetValues<WireFormat>()
            .Where(f => SynthCatalog.Model.Entities.All(e => e.Has(f)))
            .SelectMany(f => Enum.GetValues<SchemaIdPlacement>().Where(p => f != WireFormat.Json || p == SchemaIdPlacement.Prefix).Select(p => (f, p)))];

    [Fact]
    public void Formats_AreAllThree_TheBinaryOnesFramedBothWays() => Assert.Equal(
        [WireFormat.Json, WireFormat.Avro, WireFormat.Avro, WireFormat.Protobuf, WireFormat.Protobuf],
        Formats.Select(f => f.Data.Item1).Order());

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Topics_AsARunWritesThem_AreReadAsItsRows(WireFormat format, SchemaIdPlacement placement)
    {
        using var shop = new ShopCluster();
        SynthModel model = SynthCatalog.Model.WithSeed(42);
        Plan plan = await shop.FramedAsync(model.CreatePlan(model.Options), format, placement);
        shop.Write(plan, format);
        var topics = new ShopTopics(shop.Cluster.Settings, format == WireFormat.Json ? null : shop.Registry, format);

        Assert.Equal(
            model.Table<Ecommerce.Customer>().Select(c => (c.CustomerId, c.Name, c.Email, c.Phone, c.Address.Street, c.Address.City, c.Address.PostalCode, c.Address.CountryCode, c.Tier)),
            topics.Customers().OrderBy(c => c.CustomerId, StringComparer.Ordinal).Select(c => (c.CustomerId, c.Name, c.Email, c.Phone, c.Address.Street, c.Address.City, c.Address.PostalCode, c.Address.CountryCode, c.Tier)));
        Assert.Equal(
            model.Table<Ecommerce.Order>().Select(o => (o.OrderId, o.CustomerId, o.TotalAmount, o.Status, o.CreatedAt)),
            topics.Orders().OrderBy(o => o.OrderId, StringComparer.Ordinal).Select(o => (o.OrderId, o.CustomerId, o.TotalAmount, o.Status, o.CreatedAt)));
        Assert.Equal(
            model.Table<Ecommerce.Payment>().Select(p => (p.PaymentId, p.OrderId, p.Amount, p.PaymentMethod, p.Status, p.CreatedAt)),
            topics.Payments().OrderBy(p => p.PaymentId, StringComparer.Ordinal).Select(p => (p.PaymentId, p.OrderId, p.Amount, p.PaymentMethod, p.Status, p.CreatedAt)));
    }

    [Fact]
    public void Report_OfTheTopics_CountsThem()
    {
        using var shop = new ShopCluster();
        shop.Write(SynthCatalog.Model.CreatePlan(SynthCatalog.Model.Options), WireFormat.Json);

        string[] lines = [.. ShopReport.Lines(new ShopTopics(shop.Cluster.Settings, null, WireFormat.Json))];

        Assert.Equal(13, lines.Length);
        Assert.StartsWith("customers: 100 (basic ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("orders: 50, ", lines[4], StringComparison.Ordinal);
        Assert.StartsWith("  PAY_000001  ", lines[9], StringComparison.Ordinal);
        Assert.Equal("40 of 40 payments are what their order costs", lines[^1]);
    }

    [Theory]
    [InlineData("avro", 1, "error: The topics were not written as this Avro: ")]
    [InlineData("7", 2, "Consumer [json|avro|protobuf] reads ")]
    public async Task Program_ThatCannotRead_SaysSoInOneLine(string format, int exitCode, string line)
    {
        using var shop = new ShopCluster();
        shop.Write(SynthCatalog.Model.CreatePlan(SynthCatalog.Model.Options), WireFormat.Json);
        var start = new ProcessStartInfo("dotnet", [typeof(ShopTopics).Assembly.Location, format]) { RedirectStandardError = true };
        start.Environment["KAFKA_BOOTSTRAP_SERVERS"] = shop.Cluster.BootstrapServers;
        start.Environment.Remove("SCHEMA_REGISTRY_URL");

        using Process consumer = Process.Start(start)!;
        string error = await consumer.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await consumer.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exitCode, consumer.ExitCode);
        Assert.StartsWith(line, error, StringComparison.Ordinal);
        Assert.Equal(1, error.Count(c => c == '\n'));
    }
}
