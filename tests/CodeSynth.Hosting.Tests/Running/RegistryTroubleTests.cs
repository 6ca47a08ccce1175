using System.Runtime.InteropServices;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka.Tests.Registry;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>What a user sees of a Schema Registry in trouble: one line and an exit code, and nothing is written.</summary>
public class RegistryTroubleTests
{
    private const string Check = "Check SCHEMA_REGISTRY_URL or --schema-registry.";

    [Theory]
    [InlineData(401, """{"error_code":401,"message":"no user me:correct-horse"}""", "does not know us: no user me:*** (401). Check SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO, or SCHEMA_REGISTRY_API_KEY and SCHEMA_REGISTRY_API_SECRET.")]
    [InlineData(403, """{"error_code":40301,"message":"Denied"}""", "does not let us look up the schema of subject 'readings-value': Denied (403, 40301). The user lacks the right to.")]
    [InlineData(422, """{"error_code":42201,"message":"Invalid schema"}""", "does not look up the schema of subject 'readings-value': Invalid schema (422, 42201). Change the schema; the registry may be too old for it.")]
    [InlineData(404, """{"error_code":404,"message":"HTTP 404 Not Found"}""", "cannot look up the schema of subject 'readings-value', because it has no POST subjects/readings-value: HTTP 404 Not Found (404). " + Check)]
    [InlineData(503, """{"error_code":50301,"message":"no leader"}""", "is in trouble and did not look up the schema of subject 'readings-value': no leader (503, 50301). It was asked 4 times.")]
    [InlineData(429, """{"error_code":42901,"message":"too many"}""", "asks for fewer requests: too many (429, 42901). It was asked 4 times.")]
    public async Task Run_ThatTheRegistryRefuses_EndsInItsWords(int status, string body, string line)
    {
        using var registry = new FixedRegistry(status, body);

        AppRun run = await RunAsync(registry.Url);

        MustEnd(run, $"The Schema Registry at {registry.Url} {line}");
    }

    [Fact]
    public async Task Run_ToWhatIsNoRegistry_SaysSo()
    {
        using var server = new FixedRegistry(200, "<html>", "text/html");

        MustEnd(await RunAsync(server.Url), $"What answers at {server.Url} is no Schema Registry: its answer to POST subjects/readings-value (200, text/html) is not of its API. {Check}");
    }

    [Fact]
    public async Task Run_WhoseRegistryIsDown_SaysWhatToCheck()
    {
        string url = $"http://127.0.0.1:{FixedRegistry.FreePort()}";

        AppRun run = await RunAsync(url);

        Assert.StartsWith($"error: The Schema Registry at {url} does not answer: Connection refused", run.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{Check} It was asked 4 times.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Failure, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task Run_WhoseRegistryIsSlow_IsGivenUp()
    {
        var time = new PatientTime();
        using var registry = new FixedRegistry(200, "{}", onRequest: () => time.Pass(PatientTime.RequestTimeout));

        AppRun run = await RunAsync(registry.Url, time);

        MustEnd(run, $"The Schema Registry at {registry.Url} did not answer within 10 s. {Check} It was asked 3 times.");
    }

    [Fact]
    public async Task Run_StoppedWhileTheRegistryIsAsked_EndsAtOnce()
    {
        Action stop = () => { };
        using var registry = new FixedRegistry(503, "{}", onRequest: () => stop());

        AppRun run = await AppRun.OfAsync($"run --format avro --schema-registry {registry.Url}", host =>
        {
            stop = () => host.Signals.Raise(PosixSignal.SIGINT);
            return host;
        }, model: Contracts.Readings);

        Assert.Equal((ExitCodes.Interrupted, "", ""), (run.ExitCode, run.Out, run.Error));
        Assert.Single(registry.Requests);
    }

    [Theory]
    [InlineData("SCHEMA_REGISTRY_URL", "h:8081", "'h:8081' is no address of a Schema Registry: write it as http://HOST:PORT or https://HOST:PORT, several divided by commas.")]
    [InlineData("SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO", "correct-horse", "SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO has to be USER:PASSWORD, and there is no colon in it.")]
    public async Task Run_WithASettingThatCannotBe_IsUsageError(string variable, string value, string message)
    {
        var environment = new Dictionary<string, string> { ["KAFKA_BOOTSTRAP_SERVERS"] = "127.0.0.1:1", [variable] = value };

        AppRun run = await AppRun.OfAsync("run --format avro", host => host with { Environment = environment }, model: Contracts.Readings);

        run.MustFail(ExitCodes.Usage, message);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Run_WithACertificateThatIsNotThere_IsUsageError()
    {
        var environment = new Dictionary<string, string> { ["SCHEMA_REGISTRY_SSL_CA_LOCATION"] = "/no/such.pem" };

        AppRun run = await AppRun.OfAsync("run --format avro --bootstrap-server h:1 --schema-registry https://h", host => host with { Environment = environment }, model: Contracts.Readings);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.StartsWith("error: SCHEMA_REGISTRY_SSL_CA_LOCATION: /no/such.pem cannot be used: ", run.Error, StringComparison.Ordinal);
    }

    private static Task<AppRun> RunAsync(string url, PatientTime? time = null) => AppRun.OfAsync(
        $"run --format avro --pace max --schema-registry {url} --bootstrap-server embedded",
        host => host with { Clock = time ?? new PatientTime(), Environment = new Dictionary<string, string> { ["SCHEMA_REGISTRY_BASIC_AUTH_USER_INFO"] = "me:correct-horse" } },
        model: Contracts.Readings);

    private static void MustEnd(AppRun run, string line)
    {
        run.MustFail(ExitCodes.Failure, line);
        Assert.Equal("", run.Out);
        Assert.DoesNotContain("correct-horse", run.Error, StringComparison.Ordinal);
    }
}
