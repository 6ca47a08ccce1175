using System.Runtime.InteropServices;
using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Planning;
using CodeSynth.Verification;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>How a run ends, from what became of its records: faults before failures, failures before a stop.</summary>
public class RunOutcomeTests
{
    private static readonly Plan s_plan = Plan.Create(SynthCatalog.Model.Entities, new PlanOptions());

    [Theory]
    [InlineData(0, 0, false, 0, ExitCodes.Ok, "")]
    [InlineData(2, 1, false, 0, ExitCodes.Failure, "error: 2 records failed and of 1 it is not known whether they arrived.")]
    [InlineData(0, 1, false, 0, ExitCodes.Failure, "error: 0 records failed and of 1 it is not known whether they arrived.")]
    [InlineData(0, 0, false, 3, ExitCodes.Faults, "error: Verification found faults: 3 lost.")]
    [InlineData(2, 0, false, 3, ExitCodes.Faults, "error: 2 records failed and of 0 it is not known whether they arrived.\nerror: Verification found faults: 3 lost.")]
    [InlineData(0, 0, true, 0, ExitCodes.Terminated, "")]
    [InlineData(2, 0, true, 0, ExitCodes.Failure, "error: 2 records failed and of 0 it is not known whether they arrived.")]
    [InlineData(0, 0, true, 3, ExitCodes.Faults, "error: Verification found faults: 3 lost.")]
    public void Report_WhatBecameOfTheRecords_DecidesTheExitCode(int failed, int unknown, bool stopped, int lost, int exitCode, string error)
    {
        using var signals = new StopSignals(_ => { });
        if (stopped)
        {
            signals.Raise(PosixSignal.SIGTERM);
        }

        (int found, string output, string errors) = Report(signals, failed, unknown, stopped, lost);

        Assert.Equal(exitCode, found);
        Assert.Equal(error, errors);
        Assert.Equal(stopped, output.Contains("stopped: before all rows were written: customers 100 of 100, orders 17 of 50, payments 0 of 40", StringComparison.Ordinal));
        Assert.Equal(exitCode == ExitCodes.Ok, output.Contains("ok: 100 records", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_UserWhoDidNotWait_IsToldWhatIsNotKnown()
    {
        using var signals = new StopSignals(_ => { });
        signals.Raise(PosixSignal.SIGINT);
        signals.Raise(PosixSignal.SIGINT);

        (int exitCode, _, string errors) = Report(signals, failed: 0, unknown: 4, stopped: true, lost: null);

        Assert.Equal(ExitCodes.Interrupted, exitCode);
        Assert.Equal("error: Ended without waiting: of 4 records it is not known whether they arrived.", errors);
    }

    private static (int ExitCode, string Out, string Error) Report(StopSignals signals, int failed, int unknown, bool stopped, int? lost)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var host = new AppHost
        {
            Out = output,
            Error = error,
            Stdout = Stream.Null,
            Environment = new Dictionary<string, string>(),
            WorkingFolder = "/",
            Program = "app",
            Signals = signals,
        };
        var counters = new TopicCounters();
        counters.AddWritten(100, 1000);
        counters.AddFailed(failed);
        counters.AddAcknowledged(100 - failed - unknown);
        var result = new RunResult([counters], [100, 17, 0], TimeSpan.FromSeconds(1), stopped, new Lateness());

        int exitCode = new RunOutcome(host, new PlainScreen(output)).Report(s_plan, result, lost is { } count ? [VerdictOf(count)] : null);

        return (exitCode, output.ToString(), error.ToString().TrimEnd());
    }

    private static TopicVerdict VerdictOf(int lost) => new()
    {
        Entity = "Order",
        Topic = "orders",
        Expected = 100,
        Verified = 100 - lost,
        Lost = lost,
        Duplicated = 0,
        Reordered = 0,
        Corrupted = 0,
        Misplaced = 0,
        Foreign = 0,
        Unverifiable = 0,
        FirstFaults = [],
    };
}
