using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace CodeSynth.Hosting.Tests.Support;

/// <summary>A run that keeps its embedded cluster up until it is released, so that other commands can use it.</summary>
internal sealed partial class HeldRun
{
    private readonly Task<AppRun> _run;
    private readonly Action _release;
    private readonly string _output;

    private HeldRun(Task<AppRun> run, Action release, string output)
    {
        _run = run;
        _release = release;
        _output = output;
    }

    /// <summary>What it printed before it was held.</summary>
    public string Out => _output;

    /// <summary>Where the cluster listens.</summary>
    public string Address => AddressPattern().Match(_output).Groups[1].Value;

    /// <summary>Where its Schema Registry listens.</summary>
    public string Registry => RegistryPattern().Match(_output).Groups[1].Value;

    /// <summary>Runs a command line, and returns when the cluster is held.</summary>
    public static async Task<HeldRun> StartAsync(string line, SynthModel? model = null)
    {
        var writer = new HoldWriter();
        Action release = () => { };
        Task<AppRun> run = Task.Run(() => AppRun.OfAsync($"{line} --hold", host =>
        {
            release = () => host.Signals.Raise(PosixSignal.SIGINT);
            return host with { Out = writer };
        }, model: model));
        if (await Task.WhenAny(writer.Holding, run) == run)
        {
            AppRun ended = await run;
            Assert.Fail($"The run ended with {ended.ExitCode}: {ended.Error}");
        }

        return new HeldRun(run, release, writer.ToString());
    }

    /// <summary>Presses Ctrl-C.</summary>
    public Task<AppRun> ReleaseAsync()
    {
        _release();
        return _run;
    }

    [GeneratedRegex(@"cluster at (\S+)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"Schema Registry at (\S+)")]
    private static partial Regex RegistryPattern();

    /// <summary>Tells when the line that says so was written.</summary>
    private sealed class HoldWriter : StringWriter
    {
        private readonly TaskCompletionSource _holding = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Holding => _holding.Task;

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value is not null && value.StartsWith("hold:", StringComparison.Ordinal))
            {
                _holding.SetResult();
            }
        }
    }
}
