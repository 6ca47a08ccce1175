using System.Text.RegularExpressions;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The keys of the section CodeSynth and of the variables CODESYNTH_…: what each means, and what is said about those that mean nothing.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly ConfiguredApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("""{ "Seed": 42 }""", "--seed 42 ")]
    [InlineData("""{ "seed": "42" }""", "--seed 42 ")]
    [InlineData("""{ "Start": "2026-02-03" }""", "--start 2026-02-03T00:00:00Z ")]
    [InlineData("""{ "To": "null", "Format": "avro" }""", "--to null --format avro ")]
    [InlineData("""{ "Duration": "2s" }""", "--duration 2s ")]
    [InlineData("""{ "Pace": "1000000x", "Workers": 3 }""", "--pace 1000000x --workers 3")]
    [InlineData("""{ "Only": ["Customer", "Order"] }""", "--only Customer,Order ")]
    [InlineData("""{ "Only": "Customer,Order" }""", "--only Customer,Order ")]
    [InlineData("""{ "Only": "Order", "Count": 7 }""", "--only Order --set Order.Count=7 ")]
    [InlineData("""{ "Only": "Order", "UntilRow": 7 }""", "--until-row Order=7 ")]
    [InlineData("""{ "Entities": { "Order": { "Count": 7, "Rate": 2.5, "Arrivals": "poisson", "Topic": "o" } } }""", "--set Order.Count=7 --set Order.Rate=2.5 --set Order.Arrivals=poisson --set Order.Topic=o ")]
    [InlineData("""{ "entities": { "order": { "count": 7 } } }""", "--set Order.Count=7 ")]
    [InlineData("""{ "Entities:Order:Count": 7 }""", "--set Order.Count=7 ")]
    [InlineData("""{ "Entities": { "Order": { "Count": 5 } }, "Only": "Order", "Count": 7 }""", "--set Order.Count=5 ")] // of one layer the more exact
    [InlineData("""{ /* a comment */ "Seed": 42, }""", "--seed 42 ")]
    [InlineData("""{ "Seed": null }""", "--seed 1 ")]
    [InlineData("""{ "Seed": "" }""", "--seed 1 ")]
    [InlineData("""{ "Hold": true, "Partitions": 3, "BootstrapServer": "b:1", "SubjectNameStrategy": "RecordName", "AutoRegister": false }""", "run --to null --seed 1 ")] // nothing for a checksum
    public async Task Run_KeyOfAFile_IsWhatTheOptionSays(string section, string words)
    {
        AppRun run = await _app.With("appsettings.json", $$"""{ "Logging": { "Sede": 1 }, "CodeSynth": {{section}} }""").RunAsync(section.Contains("\"To\"", StringComparison.Ordinal) ? "run" : "run --to null");

        string repeated = LayerTests.Repeated(run);
        Assert.Contains(words, repeated, StringComparison.Ordinal);
        using var elsewhere = new ConfiguredApp();
        Assert.Equal(LayerTests.Checksums(run), LayerTests.Checksums(await elsewhere.RunAsync(repeated)));
        Assert.Equal(LayerTests.Checksums(run), LayerTests.Checksums(await _app.RunAsync(repeated))); // and where the file is
    }

    [Theory]
    [InlineData("CODESYNTH_SEED", "42", "--seed 42 ")]
    [InlineData("codesynth_seed", "42", "--seed 42 ")]
    [InlineData("CODESYNTH_UNTIL_ROW", "Order=7", "--until-row Order=7 ")]
    [InlineData("CODESYNTH_ENTITIES__ORDER__COUNT", "7", "--set Order.Count=7 ")]
    [InlineData("CodeSynth_Entities__Order__Count", " 7 ", "--set Order.Count=7 ")]
    [InlineData("CODESYNTH_SEED", " ", "--seed 1 ")]
    [InlineData("CODESYNTH_EMBEDDED", "1", "--seed 1 ")]
    [InlineData("CODESYNTH_UPDATE_GOLDEN", "0", "--seed 1 ")]
    [InlineData("CODESYNTH_HOLD", "true", "--seed 1 ")]
    public async Task Run_Variable_IsWhatTheOptionSays(string variable, string value, string words) =>
        Assert.Contains(words, LayerTests.Repeated(await _app.Setting(variable, value).RunAsync("run --to null")), StringComparison.Ordinal);

    /// <summary>What is the default without the file has to be said in the line, as it is not the default with it.</summary>
    [Fact]
    public async Task Run_LineThatOverridesAFile_IsRepeatedWhereTheFileIs()
    {
        AppRun run = await _app.With("appsettings.json", """{ "CodeSynth": { "Format": "avro", "Seed": 7, "Count": 5, "Only": "Order" } }""").RunAsync("run --to null --format json --only Order,Payment --seed 1 --set Order.Count=50 --set Payment.Count=40");

        Assert.Equal(LayerTests.Checksums(run), LayerTests.Checksums(await _app.RunAsync(LayerTests.Repeated(run))));
        Assert.Contains("--format json", LayerTests.Repeated(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--hold=maybe", "run does not take 'maybe'. See run --help.")]
    [InlineData("--hold=True", "--hold=True: it is true or false.")]
    [InlineData("--hold maybe", "run does not take 'maybe'. See run --help.")]
    public async Task Run_SwitchThatIsNeither_IsUsageError(string words, string message) => (await _app.RunAsync("run --to null " + words)).MustFail(ExitCodes.Usage, message);

    [Fact]
    public async Task Run_KeysOfAWorkflow_AreThoseOfSet()
    {
        _app.With("appsettings.json", """{ "CodeSynth": { "To": "null", "Entities": { "PaymentEvent": { "Count": 50, "Delay": { "Validated": "500ms" }, "Path": { "2": { "Weight": 5 } } } } } }""")
            .Setting("CODESYNTH_ENTITIES__PAYMENT_EVENT__DELAY__VALIDATED__FAILED", "2s").Setting("CODESYNTH_ENTITIES__PAYMENTEVENT__TOPIC", "payment-events");

        AppRun run = await _app.RunAsync("run", model: Payments.SynthCatalog.Model);

        Assert.Equal("", run.Error);
        Assert.Matches("--set PaymentEvent.Count=50 --set PaymentEvent.Topic=payment-events --set PaymentEvent.Delay.Validated=500ms --set PaymentEvent.Delay.Validated.Failed=2s --set PaymentEvent.Path.2.Weight=5 ", run.Out);
    }

    [Theory]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Sede": 1 } }""", "CodeSynth:Sede in appsettings.json, line 1: there is no such setting. Did you mean 'Seed'?")]
    [InlineData("appsettings.json", "{\n \"CodeSynth\": {\n  \"Entitis\": { \"Order\": { \"Count\": 1 } } } }", "CodeSynth:Entitis:Order:Count in appsettings.json, line 3: there is no such setting. Did you mean 'Entities'?")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Set": "Order.Count=1" } }""", "CodeSynth:Set in appsettings.json, line 1: there is no such setting.")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Entities": { "Ordre": { "Count": 1 } } } }""", "CodeSynth:Entities:Ordre:Count in appsettings.json, line 1: there is no entity 'Ordre'. Did you mean 'Order'? The entities are: Customer, Order, Payment.")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Entities": { "Order": { "Cuont": 1 } } } }""", "CodeSynth:Entities:Order:Cuont=1 in appsettings.json, line 1: Order has no setting 'Cuont'. Did you mean 'Count'?")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Entities": { "Order": 1 } } }""", "CodeSynth:Entities:Order in appsettings.json, line 1: write it as CodeSynth:Entities:ENTITY:KEY, for example CodeSynth:Entities:Customer:Count.")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Kafka": { "linger.mss": 1 } } }""", "CodeSynth:Kafka:linger.mss in appsettings.json, line 1: a Kafka client has no such property. Did you mean 'linger.ms'?")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "SchemaRegistry": { "Urll": "http://h" } } }""", "CodeSynth:SchemaRegistry:Urll in appsettings.json, line 1: a client of a Schema Registry has no such property. Did you mean 'url'?")]
    [InlineData("appsettings.json", "{ \"CodeSynth\": {\n \"Seed\": 1,,\n} }", "appsettings.json, line 2: it is not JSON: ")]
    [InlineData("appsettings.json", "{ \"CodeSynth\": {\n\n \"Seed\": \"\\ud83d\"\n} }", "appsettings.json, line 3: it is not JSON: an escape of \\u is half of a character.")]
    [InlineData("appsettings.json", "{\n \"Code\\udc00\": 1 }", "appsettings.json, line 2: it is not JSON: an escape of \\u is half of a character.")]
    [InlineData("appsettings.json", "[1]", "appsettings.json: ")]
    [InlineData("appsettings.json", """{ "CodeSynt": { "Seed": 1 } }""", "CodeSynt in appsettings.json, line 1: this section is nobody's. Did you mean 'CodeSynth'?")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Seed": "x" } }""", "CodeSynth:Seed=x in appsettings.json, line 1: a seed is a whole number from 0 to 18446744073709551615.")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Entities": { "Order": { "Count": 1.5 } } } }""", "CodeSynth:Entities:Order:Count=1.5 in appsettings.json, line 1: a count is a whole number")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Count": 3 } }""", "CodeSynth:Count in appsettings.json, line 1 does not say of which entity: ")]
    [InlineData("appsettings.json", """{ "CodeSynth": { "Only": ["Nobody"] } }""", "CodeSynth:Only in appsettings.json, line 1: there is no entity 'Nobody'.")]
    [InlineData(".env", "CODESYNTH_SEDE=1", "CODESYNTH_SEDE: there is no such setting. Did you mean 'CODESYNTH_SEED'?")]
    [InlineData(".env", "codesynth_ebmedded=1", "codesynth_ebmedded: there is no such setting. Did you mean 'CODESYNTH_EMBEDDED'?")]
    [InlineData(".env", "CODESYNTH_ENTITIES__ORDRE__COUNT=1", "CODESYNTH_ENTITIES__ORDRE__COUNT: there is no entity 'ORDRE'. Did you mean 'Order'?")]
    [InlineData(".env", "CODESYNTH_WORKERS=many", "CODESYNTH_WORKERS=many: the number of workers is a whole number from 1 to 256.")]
    [InlineData(".env", "CODESYNTH_", "{0}/.env, line 1: write it as NAME=VALUE.")]
    [InlineData(".env", "DOTNET_ENVIRONMENT=a/b", "DOTNET_ENVIRONMENT=a/b: an environment's name has letters")]
    public async Task Run_KeyOrValueThatIsNone_IsUsageErrorThatNamesThePlace(string file, string text, string message)
    {
        AppRun run = await _app.With(file, text).RunAsync("run --to null");

        Assert.StartsWith("error: " + message.Replace("{0}", _app.Folder, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
        Assert.Equal((ExitCodes.Usage, ""), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("sample Order -n 1")]
    [InlineData("schema list")]
    [InlineData("run --to null")]
    public async Task EveryCommand_KeysOfOtherCommands_AreNoMistake(string line)
    {
        _app.With("appsettings.json", """{ "CodeSynth": { "Workers": 3, "Partitions": 5, "Hold": true, "Sample": { "Count": 2 }, "Schema": { "Format": "avro" }, "Kafka": { "linger.ms": 5 } } }""");

        Assert.Equal("", (await _app.RunAsync(line)).Error.Split('\n').FirstOrDefault(l => l.StartsWith("error", StringComparison.Ordinal)) ?? "");
    }

    [Fact]
    public async Task Sample_CountOfARun_IsNotItsOwn()
    {
        _app.With("appsettings.json", """{ "CodeSynth": { "Count": 3, "Sample": { "Count": 2 } } }""");

        Assert.Equal(2, (await _app.RunAsync("sample Order")).Lines.Length);
        Assert.Equal(4, (await _app.RunAsync("sample Order -n 4")).Lines.Length);
    }

    [Theory]
    [InlineData("true", "", true)]
    [InlineData("true", "--use-latest-schema=false", false)]
    [InlineData("false", "", false)]
    [InlineData("false", "--use-latest-schema", true)]
    [InlineData("false", "--use-latest-schema true", true)]
    public void Read_Switch_IsThatOfTheFileUnlessTheLineSaysOtherwise(string configured, string words, bool expected)
    {
        var tree = new CommandTree(SynthCatalog.Model);
        string[] line = ["run", "--format", "avro", .. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        (IAppCommand? command, System.CommandLine.ParseResult parsed) = tree.Parse(line);
        _app.With("appsettings.json", $$"""{ "CodeSynth": { "UseLatestSchema": {{configured}} } }""").Read(line).Configure(command!.Options);

        RunRequest request = Assert.IsType<RunCommand>(command).Bind(parsed, SynthCatalog.Model.Options, DateTimeOffset.UnixEpoch);

        Assert.Equal(expected, request.Schemas.Options.Mode == Kafka.Registry.RegistrationMode.UseLatest);
    }

    [Fact]
    public void Keys_EveryOptionOfEveryCommand_HasOneOfItsMeaning()
    {
        var options = new CommandTree(SynthCatalog.Model).Commands.SelectMany(c => c.Options.Select(o => (Command: c.Name, Option: o))).ToList();

        // What a file must not say: what is asked for once, consent, and a place in a topic. Of settings the section Entities is what says them.
        Assert.Equal(
            ["--all", "--count", "--dry-run", "--force", "--from-end", "--offset", "--partition", "--set", "--topic", "--yes"],
            options.Where(o => o.Option.Key is null).Select(o => o.Option.Symbol.Name).Distinct().Order(StringComparer.Ordinal));
        foreach (var same in options.Where(o => o.Option.Key is not null).GroupBy(o => OptionKey.Core(o.Option.Key!)))
        {
            Assert.Single(same.Select(o => o.Option.Symbol.HelpName).Distinct()); // else one text would mean two things
        }

        Assert.All(options.Where(o => o.Option.Key is not null), o => Assert.Matches(new Regex("^([A-Z][A-Za-z]+:)*[A-Z][A-Za-z]+$"), o.Option.Key!));
    }

    [Theory]
    [InlineData("Seed", "CODESYNTH_SEED")]
    [InlineData("SubjectNameStrategy", "CODESYNTH_SUBJECT_NAME_STRATEGY")]
    [InlineData("Sample:Count", "CODESYNTH_SAMPLE__COUNT")]
    public void NameOf_Key_IsItsVariable(string key, string variable) => Assert.Equal(variable, VariableReader.NameOf(key));
}
