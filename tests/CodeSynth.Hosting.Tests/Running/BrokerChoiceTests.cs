using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>The embedded cluster is never a silent stand-in for a broker that somebody forgot to name.</summary>
public class BrokerChoiceTests
{
    private const string HowToName = "set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT";

    [Theory]
    [InlineData("KAFKA_SASL_USERNAME", "me", " KAFKA_SASL_USERNAME is set, but KAFKA_SASL_PASSWORD is not.")]
    [InlineData("KAFKA_BOOTSTRAP", "h:9092", " KAFKA_BOOTSTRAP is ignored. Did you mean KAFKA_BOOTSTRAP_SERVERS?")]
    [InlineData("SCHEMA_REGISTRY_URL", "http://h:8081", "")]
    public async Task Run_KafkaVariableWithoutBroker_IsUsageError(string variable, string value, string warning)
    {
        AppRun run = await AppRun.OfAsync("run", host => host with { Environment = new Dictionary<string, string> { [variable] = value } });

        run.MustFail(ExitCodes.Usage, $"{variable} is set, but no broker is named: {HowToName}, or --bootstrap-server embedded for the embedded cluster.{warning}");
    }

    [Fact]
    public async Task Run_ContainerWithoutBroker_IsUsageError()
    {
        AppRun run = await AppRun.OfAsync("run", host => host with { InContainer = true });

        run.MustFail(
            ExitCodes.Usage,
            $"This runs inside a container, and no broker is named: {HowToName}, or --bootstrap-server embedded for the embedded cluster (or CODESYNTH_EMBEDDED=1 in a container that is for development).");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("run --bootstrap-server embedded")]
    public async Task Run_AppWithoutEmbedded_IsUsageError(string line)
    {
        AppRun run = await AppRun.OfAsync(line, host => host, embedded: false);

        run.MustFail(
            ExitCodes.Usage,
            $"This app has no embedded cluster, and no broker is named: {HowToName}. (With the package CodeSynth.Embedded, app.UseEmbedded() in Program.cs adds one.)");
    }

    [Theory]
    [InlineData("run --pace max --only Customer", true)]
    [InlineData("run --pace max --only Customer --bootstrap-server embedded", false)]
    public async Task Run_EmbeddedAskedForInAContainer_Starts(string line, bool byVariable)
    {
        Dictionary<string, string> environment = byVariable ? new() { ["CODESYNTH_EMBEDDED"] = "1" } : [];

        AppRun run = await AppRun.OfAsync(line, host => host with { InContainer = true, Environment = environment });

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("to: the embedded Kafka cluster at 127.0.0.1:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BrokerThatIsNotThere_IsOneLineWithoutSecrets()
    {
        var environment = new Dictionary<string, string>
        {
            ["KAFKA_BOOTSTRAP_SERVERS"] = "127.0.0.1:1",
            ["KAFKA_SECURITY_PROTOCOL"] = "PLAINTEXT",
            ["KAFKA_SASL_USERNAME"] = "me",
            ["KAFKA_SASL_PASSWORD"] = "correct-horse",
        };

        AppRun run = await AppRun.OfAsync("run --pace max", host => host with { Environment = environment });

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Matches(@"^error: .*127\.0\.0\.1:1.*\r?\n$", run.Error);
        Assert.DoesNotContain("correct-horse", run.Out + run.Error, StringComparison.Ordinal);
    }
}
