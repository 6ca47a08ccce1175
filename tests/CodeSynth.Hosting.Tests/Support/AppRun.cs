using System.Text;
using CodeSynth.Embedded;
using CodeSynth.Hosting.Running;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A whole run of the e-commerce app inside the test process, with what it printed.</summary>
internal sealed record AppRun(int ExitCode, string Out, string Error, byte[] Records)
{
    public const string Program = "ecommerce";

    /// <summary>The records as lines.</summary>
    public string[] Lines => Encoding.UTF8.GetString(Records).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line with an empty environment, outside of any container, not on a terminal.</summary>
    public static Task<AppRun> OfAsync(string line) => OfAsync(line, host => host);

    /// <summary>Runs a command line on another host.</summary>
    public static Task<AppRun> OfAsync(string line, Func<AppHost, AppHost> change, bool embedded = true, SynthModel? model = null, Action<SynthAppBuilder>? configure = null) =>
        OfWordsAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), change, embedded, model, configure);

    /// <summary>Runs words, which may have spaces.</summary>
    public static async Task<AppRun> OfWordsAsync(string[] words, Func<AppHost, AppHost>? change = null, bool embedded = true, SynthModel? model = null, Action<SynthAppBuilder>? configure = null)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var records = new MemoryStream();
        using var signals = new StopSignals(code => Assert.Fail($"the process would have ended with {code}"));
        var host = new AppHost
        {
            Out = output,
            Error = error,
            Stdout = records,
            Environment = new Dictionary<string, string>(),
            WorkingFolder = Path.GetTempPath(),
            Program = Program,
            Signals = signals,
        };
        host = change?.Invoke(host) ?? host;
        int exitCode = await SynthApp.RunAsync(
            words,
            model ?? SynthCatalog.Model,
            app =>
            {
                _ = embedded ? app.UseEmbedded() : app;
                configure?.Invoke(app);
            },
            host);
        return new AppRun(exitCode, output.ToString(), error.ToString(), records.ToArray());
    }

    /// <summary>Holds a run that must fail against its exit code and the one line that it must print.</summary>
    public void MustFail(int exitCode, string message)
    {
        Assert.Equal($"error: {message}", Error.TrimEnd('\n', '\r'));
        Assert.Equal(exitCode, ExitCode);
    }
}
