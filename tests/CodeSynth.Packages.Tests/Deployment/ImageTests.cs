using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using CodeSynth.Embedded;
using CodeSynth.Kafka;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>The image's two apps, trimmed and started by its entry point.</summary>
public sealed partial class ImageTests(ImageFixture image) : IClassFixture<ImageFixture>, IDisposable
{
    private const int SigTerm = 15;
    private const string Secret = "s3cr3t-of-the-manifest";

    private static readonly Dictionary<string, string> s_nothing = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-container-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Publish_Trimmed_WarnsOfNothing() => Assert.DoesNotContain("warning", image.Said, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Image_Files_AreTheAppsTheirSettingsTheirNativeLibraryAndTheEntryPoint() =>
        Assert.All(Directory.GetFiles(image.App).Select(Path.GetFileName), f => Assert.Matches(@"^(PaymentStatus|Ecommerce|appsettings\.(dev|test|prod)\.json|entrypoint\.sh|.*librdkafka.*)$", f));

    [Fact]
    public async Task EntryPoint_WithoutArguments_IsPaymentStatusAndEcommerceTheOther()
    {
        Assert.StartsWith("{\"id\":", (await Run("sample", "PaymentEvent", "-n", "1").MustRunAsync()).Out, StringComparison.Ordinal);
        Assert.StartsWith("{\"id\":", (await Run("payment-status", "sample", "PaymentEvent", "-n", "1").MustRunAsync()).Out, StringComparison.Ordinal);
        Assert.StartsWith("{\"order_id\":", (await Run("ecommerce", "sample", "Order", "-n", "1").MustRunAsync()).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EntryPoint_Arguments_ReachTheApp()
    {
        await Run("ecommerce", "--set", "Order.Count=10", "--set", "Payment.Count=5", "--to", "jsonl:out files").MustRunAsync();

        HashSet<string> customers = [.. Rows("customers").Select(c => c.GetProperty("customer_id").GetString()!)];
        Dictionary<string, double> orders = Rows("orders").ToDictionary(o => o.GetProperty("order_id").GetString()!, o => o.GetProperty("total_amount").GetDouble());
        Assert.Equal(10, orders.Count);
        Assert.All(Rows("orders"), o => Assert.Contains(o.GetProperty("customer_id").GetString()!, customers));
        Assert.All(Rows("payments"), p => Assert.Equal(orders[p.GetProperty("order_id").GetString()!], p.GetProperty("amount").GetDouble()));
    }

    [Fact]
    public async Task EntryPoint_MountedEnvironmentFile_IsRead()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, ".env"), "NUM_PAYMENTS=7\n", TestContext.Current.CancellationToken);

        Assert.Contains("7 instances of PaymentEvent", (await Run("--to", "null").MustRunAsync()).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("ecommerce")]
    public async Task EntryPoint_NoBroker_SaysWhatToSetAndEndsWithTwo(params string[] arguments)
    {
        CommandResult run = await Run(arguments).RunAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: This runs inside a container, and no broker is named: set KAFKA_BOOTSTRAP_SERVERS", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Only an app that took the shell's place gets the signal.</summary>
    [Fact]
    public async Task EntryPoint_Terminated_LetsTheAppEndInOrder()
    {
        using Process process = Run("--to", "jsonl:out", "--count", "-1", "--pace", "live").Start();
        string? line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(line);
        Assert.Equal(0, Kill(process.Id, SigTerm));
        string said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 143, said);
    }

    /// <summary>A cluster in this process takes the place of theirs. It knows no passwords, so the protocol, which a user name sets to SASL_SSL, is set back.</summary>
    [Fact]
    public async Task Job_Environment_WritesAndVerifiesItsPayments()
    {
        using var cluster = new EmbeddedCluster();
        cluster.EnsureTopics([.. new[] { "initiated", "validated", "accounted", "completed", "failed", "canceled", "rejected" }.Select(s => new TopicRequest($"payment-{s}", 2, 1, 0))]);
        Dictionary<string, string> environment = Environment(cluster.BootstrapServers, cluster.SchemaRegistry.ToString());
        environment["KAFKA_SECURITY_PROTOCOL"] = "PLAINTEXT";

        CommandResult run = await image.Run(environment, _folder, "--pace", "max").MustRunAsync();
        string verify = run.Out.Split('\n').Single(l => l.StartsWith("verify: ", StringComparison.Ordinal));
        CommandResult verified = await image.Run(environment, _folder, verify[verify.IndexOf(" verify ", StringComparison.Ordinal)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)).MustRunAsync();

        Assert.Matches(@"ok: \d+ records written and acknowledged", run.Out);
        Assert.Contains("verified: payment-initiated 100 of 100 rows, 0 lost", verified.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Said + verified.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Job_EnvironmentWhoseRegistryIsMissing_SaysSoAndEndsWithOne()
    {
        CommandResult run = await image.Run(Environment("127.0.0.1:1", "http://127.0.0.1:1"), _folder).RunAsync();

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Said, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Environment(string brokers, string registry)
    {
        JsonNode job = YamlText.Read(Repository.Read("examples/Deployment/kubernetes/job.yaml")).Single();
        return job["spec"]!["template"]!["spec"]!["containers"]![0]!["env"]!.AsArray().ToDictionary(
            v => (string)v!["name"]!,
            v => (string?)v!["value"] switch
            {
                null => (string?)v["valueFrom"]!["secretKeyRef"]!["key"] == "password" ? Secret : "its-user",
                "<BOOTSTRAP_SERVER>:9092" => brokers,
                "<SCHEMA_REGISTRY_URL>" => registry,
                { } value => value,
            });
    }

    private Command Run(params string[] arguments) => image.Run(s_nothing, _folder, arguments);

    private IEnumerable<JsonElement> Rows(string topic) =>
        File.ReadLines(Path.Combine(_folder, "out files", topic + ".jsonl")).Select(line => JsonDocument.Parse(line).RootElement);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
