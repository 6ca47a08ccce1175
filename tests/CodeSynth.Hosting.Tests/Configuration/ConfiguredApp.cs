using System.CommandLine;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Configuration;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Hosting.Tests.Support;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The e-commerce app in a folder of its own, with the files and variables that a test gives it.</summary>
internal sealed class ConfiguredApp : IDisposable
{
    private readonly TemporaryFolder _working = new();
    private readonly TemporaryFolder _beside = new();

    /// <summary>The variables of the environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>The working folder.</summary>
    public string Folder => _working.Path;

    /// <summary>Writes a file into the working folder.</summary>
    public ConfiguredApp With(string file, string text)
    {
        File.WriteAllText(Path.Combine(_working.Path, file), text);
        return this;
    }

    /// <summary>Writes a file beside the app.</summary>
    public ConfiguredApp Shipping(string file, string text)
    {
        File.WriteAllText(Path.Combine(_beside.Path, file), text);
        return this;
    }

    /// <summary>Sets a variable.</summary>
    public ConfiguredApp Setting(string variable, string value)
    {
        Environment[variable] = value;
        return this;
    }

    /// <summary>Runs a command line.</summary>
    public Task<AppRun> RunAsync(string line, bool embedded = true, SynthModel? model = null, Action<SynthAppBuilder>? configure = null) =>
        AppRun.OfAsync(line, host => host with { Environment = Environment, WorkingFolder = _working.Path, AppFolder = _beside.Path }, embedded, model, configure);

    /// <summary>What all layers say, without running the command.</summary>
    public AppConfiguration Read(params string[] words)
    {
        using var signals = new StopSignals(_ => { });
        var host = new AppHost
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Stdout = Stream.Null,
            Environment = Environment,
            WorkingFolder = _working.Path,
            AppFolder = _beside.Path,
            Program = AppRun.Program,
            Signals = signals,
        };
        var tree = new CommandTree(SynthCatalog.Model);
        (IAppCommand? command, ParseResult line) = tree.Parse(words);
        return new ConfigurationReader(host, tree, new AppVariables(), SynthCatalog.Model).Read(command!, line);
    }

    /// <summary>What <c>--print-config</c> shows: value and place by key.</summary>
    public async Task<IReadOnlyDictionary<string, (string Value, string Place)>> TableAsync(string line, Action<SynthAppBuilder>? configure = null)
    {
        AppRun run = await RunAsync(line + " --print-config", configure: configure);
        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        string[] lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        int value = lines[0].IndexOf("VALUE", StringComparison.Ordinal);
        int place = lines[0].IndexOf("SET BY", StringComparison.Ordinal);
        return value < 0
            ? new Dictionary<string, (string, string)>()
            : lines.Skip(1).ToDictionary(l => l[..value].TrimEnd(), l => (l[value..place].TrimEnd(), l[place..].TrimEnd()));
    }

    public void Dispose()
    {
        _working.Dispose();
        _beside.Dispose();
    }
}
