using CodeSynth.Hosting.Tests.Support;
using Payments;

namespace CodeSynth.Hosting.Tests.PaymentScenario;

/// <summary>The deployments of the page, container and Kubernetes Job, against a cluster and a registry that another run holds up; and the example without any of it.</summary>
public class PaymentDeploymentTests
{
    // The clusters of the page ask for TLS; the one here has none. A cluster in a process checks no password, and a registry in it no key.
    private const string Credentials =
        "KAFKA_SECURITY_PROTOCOL=PLAINTEXT;KAFKA_SASL_USERNAME=cluster-key;KAFKA_SASL_PASSWORD=cluster-secret;SCHEMA_REGISTRY_API_KEY=registry-key;SCHEMA_REGISTRY_API_SECRET=registry-secret";

    // Not slower than a second: nothing of what is tested depends on the length of delays.
    private const string Delays = "DELAY_INITIATED=1;DELAY_COMPLETED=3;DELAY_FAILED=5;DELAY_CANCELLED=2;DELAY_REJECTED=2;DELAY_ACCOUNTED=1;DELAY_VALIDATED=1";

    [Theory]
    [InlineData("NUM_PAYMENTS=1000;NUM_WORKERS=1000;KAFKA_BOOTSTRAP_SERVERS=", false, "1,000", "")]
    [InlineData("NUM_PAYMENTS=100;KAFKA_BOOTSTRAP_SERVER=", false, "100", "KAFKA_BOOTSTRAP_SERVER is taken for KAFKA_BOOTSTRAP_SERVERS, which is the name to use.")]
    [InlineData("NUM_PAYMENTS=1000;NUM_WORKERS=1000;NUM_SOURCES=10;NUM_DESTINATIONS=10;KAFKA_BOOTSTRAP_SERVERS=", true, "1,000", "")]
    public async Task Run_EnvironmentOfAContainer_FillsTheTopicsOfThatCluster(string variables, bool asFile, string payments, string warning)
    {
        HeldRun held = await HeldRun.StartAsync("run --count 0 --pace max --bootstrap-server embedded", SynthCatalog.Model); // its topics: this cluster creates none from outside
        using var folder = new TemporaryFolder();
        string environment = $"{Delays};{Credentials};SCHEMA_REGISTRY_ENDPOINT={held.Registry};{variables}{held.Address}";
        if (asFile)
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, ".env"), environment.Replace(';', '\n'), TestContext.Current.CancellationToken);
            environment = "";
        }

        AppRun run = await PaymentApp.RunAsync("", environment, inContainer: true, folder.Path);
        Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
        AppRun verify = await PaymentApp.RunAsync(PaymentApp.Lines(run.Out, "verify").Single()[(AppRun.Program + " ").Length..].Replace("'", "", StringComparison.Ordinal), environment, inContainer: true, folder.Path);
        await held.ReleaseAsync();

        Assert.Equal(("", ExitCodes.Ok), (verify.Error, verify.ExitCode));
        Assert.Contains($"to: Kafka at {held.Address} (", run.Out, StringComparison.Ordinal);
        Assert.Contains($"topic: payment-initiated {payments} ", run.Out, StringComparison.Ordinal);
        Assert.Equal(7, PaymentApp.Lines(run.Out, "schema").Length);
        Assert.StartsWith("payment-initiated-value id ", PaymentApp.Lines(run.Out, "schema")[0], StringComparison.Ordinal);
        Assert.Contains(warning, string.Join('\n', PaymentApp.Lines(run.Out, "warning")), StringComparison.Ordinal);
        Assert.DoesNotContain("-secret", run.Out + run.Error + verify.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, @"(?m)^schema: confluent\.io\.examples\.serialization\.avro\.Payment id 1, version 1, ")]
    [InlineData(true, @"avro\.Payment\s+1\s+1\s")]
    public async Task Run_TopicsThatShareASubject_ShowsItOnce(bool terminal, string line)
    {
        AppRun run = await AppRun.OfAsync(
            "run --pace max --count 20 --subject-name-strategy RecordName", host => host with { OutIsTerminal = terminal }, model: SynthCatalog.Model, configure: app => app.UsePaymentVariables());

        Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(run.Out, line));
    }

    [Fact]
    public async Task Run_OnTheEmbeddedCluster_IsReadBackAndVerified()
    {
        AppRun run = await PaymentApp.RunAsync("run --pace max --count 2000");

        Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
        Assert.Equal(7, PaymentApp.Lines(run.Out, "verified").Length);
        Assert.Equal((8 + 1, 7 + 1), (PaymentApp.Lines(run.Out, "workflow").Length, PaymentApp.Lines(run.Out, "status").Length));
        Assert.StartsWith("PaymentEvent TOTAL 2,000, ", PaymentApp.Lines(run.Out, "workflow")[^1], StringComparison.Ordinal);
        Assert.Single(PaymentApp.Lines(run.Out, "workflow"), l => l.StartsWith("PaymentEvent [Initiated Validated Accounted Completed] ", StringComparison.Ordinal) && l.EndsWith(", as expected", StringComparison.Ordinal));
        Assert.StartsWith("PaymentEvent Initiated 2,000, ", PaymentApp.Lines(run.Out, "status")[0], StringComparison.Ordinal);
        Assert.Contains("records written and acknowledged, read back and verified byte for byte", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_OfTheExample_ShowsEventsAsJson()
    {
        AppRun sample = await PaymentApp.RunAsync("sample PaymentEvent -n 3");

        Assert.Equal(("", 3), (string.Concat(PaymentApp.Lines(sample.Error, "error")), sample.Lines.Length));
        Assert.All(sample.Lines, line => Assert.EndsWith("\"status\":\"Initiated\"}", line, StringComparison.Ordinal));
    }
}
