using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>Attributes, files, variables and command line, the stronger over the weaker.</summary>
public sealed class LayerTests : IDisposable
{
    private readonly ConfiguredApp _app = new();

    /// <summary>A way to set the seed and another to set an entity's count, of each layer, the weakest first, with what tells where it stands.</summary>
    private static readonly (string Place, Func<ConfiguredApp, int, string> Set)[] s_layers =
    [
        ("appsettings.json, line 3: CodeSynth:", (app, v) => Words(app.With("appsettings.json", Json(v)))),
        ("appsettings.dev.json, line 3: CodeSynth:", (app, v) => Words(app.With("appsettings.dev.json", Json(v)))),
        (".env: CODESYNTH_", (app, v) => Words(app.With(".env", $"CODESYNTH_SEED={v}\nCODESYNTH_ENTITIES__ORDER__COUNT={v}\n"))),
        ("environment: CODESYNTH_", (app, v) => Words(app.Setting("CODESYNTH_SEED", $"{v}").Setting("CODESYNTH_ENTITIES__ORDER__COUNT", $"{v}"))),
        ("--se", (app, v) => Words(app, $"--seed {v} --set Order.Count={v}")),
    ];

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Run_EveryPairOfLayers_TheStrongerCounts()
    {
        for (int weak = 0; weak < s_layers.Length; weak++)
        {
            for (int strong = weak + 1; strong < s_layers.Length; strong++)
            {
                using var app = new ConfiguredApp().Shipping("appsettings.dev.json", "{}");
                string words = s_layers[weak].Set(app, 41) + s_layers[strong].Set(app, 42);

                AppRun run = await app.RunAsync($"run --to null --environment dev {words}");

                string repeated = Repeated(run);
                Assert.Contains("--seed 42 ", repeated, StringComparison.Ordinal);
                Assert.Contains("--set Order.Count=42 ", repeated, StringComparison.Ordinal);
                Assert.DoesNotContain("41", repeated, StringComparison.Ordinal);
                using var elsewhere = new ConfiguredApp();
                Assert.Equal(Checksums(run), Checksums(await elsewhere.RunAsync(repeated))); // without files and variables
            }
        }
    }

    [Fact]
    public async Task PrintConfig_RandomAssignments_TheStrongestWinsAndIsNamed()
    {
        var random = new Random(20261121);
        for (int round = 0; round < 60; round++)
        {
            using var app = new ConfiguredApp().With("appsettings.dev.json", "{}");
            (string Place, int Value)? strongest = null;
            string words = "--environment dev";
            foreach ((string place, Func<ConfiguredApp, int, string> set) in s_layers)
            {
                if (random.Next(2) == 0)
                {
                    int value = random.Next(1, 1000);
                    words += " " + set(app, value);
                    strongest = (place, value);
                }
            }

            IReadOnlyDictionary<string, (string Value, string Place)> table = await app.TableAsync($"run --to null {words}");
            foreach (string key in (string[])["Seed", "Entities:Order:Count"])
            {
                Assert.Equal(strongest is not null, table.ContainsKey(key));
                if (strongest is { } expected)
                {
                    Assert.Equal($"{expected.Value}", table[key].Value);
                    Assert.StartsWith(expected.Place, table[key].Place.Replace("line 4", "line 3", StringComparison.Ordinal), StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT=dev", "", "7")]
    [InlineData("ASPNETCORE_ENVIRONMENT=dev", "", "7")]
    [InlineData("DOTNET_ENVIRONMENT=dev;ASPNETCORE_ENVIRONMENT=prod", "", "7")]
    [InlineData("DOTNET_ENVIRONMENT=prod", "--environment dev", "7")]
    [InlineData("DOTNET_ENVIRONMENT=Production", "", "1")] // no such file, as in every container of ASP.NET
    [InlineData("DOTNET_ENVIRONMENT=", "", "1")]
    [InlineData("", "", "1")]
    public async Task Run_Environment_ChoosesTheFile(string variables, string words, string seed)
    {
        foreach (string[] variable in variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')))
        {
            _app.Setting(variable[0], variable[1]);
        }

        _app.With("appsettings.dev.json", """{ "CodeSynth": { "Seed": 7 } }""").With("appsettings.prod.json", """{ "CodeSynth": { "Seed": 8 } }""");
        Assert.Contains($"--seed {seed} ", Repeated(await _app.RunAsync($"run --to null {words}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EnvironmentOfTheVariableFile_Counts()
    {
        _app.With(".env", "DOTNET_ENVIRONMENT=dev").With("appsettings.dev.json", """{ "CodeSynth": { "Seed": 7 } }""");

        Assert.Contains("--seed 7 ", Repeated(await _app.RunAsync("run --to null")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FileBesideTheApp_CountsWhereTheWorkingFolderHasNone()
    {
        _app.Shipping("appsettings.json", """{ "CodeSynth": { "Seed": 7, "Workers": 3 } }""").Shipping("appsettings.dev.json", """{ "CodeSynth": { "Pace": "max" } }""");
        Assert.Contains("--seed 7 ", Repeated(await _app.RunAsync("run --to null")), StringComparison.Ordinal);

        _app.With("appsettings.json", """{ "CodeSynth": { "Seed": 8 } }""");
        IReadOnlyDictionary<string, (string Value, string Place)> table = await _app.TableAsync("run --environment dev");
        Assert.Equal(["Pace", "Seed"], table.Keys); // a file replaces the shipped one of its name, and that of the environment stays
        Assert.Equal("8", table["Seed"].Value);
    }

    [Theory]
    [InlineData("dve", "There is no appsettings.dve.json in {0} or ")]
    [InlineData("../dev", "--environment ../dev: an environment's name has letters, digits, '-', '_' and '.'.")]
    public async Task Run_EnvironmentWithoutFile_IsUsageErrorWhenTyped(string name, string message)
    {
        AppRun run = await _app.With("appsettings.dev.json", "{}").RunAsync($"run --to null --environment {name}");

        Assert.StartsWith("error: " + string.Format(null, message, _app.Folder), run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Equal(name == "dve", run.Error.Contains("Did you mean 'appsettings.dev.json'?", StringComparison.Ordinal));
    }

    internal static string Repeated(AppRun run)
    {
        Assert.Equal("", run.Error);
        return run.Out.Split('\n').Single(l => l.StartsWith("run: ", StringComparison.Ordinal))["run: ecommerce ".Length..];
    }

    internal static string[] Checksums(AppRun run) =>
        [.. run.Out.Split('\n').Where(l => l.StartsWith("topic: ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1] + l[l.IndexOf("crc32c", StringComparison.Ordinal)..])];

    private static string Words(ConfiguredApp _, string words = "") => words;

    private static string Json(int value) => $$"""
        {
          "CodeSynth": {
            "Seed": {{value}},
            "Entities": { "Order": { "Count": {{value}} } }
          }
        }
        """;
}
