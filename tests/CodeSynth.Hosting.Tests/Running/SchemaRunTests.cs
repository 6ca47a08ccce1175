using System.Globalization;
using System.Text.RegularExpressions;
using CodeSynth.Embedded;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Runs whose records have a contract, to the embedded cluster and its registry.</summary>
public class SchemaRunTests
{
    private const string Protobuf = "--format protobuf --pace max --start 2026-05-01";
    private const string Avro = "--format avro --pace max --start 2026-05-01";

    [Theory]
    [InlineData("avro", "", "readings-value")]
    [InlineData("protobuf", "", "readings-value")]
    [InlineData("avro", " --schema-id header", "readings-value")]
    [InlineData("protobuf", " --schema-id header", "readings-value")]
    [InlineData("avro", " --subject-name-strategy RecordName", "plant.Reading")]
    [InlineData("avro", " --subject-name-strategy TopicRecordName --schema-id header", "readings-plant.Reading")]
    public async Task Run_OfABinaryFormat_RegistersTellsAndVerifies(string format, string options, string subject)
    {
        AppRun run = await RunAsync($"--format {format} --pace max --start 2026-05-01{options}");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Matches($@"(?m)^to: the embedded Kafka cluster at \S+ with the Schema Registry at http://127\.0\.0\.1:\d+\r?$", run.Out);
        Assert.Matches($@"(?m)^schema: {Regex.Escape(subject)} id 1, version 1, fingerprint [0-9a-f]{{16}}\r?$", run.Out);
        Assert.Contains($"run: ecommerce run --to kafka --format {format} --seed 1 --start 2026-05-01T00:00:00Z --pace max --bootstrap-server embedded{options}\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("ok: 100 records written and acknowledged, read back and verified byte for byte", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnATerminal_ShowsSchemasAsATable()
    {
        AppRun run = await AppRun.OfAsync(Avro, host => host with { OutIsTerminal = true }, model: Contracts.Readings);

        Assert.Matches(@"subject\s+id\s+version\s+fingerprint", run.Out);
        Assert.Matches(@"readings-value\s+1\s+1\s+[0-9a-f]{16}", run.Out);
    }

    [Fact]
    public async Task Verify_ByTheSchemasOfTheRegistry_FindsWhatTheRunWrote()
    {
        HeldRun held = await HeldRun.StartAsync(Avro, Contracts.Readings);
        string options = $"--format avro --seed 1 --start 2026-05-01T00:00:00Z --shard 0/1 --bootstrap-server {held.Address} --schema-registry {held.Registry}";
        AppRun same = await RunAsync("verify " + options);
        AppRun latest = await RunAsync($"verify {options} --use-latest-schema");
        AppRun unframed = await RunAsync($"verify {options} --schema-id header");
        AppRun unknown = await RunAsync($"verify {options} --subject-name-strategy RecordName");
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls(held.Registry));
        IReadOnlyList<string> subjects = await client.ListSubjectsAsync(TestContext.Current.CancellationToken);
        AppRun run = await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains($"verify: ecommerce verify {options}\n", held.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        foreach (AppRun verified in new[] { same, latest })
        {
            Assert.Equal("", verified.Error);
            Assert.Contains("schema: readings-value id 1, version 1, fingerprint ", verified.Out, StringComparison.Ordinal);
            Assert.Contains("ok: 100 records verified byte for byte", verified.Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCodes.Faults, unframed.ExitCode);
        unknown.MustFail(ExitCodes.Failure, $"The Schema Registry at {held.Registry} does not have our schema under 'plant.Reading', and this run registers none. Register it (--auto-register true), or take what is there with --use-latest-schema.");
        Assert.Equal(["readings-value"], subjects);
    }

    [Fact]
    public async Task Run_ToABrokerOfYourOwn_UsesTheRegistryThatIsNamed()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --count 0", Contracts.Readings);
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        string url = registry.Endpoint.AbsoluteUri.TrimEnd('/');
        AppRun byVariable = await RunAsync(Avro, ("KAFKA_BOOTSTRAP_SERVERS", held.Address), ("SCHEMA_REGISTRY_ENDPOINT", $"http://me:correct-horse@{registry.Endpoint.Authority}"));
        AppRun byOption = await RunAsync($"{Avro} --schema-registry http://me:correct-horse@{registry.Endpoint.Authority}", ("KAFKA_BOOTSTRAP_SERVERS", held.Address), ("SCHEMA_REGISTRY_API_KEY", "k"));
        await held.ReleaseAsync();

        foreach (AppRun run in new[] { byVariable, byOption })
        {
            Assert.Equal("", run.Error);
            Assert.Contains($" --bootstrap-server {held.Address} --schema-registry {url}", run.Out, StringComparison.Ordinal);
            Assert.Contains($"verify: ecommerce verify --format avro --seed 1 --start 2026-05-01T00:00:00Z --shard 0/1 --bootstrap-server {held.Address} --schema-registry {url}", run.Out, StringComparison.Ordinal);
            Assert.Contains("ok: 100 records written and acknowledged", run.Out, StringComparison.Ordinal);
            Assert.DoesNotContain("correct-horse", run.Out, StringComparison.Ordinal);
        }

        Assert.Contains("warning: SCHEMA_REGISTRY_API_KEY is set, but SCHEMA_REGISTRY_API_SECRET is not.", byOption.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run --format avro", "avro")]
    [InlineData("verify --format avro --start 2026-05-01", "avro")]
    public async Task Command_OnABrokerWithoutARegistry_IsUsageError(string line, string format)
    {
        AppRun run = await RunAsync(line, ("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));

        run.MustFail(ExitCodes.Usage, $"Records of {format} need a Schema Registry, and none is named: set SCHEMA_REGISTRY_URL or give --schema-registry URL.");
        Assert.Equal("", run.Out);
    }

    [Theory]
    [InlineData("run --format protobuf --pace max")]
    [InlineData("run --format protobuf --to null")]
    [InlineData("sample --format protobuf")]
    [InlineData("verify --format protobuf --start 2026-05-01 --bootstrap-server h:1")]
    public async Task Command_OfAFormatThatAnEntityDoesNotHave_IsUsageError(string line) =>
        (await AppRun.OfAsync(line, host => host, model: Contracts.AvroOnly)).MustFail(ExitCodes.Usage, "--format protobuf: Readings has no Protobuf schema. Take other entities with --only, or another format.");

    [Fact]
    public async Task Run_OfAnIncompatibleSchema_WritesNothingAndSaysWhy()
    {
        HeldRun held = await HeldRun.StartAsync(Protobuf, Contracts.Readings);
        AppRun run = await AppRun.OfAsync($"{Protobuf} --bootstrap-server {held.Address} --schema-registry {held.Registry}", host => host, model: Contracts.With("string"));
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls(held.Registry));
        RegisteredSchema? latest = await client.GetLatestAsync("readings-value", TestContext.Current.CancellationToken);
        await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.StartsWith($"error: The Schema Registry at {held.Registry} does not take this schema as compatible with what the subject has: 'readings-value': ", run.Error, StringComparison.Ordinal);
        Assert.Contains("value", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was registered. Change the schema, or the subject's level of compatibility.", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("", run.Out);
        Assert.Equal(1, latest!.Version);
    }

    /// <summary>The rows are as the run wrote them; a consumer with nothing but the registry would not get them back.</summary>
    [Fact]
    public async Task Run_WhoseRegistryHasAnotherSchemaUnderItsId_FindsFaults()
    {
        const string Other = """{\"type\":\"record\",\"name\":\"Reading\",\"namespace\":\"plant\",\"fields\":[{\"name\":\"id\",\"type\":\"string\"}]}""";
        using var registry = new FixedRegistry(200, $$"""{"subject":"readings-value","version":1,"id":7,"schema":"{{Other}}"}""");

        AppRun run = await RunAsync($"{Avro} --bootstrap-server embedded --schema-registry {registry.Url}");

        Assert.Equal(["POST /subjects/readings-value", "GET /schemas/ids/7"], registry.Requests);
        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Matches(@"corrupted: ROW_\d{6} at readings\[\d+\]@\d+ cannot be read: by schema 7 of the registry \d+ bytes are left over", run.Out + run.Error);
    }

    [Fact]
    public async Task Run_ThatMustNotRegister_Ends()
    {
        using EmbeddedSchemaRegistry registry = EmbeddedSchemaRegistry.Start();
        string url = registry.Endpoint.AbsoluteUri.TrimEnd('/');

        AppRun lookUp = await RunAsync($"{Avro} --schema-registry {url} --auto-register false");
        AppRun latest = await RunAsync($"{Avro} --schema-registry {url} --use-latest-schema");

        Assert.Equal(ExitCodes.Failure, lookUp.ExitCode);
        latest.MustFail(ExitCodes.Failure, $"The Schema Registry at {url} has no schema under 'readings-value' to use. Register one, or leave out --use-latest-schema.");
    }

    [Fact]
    public async Task Run_OfJson_DoesNotLookAtTheRegistrysVariables()
    {
        AppRun run = await RunAsync("--pace max --bootstrap-server embedded", ("SCHEMA_REGISTRY_URL", "nonsense"));

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
    }

    [Fact]
    public async Task Sample_OfAvro_ShowsValuesAsHexadecimalDigits()
    {
        AppRun sample = await RunAsync("sample --format avro -n 2");

        Assert.Equal(2, sample.Lines.Length);
        Assert.StartsWith("14" + Convert.ToHexStringLower("ROW_000000"u8), sample.Lines[0], StringComparison.Ordinal); // a string of 10 bytes
        Assert.All(sample.Lines, line => Assert.True(line.Length > 22 && line.Length % 2 == 0, string.Create(CultureInfo.InvariantCulture, $"{line}")));
    }

    private static Task<AppRun> RunAsync(string line, params (string Name, string Value)[] variables) =>
        AppRun.OfAsync(line, host => host with { Environment = variables.ToDictionary(v => v.Name, v => v.Value) }, model: Contracts.Readings);
}
