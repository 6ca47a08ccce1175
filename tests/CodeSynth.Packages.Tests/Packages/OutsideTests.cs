using System.Text.Json;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>What a user has who knows nothing but the packages.</summary>
public sealed class OutsideTests(OutsideFixture outside) : IClassFixture<OutsideFixture>
{
    [Fact]
    public async Task Template_Sample_ShowsRowsOfBothEntities()
    {
        CommandResult sample = await outside.MyData("sample", "-n", "2").MustRunAsync();

        string[] rows = sample.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, rows.Length);
        Assert.StartsWith("""{"customer_id":"CUST_0001","name":""", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"order_id":"ORDER_00001","customer_id":"CUST_""", rows[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_Files_HaveOrdersOfCustomersThatAreThere()
    {
        await outside.MyData("--to", "jsonl:out").MustRunAsync();

        Dictionary<string, string> tiers = Rows("customers").ToDictionary(c => c.GetProperty("customer_id").GetString()!, c => c.GetProperty("tier").GetString()!);
        JsonElement[] orders = [.. Rows("orders")];
        Assert.Equal(100, tiers.Count);
        Assert.Equal(50, orders.Select(o => o.GetProperty("order_id").GetString()).Distinct().Count());
        Assert.All(orders, o =>
        {
            Assert.Equal(tiers[o.GetProperty("customer_id").GetString()!], o.GetProperty("tier").GetString());
            Assert.InRange(o.GetProperty("total_amount").GetDecimal(), 10m, 1000m);
        });
    }

    /// <summary>The embedded cluster comes with ASP.NET Core's framework, which the package of it brings.</summary>
    [Fact]
    public async Task Template_EmbeddedCluster_VerifiesWhatItWrote()
    {
        CommandResult run = await outside.MyData("--bootstrap-server", "embedded", "--pace", "max", "--format", "avro").MustRunAsync();

        Assert.Contains("ok: 150 records written and acknowledged, read back and verified byte for byte", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_NameThatIsNoNamespace_GetsOneThatIs()
    {
        await outside.Dotnet(outside.Work, "new", "codesynth", "-n", "my-data", "--embedded", "false").MustRunAsync();

        Assert.Contains("<RootNamespace>my_data</RootNamespace>", Text("my-data/my-data.csproj"), StringComparison.Ordinal);
        Assert.DoesNotContain("Embedded", Text("my-data/my-data.csproj"), StringComparison.Ordinal);
        Assert.Equal("using CodeSynth.Hosting;\nusing my_data;\n\nreturn await SynthApp.RunAsync(args, SynthCatalog.Model);\n", Text("my-data/Program.cs"));
        Assert.Contains("namespace my_data;", Text("my-data/Order.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("#if", string.Concat(Directory.GetFiles(Path.Combine(outside.Work, "my-data")).Select(File.ReadAllText)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Core_Alone_MakesObjectsAndBringsNothingElse()
    {
        CommandResult run = await outside.Dotnet(outside.Alone, Path.Combine("bin", "Release", "net10.0", "Alone.dll")).MustRunAsync();

        Assert.Equal("R18 1,2,3,4,5,6\n", run.Out.ReplaceLineEndings("\n"));
        Assert.Equal(["Alone.dll", "CodeSynth.dll"], Directory.GetFiles(Path.Combine(outside.Alone, "bin", "Release", "net10.0"), "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(outside.Work, file)).ReplaceLineEndings("\n");

    private IEnumerable<JsonElement> Rows(string topic) =>
        File.ReadLines(Path.Combine(outside.App, "out", topic + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement);
}
