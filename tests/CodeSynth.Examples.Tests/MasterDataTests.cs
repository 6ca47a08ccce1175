using System.Security.Cryptography;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Hosting;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using global::MasterData;

namespace CodeSynth.Examples.Tests;

/// <summary>The example of master data from files, whose files stand beside the app.</summary>
public sealed class MasterDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Orders_OfAnySeed_AreOfCustomersAndProductsOfTheFiles()
    {
        SynthModel model = global::MasterData.SynthCatalog.Model.WithSeed(42);
        SynthTable<Product> products = model.Table<Product>();
        SynthTable<Customer> customers = model.Table<Customer>();

        Assert.Equal((9, 5), (products.Count, customers.Count));
        Assert.All(model.Table<Order>(), order =>
        {
            Assert.True(products.TryFind(order.Sku, out Product? product));
            Assert.True(customers.TryFind($"{order.CustomerId}", out Customer? customer));
            Assert.Equal((product.Name, product.Price, customer.Address.City), (order.ProductName, order.Price, order.City));
        });
    }

    [Fact]
    public void Product_OfARecord_IsWhatTheFileSays()
    {
        Assert.True(global::MasterData.SynthCatalog.Model.Table<Product>().TryFind("K-102", out Product? product));

        Assert.Equal(("Salt; pepper; sugar\n(set of three)", 12m, Category.Kitchen, new DateOnly(2026, 6, 30)), (product.Name, product.Price, product.Category, product.DiscontinuedOn));
        Assert.InRange(product.Stock, 0, 500);
    }

    /// <summary>Byte for byte what was written when the example was made.</summary>
    [Fact]
    public void Files_OfTheDefaultSeed_AreTheGoldenOnes()
    {
        using (var sink = new JsonLinesSink(_folder))
        {
            SynthEngine.Run(global::MasterData.SynthCatalog.Model.CreatePlan(new PlanOptions()), sink, new RunOptions { Workers = 2 }, CancellationToken.None);
        }

        string[] digests = [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))}  {Path.GetFileName(f)}")];

        Assert.Equal(s_golden, digests);
    }

    /// <summary>The app with another file, named as its users name it.</summary>
    [Theory]
    [InlineData("Product.Count=2", 0)]
    [InlineData("Product.Count=4", 2)]
    [InlineData("Product.Source=nowhere.csv", 2)]
    [InlineData("Order.Source=products.csv", 2)]
    public async Task App_WithAnotherFile_ReadsItOrEndsAsAMistake(string setting, int exitCode)
    {
        string file = Path.Combine(_folder, "mine.csv");
        await File.WriteAllTextAsync(file, "Article No.;name;Price (EUR);category;discontinued_on\nA;first;1;garden;\nB;second;2;office;\nC;third;3;office;\n", TestContext.Current.CancellationToken);
        string[] source = setting.StartsWith("Product.Source", StringComparison.Ordinal) ? [] : ["--set", $"Product.Source={file}"];

        int ended = await SynthApp.RunAsync(["--to", $"jsonl:{_folder}", "--set", setting, .. source], global::MasterData.SynthCatalog.Model);

        Assert.Equal(exitCode, ended);
        string[] products = exitCode == 0 ? await File.ReadAllLinesAsync(Path.Combine(_folder, "products.jsonl"), TestContext.Current.CancellationToken) : ["first", "second"];
        Assert.Equal(2, products.Length);
        Assert.Contains("first", products[0], StringComparison.Ordinal);
        Assert.Contains("second", products[1], StringComparison.Ordinal);
    }

    /// <summary>Written to the embedded cluster, read back, and each record held against its recomputed row.</summary>
    [Theory]
    [InlineData("json")]
    [InlineData("avro")]
    [InlineData("protobuf")]
    public async Task App_ToTheEmbeddedCluster_IsVerified(string format) =>
        Assert.Equal(0, await SynthApp.RunAsync(["--bootstrap-server", "embedded", "--pace", "max", "--format", format], global::MasterData.SynthCatalog.Model, app => app.UseEmbedded()));

    private static readonly string[] s_golden =
    [
        "f2db8df9745dbf56a377a3e914487ee2b33c4c1c2c4f41713a9bb70468177479  customers.jsonl",
        "b59ccdd46111d60bfabc9bcfbbe03e3be24b48a90ec48fae386b89fe65e7da76  orders.jsonl",
        "2bd0b9b79ee4b51af1b5769386fc43f3b816ffad13fe1b2bb0c47ef6d2e930dd  products.jsonl",
    ];
}
