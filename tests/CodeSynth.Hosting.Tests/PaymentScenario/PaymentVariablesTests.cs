using System.Globalization;
using System.Text.Json;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Tests.PaymentScenario;

/// <summary>The environment variables of the program whose place the example takes, by the names that its page gives: a deployment changes the image and nothing else.</summary>
public class PaymentVariablesTests
{
    private static readonly Dictionary<string, long> s_delays = new()
    {
        ["Initiated"] = 100, ["Validated"] = 1000, ["Accounted"] = 1000, ["Completed"] = 3000, ["Failed"] = 5000, ["Canceled"] = 2000, ["Rejected"] = 2000,
    };

    [Theory]
    [InlineData("", 200, 10, 10, "")]
    [InlineData("NUM_PAYMENTS=300", 300, 10, 10, "")]
    [InlineData("NUM_PAYMENTS=0", 0, 0, 0, "")]
    [InlineData("NUM_SOURCES=3", 200, 3, 10, "")]
    [InlineData("NUM_DESTINATIONS=1", 200, 10, 1, "")]
    [InlineData("DELAY_INITIATED=0", 200, 10, 10, "Initiated=0")]
    [InlineData("DELAY_VALIDATED=500", 200, 10, 10, "Validated=500")]
    [InlineData("DELAY_ACCOUNTED=1", 200, 10, 10, "Accounted=1")]
    [InlineData("DELAY_COMPLETED=86400000", 200, 10, 10, "Completed=86400000")]
    [InlineData("DELAY_FAILED=3000", 200, 10, 10, "Failed=3000")]
    [InlineData("DELAY_CANCELLED=2500", 200, 10, 10, "Canceled=2500")]
    [InlineData("DELAY_CANCELED=2500", 200, 10, 10, "Canceled=2500")]
    [InlineData("DELAY_CANCELED=2500;DELAY_CANCELLED=2600", 200, 10, 10, "Canceled=2600")]
    [InlineData("DELAY_REJECTED=1000", 200, 10, 10, "Rejected=1000")]
    [InlineData("DELAY_VALIDATED=500;DELAY_FAILED=7;NUM_SOURCES=2;NUM_WORKERS=1000", 200, 2, 10, "Validated=500 Failed=7")]
    public async Task Run_VariableOfThePage_ChangesWhatItSays(string variables, int payments, int sources, int destinations, string delays)
    {
        if (!variables.Contains("NUM_PAYMENTS", StringComparison.Ordinal))
        {
            variables += ";NUM_PAYMENTS=200";
        }

        AppRun run = await PaymentApp.RunAsync("run --to stdout", variables);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        JsonElement[] events = [.. run.Lines.Select(l => JsonDocument.Parse(l).RootElement)];
        IGrouping<string, JsonElement>[] ways = [.. events.GroupBy(e => Text(e, "id"))];
        Assert.Equal((payments, sources, destinations), (ways.Length, Distinct("source"), Distinct("destination")));
        Dictionary<string, long> expected = new(s_delays);
        foreach (string[] delay in delays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=')))
        {
            expected[delay[0]] = long.Parse(delay[1], CultureInfo.InvariantCulture);
        }

        long start = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        Assert.Equal(Enumerable.Range(1, payments).Select(i => start + (i / 100) + expected["Initiated"]), ways.Select(way => Time(way.First())));
        foreach ((JsonElement before, JsonElement after) in ways.SelectMany(way => way.Zip(way.Skip(1))))
        {
            Assert.Equal((Text(after, "status"), expected[Text(after, "status")]), (Text(after, "status"), Time(after) - Time(before)));
        }

        AppRun again = await PaymentApp.RunAsync(PaymentApp.Lines(run.Error, "run").Single()[(AppRun.Program + " ").Length..]);
        Assert.Equal(run.Records, again.Records); // the line repeats the run without the environment

        int Distinct(string field) => events.Select(e => Text(e, field)).Distinct().Count();
    }

    [Theory]
    [InlineData("1000")]
    [InlineData("1")]
    [InlineData("-5")]
    [InlineData("a lot")]
    public async Task Run_NumberOfWorkers_ChangesNothingAndIsSaid(string workers)
    {
        AppRun without = await PaymentApp.RunAsync("run --to stdout --count 100");
        AppRun with = await PaymentApp.RunAsync("run --to stdout --count 100", $"NUM_WORKERS={workers}");

        Assert.Equal(without.Records, with.Records);
        Assert.Equal(PaymentApp.Lines(without.Error, "run"), PaymentApp.Lines(with.Error, "run")); // no --workers either
        Assert.Equal(
            ["NUM_WORKERS is accepted and changes nothing: no payment has a worker of its own; --workers says how many threads encode, and any number of them writes the same bytes"],
            PaymentApp.Lines(with.Error, "note"));
    }

    [Theory]
    [InlineData("run --to null --count 7", "NUM_PAYMENTS=50", "--set PaymentEvent.Count=7 ")]
    [InlineData("run --to null --set PaymentEvent.Delay.Validated=500ms", "DELAY_VALIDATED=7;NUM_PAYMENTS=5", "--set PaymentEvent.Delay.Validated=500ms ")]
    [InlineData("run --to null --rate 5", "NUM_PAYMENTS=5", "--set PaymentEvent.Count=5 --set PaymentEvent.Rate=5 ")]
    public async Task Run_LineAndVariable_GoesByTheLine(string line, string variables, string settings)
    {
        AppRun run = await PaymentApp.RunAsync(line, variables);

        Assert.Contains(settings, PaymentApp.Lines(run.Out, "run").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NUM_PAYMENTS=lots", "NUM_PAYMENTS=lots: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("NUM_SOURCES=1.5", "NUM_SOURCES=1.5: a count is a whole number")]
    [InlineData("DELAY_FAILED=2s", "DELAY_FAILED=2s: it is a number of ms and sets PaymentEvent.Delay.Failed.")]
    [InlineData("DELAY_CANCELED=-1", "DELAY_CANCELED=-1 (PaymentEvent.Delay.Canceled=-1ms): a delay is 0 or more")]
    [InlineData("DELAY_FAILED=hunter22;KAFKA_SASL_PASSWORD=hunter22;KAFKA_SASL_USERNAME=u;KAFKA_BOOTSTRAP_SERVERS=h:1", "DELAY_FAILED=***: it is a number of ms")]
    public async Task Run_ValueThatCannotBe_IsUsageErrorThatNamesTheVariable(string variables, string message)
    {
        AppRun run = await PaymentApp.RunAsync("run", variables);

        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
    }

    [Theory]
    [InlineData("NUM_PAYMENT=5", "NUM_PAYMENT is ignored. Did you mean NUM_PAYMENTS?")]
    [InlineData("DELAY_VALIDATE=5", "DELAY_VALIDATE is ignored. Did you mean DELAY_VALIDATED?")]
    [InlineData("DELAY_CANCELED=5;DELAY_CANCELLED=6", "DELAY_CANCELED is ignored: DELAY_CANCELLED is set to something else and comes first.")]
    public async Task Run_NearMissOrContradiction_Warns(string variables, string warning) =>
        Assert.Equal([warning], PaymentApp.Lines((await PaymentApp.RunAsync("run --to null --count 1", variables)).Out, "warning"));

    /// <summary>Each of them says that somebody has configured it for a broker.</summary>
    [Theory]
    [InlineData("KAFKA_SASL_USERNAME")]
    [InlineData("KAFKA_SASL_PASSWORD")]
    [InlineData("SCHEMA_REGISTRY_ENDPOINT")]
    [InlineData("SCHEMA_REGISTRY_API_KEY")]
    [InlineData("SCHEMA_REGISTRY_API_SECRET")]
    [InlineData("NUM_PAYMENTS")]
    [InlineData("NUM_WORKERS")]
    [InlineData("NUM_SOURCES")]
    [InlineData("NUM_DESTINATIONS")]
    [InlineData("DELAY_INITIATED")]
    [InlineData("DELAY_COMPLETED")]
    [InlineData("DELAY_FAILED")]
    [InlineData("DELAY_CANCELLED")]
    [InlineData("DELAY_CANCELED")]
    [InlineData("DELAY_REJECTED")]
    [InlineData("DELAY_ACCOUNTED")]
    [InlineData("DELAY_VALIDATED")]
    public async Task Run_AnyVariableButNoBroker_IsUsageErrorAndNeverTheEmbeddedCluster(string variable)
    {
        AppRun run = await PaymentApp.RunAsync("run", $"{variable}=10");

        Assert.StartsWith(
            $"error: {variable} is set, but no broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT, or --bootstrap-server embedded for the embedded cluster.",
            run.Error,
            StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task Run_ContainerWithoutBroker_IsUsageError() => Assert.Equal(ExitCodes.Usage, (await PaymentApp.RunAsync("run", inContainer: true)).ExitCode);

    /// <summary>The credentials alone bring TLS and PLAIN, as the page's clusters ask for.</summary>
    [Theory]
    [InlineData("KAFKA_BOOTSTRAP_SERVERS")]
    [InlineData("KAFKA_BOOTSTRAP_SERVER")]
    public void Settings_OfTheCredentialsOfThePage_AreSaslOverTls(string servers)
    {
        var settings = KafkaSettings.FromEnvironment(new Dictionary<string, string> { [servers] = "pkc-1.example:9092", ["KAFKA_SASL_USERNAME"] = "key", ["KAFKA_SASL_PASSWORD"] = "secret" });

        Assert.Equal(
            "bootstrap.servers=pkc-1.example:9092 sasl.mechanisms=PLAIN sasl.password=secret sasl.username=key security.protocol=SASL_SSL",
            string.Join(' ', settings.Properties.Select(p => $"{p.Key}={p.Value}")));
    }

    private static string Text(JsonElement record, string field) => record.GetProperty(field).GetString()!;

    private static long Time(JsonElement record) => record.GetProperty("ts").GetInt64();
}
