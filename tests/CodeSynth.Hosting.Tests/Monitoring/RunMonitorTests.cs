using System.Net;
using System.Text.RegularExpressions;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Monitoring;

/// <summary>A run that is asked about itself while its cluster is held.</summary>
public partial class RunMonitorTests
{
    [Fact]
    public async Task Metrics_OfARunToTheEmbeddedCluster_AreItsCounts()
    {
        HeldRun run = await HeldRun.StartAsync("--metrics-port 0 --seed 7 --pace max --start 2026-01-01");
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(run.Out).Groups[1].Value) };

        string text = await client.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        string live = await client.GetStringAsync("health/live", TestContext.Current.CancellationToken);
        string ready = await client.GetStringAsync("health/ready", TestContext.Current.CancellationToken);
        await run.ReleaseAsync();

        Assert.Equal(("alive\n", "ready\n"), (live, ready));
        Assert.Contains("codesynth_records_total{topic=\"orders\",format=\"json\"} 50\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_acknowledged_total{topic=\"customers\",format=\"json\"} 100\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_errors_total{topic=\"payments\",format=\"json\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_queue_depth{topic=\"payments\",format=\"json\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_schedule_lag_seconds 0\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_produce_duration_seconds_count{topic=\"customers\"} 2\n", text, StringComparison.Ordinal); // the first, and the 65th
        Assert.DoesNotContain("in_flight", text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("health/live", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Metrics_OfAWorkflow_TellItsStates()
    {
        HeldRun run = await HeldRun.StartAsync("--metrics-port 0 -n 50 --pace max", Payments.SynthCatalog.Model);
        using var client = new HttpClient { BaseAddress = new Uri(Address().Match(run.Out).Groups[1].Value) };

        string text = await client.GetStringAsync("metrics", TestContext.Current.CancellationToken);
        await run.ReleaseAsync();

        Assert.Contains("codesynth_workflow_in_flight{entity=\"PaymentEvent\",state=\"Validated\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("codesynth_records_total{topic=\"payment-initiated\",format=\"json\"} 50\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_ByDefault_AreServedToThisMachineOnly()
    {
        HeldRun run = await HeldRun.StartAsync("--metrics-port 0 --pace max");
        await run.ReleaseAsync();

        Assert.Equal(IPAddress.Loopback, IPAddress.Parse(new Uri(Address().Match(run.Out).Groups[1].Value).Host));
    }

    [Theory]
    [InlineData("--metrics-port 70000", "--metrics-port 70000: a port is a whole number from 0 to 65535.")]
    [InlineData("--metrics-host 0.0.0.0", "--metrics-host needs --metrics-port.")]
    [InlineData("--metrics-port 0 --metrics-host example.org", "--metrics-host example.org: an address is that of this machine, for example 127.0.0.1, 0.0.0.0 or ::1.")]
    [InlineData("--metrics-port 0 --metrics-host 192.0.2.1", "Metrics cannot be served at 192.0.2.1:0: ")]
    public async Task Options_ThatCannotBe_AreExitCode2(string options, string message)
    {
        AppRun run = await AppRun.OfAsync($"--to null {options}");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    /// <summary>An image may say where metrics are served, and a run whether they are.</summary>
    [Fact]
    public async Task Host_ConfiguredWithoutAPort_ServesNothing()
    {
        AppRun run = await AppRun.OfAsync("--to null", host => host with { Environment = new Dictionary<string, string> { ["CODESYNTH_METRICS_HOST"] = "0.0.0.0" } });

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("metrics:", run.Out, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"metrics: +(http://\S+?/)metrics")]
    private static partial Regex Address();
}
