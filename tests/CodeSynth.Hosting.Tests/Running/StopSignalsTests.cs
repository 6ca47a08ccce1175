using System.Runtime.InteropServices;
using CodeSynth.Hosting.Running;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Running;

public class StopSignalsTests
{
    [Theory]
    [InlineData(PosixSignal.SIGINT, ExitCodes.Interrupted)]
    [InlineData(PosixSignal.SIGTERM, ExitCodes.Terminated)]
    public async Task Run_SignalWhileRowsAreWritten_StopsAndSaysWhere(PosixSignal signal, int exitCode)
    {
        AppRun run = await AppRun.OfAsync(
            "--to stdout --set Customer.Count=100000000 --workers 2",
            host => host with { Stdout = new SignallingStream(() => host.Signals.Raise(signal)) });

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Matches(@"(?m)^stopped: before all rows were written: customers [\d,]+ of 100,000,000, orders 0 of 50, payments 0 of 40\r?$", run.Error);
        Assert.Matches(@"(?m)^topic: customers ([\d,]+) rows, [\d,]+ bytes, \1 acknowledged, 0 failed, 0 unknown,", run.Error);
        Assert.DoesNotContain("ok:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Raise_SecondTime_AsksNotToWait()
    {
        using var signals = new StopSignals(_ => { });

        signals.Raise(PosixSignal.SIGTERM);
        Assert.True(signals.Stop.IsCancellationRequested);
        Assert.False(signals.Abandon.IsCancellationRequested);

        signals.Raise(PosixSignal.SIGINT);
        Assert.True(signals.Abandon.IsCancellationRequested);
        Assert.Equal(ExitCodes.Terminated, signals.ExitCode);
    }

    [Fact]
    public void Raise_SecondTime_EndsTheProcessWhenPatienceIsOver()
    {
        var time = new ManualTime();
        var ended = new List<(int ExitCode, TimeSpan At)>();
        using var signals = new StopSignals(exitCode => ended.Add((exitCode, time.Now)), time);

        signals.Raise(PosixSignal.SIGTERM);
        Assert.Empty(ended);

        signals.Raise(PosixSignal.SIGINT);
        Assert.Equal([(ExitCodes.Terminated, TimeSpan.FromSeconds(2))], ended);

        signals.Raise(PosixSignal.SIGINT);
        Assert.Single(ended);
    }

    /// <summary>Takes everything, and signals at the first write.</summary>
    private sealed class SignallingStream(Action signal) : MemoryStream
    {
        private bool _signalled;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (!_signalled)
            {
                _signalled = true;
                signal();
            }
        }
    }
}
