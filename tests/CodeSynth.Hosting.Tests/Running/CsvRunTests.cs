using System.Text;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>--to csv:DIR</c>, whole.</summary>
public sealed class CsvRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_ToCsv_HasAColumnForEachFieldOnTheWire()
    {
        AppRun run = await RunAsync("--to csv:out");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        string[] customers = Lines("customers");
        Assert.Equal("customer_id,name,email,phone,address.street,address.city,address.postal_code,address.country_code,tier", customers[0]);
        Assert.Equal(101, customers.Length);
        Assert.StartsWith("CUST_0001,", customers[1], StringComparison.Ordinal);
        Assert.Contains("--to csv:out ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_InTwoParts_IsTheWhole()
    {
        await RunAsync("--to csv:whole");
        await RunAsync("--to csv:out --until-row Order=20,Payment=3");
        await RunAsync("--to csv:out --from-row Customer=100,Order=20,Payment=3");

        foreach (string topic in (string[])["customers", "orders", "payments"])
        {
            Assert.Equal(_folder.Bytes($"whole/{topic}.csv"), _folder.Bytes($"out/{topic}.csv"));
        }
    }

    [Fact]
    public async Task Validate_OfCsv_TellsTheBytesOfTheRun()
    {
        AppRun run = await RunAsync("--to csv:out");
        AppRun validated = await RunAsync("validate --to csv:out");

        string bytes = run.Out.Split('\n').Single(l => l.StartsWith("topic: orders ", StringComparison.Ordinal)).Split(", ")[1];
        Assert.Contains($"plan: orders Order: 50 records, about {bytes} of csv, ", validated.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("each, at most", validated.Out, StringComparison.Ordinal);
    }

    private string[] Lines(string topic) => Encoding.UTF8.GetString(_folder.Bytes($"out/{topic}.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private Task<AppRun> RunAsync(string line) => AppRun.OfAsync(line, host => host with { WorkingFolder = _folder.Path });
}
