using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>The environment variables that an app defines: above the attributes, below the command line, for every command.</summary>
public class AppVariableTests
{
    [Theory]
    [InlineData("NUM_ORDERS=7", "run --to null", "--set Order.Count=7 ")]
    [InlineData("NUM_ORDERS= 7 ", "run --to null", "--set Order.Count=7 ")]
    [InlineData("NUM_ORDERS=7;ORDER_RATE=0.5", "run --to null", "--set Order.Count=7 --set Order.Rate=0.5 ")]
    [InlineData("NUM_ORDERS=7", "run --to null --set Order.Count=8", "--set Order.Count=8 ")]
    [InlineData("NUM_ORDERS=7", "run --to null --only Order --count 8", "--set Order.Count=8 ")]
    [InlineData("NUM_ORDERS=7", "run --to null --set Order.Rate=2", "--set Order.Count=7 --set Order.Rate=2 ")]
    [InlineData("ORDERS_RATE=3", "run --to null", "--set Order.Rate=3 ")]
    [InlineData("ORDERS_RATE=3;ORDER_RATE=3", "run --to null", "--set Order.Rate=3 ")]
    [InlineData("NUM_ORDERS=", "run --to null", "2026-01-01T00:00:00Z --pace")]
    [InlineData("NUM_ORDERS= ", "run --to null", "2026-01-01T00:00:00Z --pace")]
    [InlineData("NUM_PACKERS=7", "run --to null", "2026-01-01T00:00:00Z --pace")]
    [InlineData("num_order_items=7", "run --to null", "2026-01-01T00:00:00Z --pace")]
    public async Task Run_VariablesOfTheApp_StandInTheLineThatRepeatsIt(string variables, string line, string settings)
    {
        AppRun run = await RunAsync(line, variables);

        Assert.Equal("", run.Error);
        string repeated = run.Out.Split('\n').Single(l => l.StartsWith("run: ", StringComparison.Ordinal));
        Assert.Contains(settings, repeated, StringComparison.Ordinal);
        AppRun again = await RunAsync(repeated["run: ecommerce ".Length..], "");
        Assert.Equal(Checksums(run), Checksums(again)); // without the environment
    }

    [Fact]
    public async Task Run_SettingOfTheAttributes_IsOverriddenByTheVariable() =>
        Assert.NotEqual(Checksums(await RunAsync("run --to null", "")), Checksums(await RunAsync("run --to null", "NUM_ORDERS=7")));

    [Theory]
    [InlineData("ORDER_RATE=3;ORDERS_RATE=4", "warning: ORDERS_RATE is ignored: ORDER_RATE is set to something else and comes first.")]
    [InlineData("NUM_ORDER=7", "warning: NUM_ORDER is ignored. Did you mean NUM_ORDERS?")]
    [InlineData("NUM_ODRERS=7", "warning: NUM_ODRERS is ignored. Did you mean NUM_ORDERS?")]
    [InlineData("num_orders=7", "warning: num_orders is ignored. Did you mean NUM_ORDERS?")]
    [InlineData("NUM_PACKER=7", "warning: NUM_PACKER is ignored. Did you mean NUM_PACKERS?")]
    [InlineData("NUM_PACKERS=7", "note: NUM_PACKERS is accepted and changes nothing: nobody packs here")]
    [InlineData("NUM_PACKERS=many", "note: NUM_PACKERS is accepted and changes nothing: nobody packs here")]
    public async Task EveryCommand_WhatTheUserShouldKnow_IsALine(string variables, string expected)
    {
        AppRun run = await RunAsync("run --to null", variables);
        AppRun sample = await RunAsync("sample Customer -n 1", variables);

        Assert.Equal([expected], run.Out.Split('\n').Where(l => l.StartsWith("warning:", StringComparison.Ordinal) || l.StartsWith("note:", StringComparison.Ordinal)));
        Assert.Equal(expected, sample.Error.Split('\n')[0]);
        Assert.Equal((ExitCodes.Ok, ExitCodes.Ok), (run.ExitCode, sample.ExitCode));
    }

    [Fact]
    public async Task Run_AcceptedVariable_ChangesNoByteAndNoOption()
    {
        AppRun without = await RunAsync("run --to null", "");
        AppRun with = await RunAsync("run --to null", "NUM_PACKERS=1000");

        Assert.Equal(Checksums(without), Checksums(with));
        Assert.Equal(without.Out.Split('\n')[0], with.Out.Split('\n')[1]); // the run: line, behind the note
    }

    [Theory]
    [InlineData("run --to null", "NUM_ORDERS=many", "NUM_ORDERS=many: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("run --to null --set Order.Count=8", "NUM_ORDERS=1e3", "NUM_ORDERS=1e3: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("sample", "NUM_ORDERS=many", "NUM_ORDERS=many: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("verify --start 2026-01-01", "NUM_ORDERS=many", "NUM_ORDERS=many: a count is a whole number from 0 to 9223372036854775807, or -1 to go on until stopped.")]
    [InlineData("run --to null", "ORDERS_RATE=x", "ORDERS_RATE=x: a rate is ")]
    [InlineData("run --to null", "NUM_ORDERS=hunter22;KAFKA_SASL_PASSWORD=hunter22", "NUM_ORDERS=***: a count is")]
    [InlineData("run --to null", "ORDER_SECONDS=2s", "ORDER_SECONDS=2s: it is a number of E0 and sets Order.Arrivals.")]
    public async Task EveryCommand_ValueThatCannotBe_IsUsageErrorThatNamesTheVariable(string line, string variables, string message)
    {
        AppRun run = await RunAsync(line, variables);

        Assert.StartsWith("error: " + message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
    }

    [Fact]
    public async Task Help_ValueThatCannotBe_IsShownAllTheSame() => Assert.Equal(ExitCodes.Ok, (await RunAsync("run --help", "NUM_ORDERS=many")).ExitCode);

    [Theory]
    [InlineData("NUM_ORDERS=7", "NUM_ORDERS")]
    [InlineData("ORDERS_RATE=7", "ORDERS_RATE")]
    [InlineData("NUM_PACKERS=7", "NUM_PACKERS")]
    [InlineData("NUM_PACKERS=7;KAFKA_ACKS=all", "KAFKA_ACKS")]
    [InlineData("NUM_PACKERS=7;KAFKA_ACKS=", "NUM_PACKERS")]
    public async Task Run_VariableOfTheAppWithoutBroker_IsUsageError(string variables, string named)
    {
        AppRun run = await RunAsync("run", variables);

        run.MustFail(
            ExitCodes.Usage,
            $"{named} is set, but no broker is named: set KAFKA_BOOTSTRAP_SERVERS or give --bootstrap-server HOST:PORT, or --bootstrap-server embedded for the embedded cluster.");
    }

    [Fact]
    public async Task Run_VariableOfTheAppAndEmbeddedAskedFor_Starts()
    {
        AppRun run = await RunAsync("run --only Customer --pace max --bootstrap-server embedded", "NUM_PACKERS=7");

        Assert.Equal("", run.Error);
        Assert.Contains("ok: 100 records", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ORDER_RATE", "Order.Rate")] // an alias of another variable, too
    [InlineData("ORDERS_RATE", "Order.Topic")]
    [InlineData("NUM_PACKERS", "Order.Topic")]
    [InlineData("ORDER_NUM", "Order.Count")]
    public void MapVariable_NameOrSettingThatIsTaken_IsAMistake(string name, string setting)
    {
        var app = new SynthAppBuilder();
        Configure(app);

        Assert.Throws<ArgumentException>(() => app.MapVariable(name, setting));
    }

    [Theory]
    [InlineData("run --to null", "--to null --format avro" /* spelled out only where it is not the default */, false)]
    [InlineData("run --to null --format json", "--to null --format json", true)]
    [InlineData("run --to null --format protobuf", "--to null --format protobuf", true)]
    public async Task UseFormat_Avro_IsTheDefaultThatTheLineChanges(string line, string words, bool contains)
    {
        AppRun run = await RunAsync(line, "", WireFormat.Avro);

        string repeated = run.Out.Split('\n').Single(l => l.StartsWith("run: ", StringComparison.Ordinal));
        Assert.Equal(contains, repeated.Contains(words, StringComparison.Ordinal));
        AppRun again = await RunAsync(repeated["run: ecommerce ".Length..], "", WireFormat.Avro);
        Assert.Equal(Checksums(run), Checksums(again));
    }

    [Fact]
    public async Task UseFormat_Avro_IsThatOfKafkaChecksumsAndVerification()
    {
        Assert.Equal(Checksums(await RunAsync("run --to null --format avro", "")), Checksums(await RunAsync("run --to null", "", WireFormat.Avro)));
        Assert.Equal((await RunAsync("run --to stdout", "")).Records, (await RunAsync("run --to stdout", "", WireFormat.Avro)).Records);
        Assert.Equal((await RunAsync("sample", "")).Records, (await RunAsync("sample", "", WireFormat.Avro)).Records);

        AppRun kafka = await RunAsync("run --pace max", "", WireFormat.Avro);
        Assert.Contains("schema: orders-value id ", kafka.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, kafka.ExitCode);

        AppRun verify = await RunAsync("verify --start 2026-01-01 --bootstrap-server 127.0.0.1:1", "", WireFormat.Avro);
        verify.MustFail(ExitCodes.Usage, "Records of avro need a Schema Registry, and none is named: set SCHEMA_REGISTRY_URL or give --schema-registry URL.");
    }

    [Fact]
    public async Task UseFormat_Help_TellsTheDefault()
    {
        AppRun run = await RunAsync("run --help", "", WireFormat.Avro);

        Assert.Contains("Default: that of the files of --to, json for stdout, else avro.", string.Join(' ', run.Out.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static Task<AppRun> RunAsync(string line, string variables, WireFormat format = WireFormat.Json)
    {
        Dictionary<string, string> environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return AppRun.OfAsync(line, host => host with { Environment = environment }, configure: app => Configure(app).UseFormat(format));
    }

    private static SynthAppBuilder Configure(SynthAppBuilder app) => app
        .MapVariable("NUM_ORDERS", "Order.Count")
        .MapVariable("ORDER_RATE", "Order.Rate", aliases: "ORDERS_RATE")
        .MapVariable("ORDER_SECONDS", "Order.Arrivals", unit: "E0")
        .AcceptVariable("NUM_PACKERS", "nobody packs here");

    private static string[] Checksums(AppRun run) => [.. run.Out.Split('\n').Where(l => l.StartsWith("topic: ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1] + l[l.IndexOf("crc32c", StringComparison.Ordinal)..])];
}
