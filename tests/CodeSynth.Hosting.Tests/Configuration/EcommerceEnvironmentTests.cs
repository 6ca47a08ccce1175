using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The environments of examples/Ecommerce, which its build puts beside the app.</summary>
public class EcommerceEnvironmentTests
{
    [Theory]
    [InlineData("dev", "Customer.Count=20", "Order.Count=20", "Payment.Count=15")]
    [InlineData("test", "Customer.Count=1000", "Order.Count=10000", "Payment.Count=8000")]
    [InlineData("prod", "Customer.Count=1000000", "Order.Count=86400000", "Payment.Count=69120000")]
    public async Task Run_Environment_HasItsScale(string environment, params string[] settings)
    {
        AppRun run = await RunAsync($"run --to null --duration 1s --environment {environment}", "");

        string repeated = LayerTests.Repeated(run);
        Assert.All(settings, s => Assert.Contains($"--set {s} ", repeated, StringComparison.Ordinal));
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
    }

    [Fact]
    public async Task Run_DevByVariable_IsVerifiedOnTheEmbeddedCluster()
    {
        AppRun run = await RunAsync("run", "dev");

        Assert.Equal("", run.Error);
        Assert.Contains("ok: 55 records", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ProdWithoutBroker_IsUsageError()
    {
        AppRun run = await RunAsync("run", "prod");

        Assert.StartsWith("error: CodeSynth:Kafka:acks in appsettings.prod.json, line ", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
    }

    [Fact]
    public async Task Run_NoEnvironment_IsThatOfTheAttributes()
    {
        using var bare = new ConfiguredApp();

        Assert.Equal((await bare.RunAsync("run --to null --print-config")).Out, (await RunAsync("run --to null --print-config", "")).Out);
    }

    private static Task<AppRun> RunAsync(string line, string environment) => AppRun.OfAsync(
        line,
        host => host with { AppFolder = AppContext.BaseDirectory, Environment = environment.Length > 0 ? new Dictionary<string, string> { ["DOTNET_ENVIRONMENT"] = environment } : [] });
}
