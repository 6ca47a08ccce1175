using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary><c>--print-config</c>: every value that is set anywhere, who set it, and nothing else.</summary>
public sealed class PrintConfigTests : IDisposable
{
    private readonly ConfiguredApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task PrintConfig_EveryLayer_IsOneAlignedTable()
    {
        _app.With("appsettings.json", "{ \"CodeSynth\": {\n  \"Seed\": 7,\n  \"Entities\": { \"Order\": { \"Rate\": 5 } },\n  \"SchemaRegistry\": { \"Url\": \"http://me:hunter22@r:8081\" } } }")
            .With("appsettings.dev.json", """{ "CodeSynth": { "Pace": "max" } }""")
            .With(".env", "NUM_ORDERS=9\nKAFKA_SASL_PASSWORD=correct horse\n")
            .With("c.properties", "\nbootstrap.servers=b:9092\n")
            .Setting("CODESYNTH_WORKERS", "2").Setting("PATH", "/bin");

        AppRun run = await _app.RunAsync("run --environment dev --config c.properties -X linger.ms=5 --seed 8 --set Customer.Count=3 --print-config", configure: app => app.MapVariable("NUM_ORDERS", "Order.Count"));

        Assert.Equal("", run.Error);
        Assert.Equal(
            """
            KEY                      VALUE              SET BY
            Entities:Customer:Count  3                  --set
            Entities:Order:Count     9                  .env: NUM_ORDERS
            Entities:Order:Rate      5                  appsettings.json, line 3: CodeSynth:Entities:Order:Rate
            Kafka:bootstrap.servers  b:9092             c.properties, line 2: bootstrap.servers
            Kafka:linger.ms          5                  -X linger.ms
            Kafka:sasl.password      ***                .env: KAFKA_SASL_PASSWORD
            Pace                     max                appsettings.dev.json, line 1: CodeSynth:Pace
            SchemaRegistry:url       http://***@r:8081  appsettings.json, line 4: CodeSynth:SchemaRegistry:Url
            Seed                     8                  --seed
            Workers                  2                  environment: CODESYNTH_WORKERS

            """.ReplaceLineEndings(),
            run.Out);
    }

    [Theory]
    [InlineData("run --to jsonl:out")]
    [InlineData("run")]
    [InlineData("sample")]
    [InlineData("verify --start 2026-01-01")]
    [InlineData("schema check --format avro")]
    public async Task PrintConfig_AnyCommand_DoesNothingElse(string line)
    {
        AppRun run = await _app.Setting("CODESYNTH_SEED", "7").Setting("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1").RunAsync(line + " --print-config");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("KEY ", run.Out, StringComparison.Ordinal);
        Assert.Contains("environment: CODESYNTH_SEED", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Records);
        Assert.Empty(Directory.GetFileSystemEntries(_app.Folder));
    }

    [Fact]
    public async Task PrintConfig_NothingSet_SaysSo() =>
        Assert.Equal("No layer sets a value: what the attributes and the defaults say counts." + Environment.NewLine, (await _app.RunAsync("run --print-config")).Out);

    [Fact]
    public async Task PrintConfig_ValueThatCannotBeRead_IsShown() =>
        Assert.Equal("many", (await _app.Setting("CODESYNTH_WORKERS", "many").TableAsync("run"))["Workers"].Value);

    [Fact]
    public async Task Run_VariableOfTheAppAndOneOfOurs_OneIsIgnoredWithAWarning()
    {
        AppRun run = await _app.Setting("NUM_ORDERS", "9").Setting("CODESYNTH_ENTITIES__ORDER__COUNT", "8").RunAsync("run --to null", configure: app => app.MapVariable("NUM_ORDERS", "Order.Count"));

        Assert.Contains("warning: NUM_ORDERS is ignored: CODESYNTH_ENTITIES__ORDER__COUNT is set to something else and comes first.", run.Out, StringComparison.Ordinal);
        Assert.Contains("--set Order.Count=8 ", run.Out, StringComparison.Ordinal);
    }
}
