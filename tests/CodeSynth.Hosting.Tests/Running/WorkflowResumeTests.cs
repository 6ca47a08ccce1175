using System.Runtime.InteropServices;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>A run of a workflow that is stopped with instances in flight prints the line that goes on with it; all parts are what one run would have written.</summary>
public class WorkflowResumeTests
{
    private const string Count = "-n 400 --seed 3";

    [Theory]
    [InlineData("jsonl", 2, 3)]
    [InlineData("jsonl", 37, 611)]
    [InlineData("jsonl", 403, 5)]
    [InlineData("avro", 250, 300)]
    public async Task Run_ToFilesStoppedTwice_GoesOnWithThePrintedLines(string to, int first, int second)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        await OfAsync($"--to {to}:{whole.Path} {Count}");

        AppRun one = await StoppedAsync($"--to {to}:{parts.Path} {Count} --pace live", first);
        AppRun two = await StoppedAsync(Line(one.Out, "resume"), second, PosixSignal.SIGTERM);
        AppRun three = await StoppedAsync(Line(two.Out, "resume"), int.MaxValue);

        Assert.Equal([ExitCodes.Interrupted, ExitCodes.Terminated, ExitCodes.Ok], [one.ExitCode, two.ExitCode, three.ExitCode]);
        Assert.Matches("--from-row Payment=[0-9]+ --pace live$", Line(one.Out, "resume"));
        Assert.Matches(@"(?m)^stopped: before all rows were written: Payment [0-9,]+ events\r?$", one.Out);
        Assert.Contains("Payment TOTAL ", one.Out, StringComparison.Ordinal);
        Assert.Contains("events before or behind it, not judged", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("resume:", three.Out, StringComparison.Ordinal);
        Assert.Equal(Files(whole), Files(parts));
        Assert.Equal(7, Files(whole).Length);
        Assert.All(Files(whole), file => Assert.True(whole.Bytes(file).AsSpan().SequenceEqual(parts.Bytes(file)), file));
    }

    [Fact]
    public async Task Run_ToStdoutStoppedAtAnyPlace_GoesOnInTheOrderOfTheWholeRun()
    {
        AppRun whole = await OfAsync($"--to stdout {Count}");
        for (int waits = 1; waits < 700; waits += 53)
        {
            AppRun first = await StoppedAsync($"--to stdout {Count} --pace live", waits);
            AppRun second = await OfAsync(Line(first.Error, "resume").Replace("--pace live", "--pace max", StringComparison.Ordinal));

            Assert.Equal(whole.Lines, first.Lines.Concat(second.Lines));
        }
    }

    [Fact]
    public async Task Run_WithoutEnd_IsStoppedAndGoesOn()
    {
        AppRun first = await StoppedAsync("--to stdout -n -1 --rate 200 --pace live", 500);
        AppRun second = await StoppedAsync(Line(first.Error, "resume"), 500);
        AppRun whole = await OfAsync($"--to stdout -n -1 --rate 200 --until-row {first.Lines.Length + second.Lines.Length}");

        Assert.Contains("--set Payment.Count=-1 ", Line(first.Error, "resume"), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, whole.ExitCode);
        Assert.Equal(whole.Lines, first.Lines.Concat(second.Lines));
    }

    [Fact]
    public async Task Run_ToKafkaStoppedTwice_LeavesEachTopicAsOneRunWould()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max -n 0", WorkflowModel.Payments());

        AppRun first = await StoppedAsync($"-n -1 --rate 300 --start 2026-05-01 --pace live --bootstrap-server {held.Address}", 700);
        AppRun second = await StoppedAsync(Line(first.Out, "resume"), 900);
        AppRun begun = await OfAsync(Line(first.Out, "verify"));
        AppRun rest = await OfAsync(Line(second.Out, "verify"));
        AppRun all = await OfAsync(Line(second.Out, "verify").Replace(Word(second.Out, "--from-row"), "", StringComparison.Ordinal));
        await held.ReleaseAsync();

        Assert.Equal([ExitCodes.Interrupted, ExitCodes.Interrupted], [first.ExitCode, second.ExitCode]);
        Assert.Matches(" --until-row Payment=[0-9]+ --shard 0/1 --bootstrap-server ", Line(first.Out, "verify"));
        Assert.Equal(("", ExitCodes.Ok), (all.Error, all.ExitCode));
        Assert.Equal(("", ExitCodes.Ok), (rest.Error, rest.ExitCode));
        Assert.Matches(@"(?m)^verified: payment-initiated [1-9][0-9,]* of [0-9,]+ rows, 0 lost, 0 duplicated, 0 reordered, 0 corrupted, 0 misplaced, 0 foreign, 0 misframed, 0 unverifiable, digest [0-9a-f]{32}\r?$", all.Out);
        Assert.Equal(ExitCodes.Faults, begun.ExitCode); // the topics hold more by now
        Assert.DoesNotMatch("[1-9][0-9,]* (lost|duplicated|reordered|corrupted|misplaced)", begun.Out);

        static string Word(string output, string option) => System.Text.RegularExpressions.Regex.Match(Line(output, "verify"), $"{option} [^ ]+ ").Value;
    }

    [Fact]
    public async Task Run_ToTheEmbeddedClusterStopped_VerifiesWhatItWrote()
    {
        AppRun run = await StoppedAsync("-n 2000 --rate 300 --pace live", 800);

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.Matches(@"(?m)^verified: payment-initiated ([1-9][0-9,]*) of \1 rows, 0 lost", run.Out);
        Assert.Equal(7, run.Out.Split('\n').Count(l => l.StartsWith("verified: payment-", StringComparison.Ordinal)));
    }

    /// <summary>The cluster ends with the run that was stopped, so no line may lead to it.</summary>
    [Fact]
    public async Task Run_ThatHoldsTheClusterStopped_NamesNoClusterToVerify()
    {
        AppRun run = await StoppedAsync("-n 2000 --rate 300 --pace live --hold", 800);

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
        Assert.DoesNotMatch("(?m)^(verify|hold): ", run.Out);
    }

    [Fact]
    public void Continue_EventsOfWhichNothingIsKnown_AreWrittenAgain()
    {
        Plan plan = Plan.Create(WorkflowModel.Payments(count: 20).Entities, new PlanOptions());
        TopicCounters[] counters = [.. plan.Topics.Select(_ => new TopicCounters())];
        counters[0].AddWritten(20, 0);
        counters[0].AddAcknowledged(20);
        counters[1].AddWritten(9, 0); // of the second state's events nothing is certain

        var resumption = new Resumption(plan, counters, isWhole: false);
        RunRequest next = resumption.Continue(new RunRequest { Plan = plan.Options, To = Destination.Kafka, Format = WireFormat.Json, DefaultFormat = WireFormat.Json, Pace = Pace.Live });

        Assert.True(resumption.IsNeeded);
        Assert.Equal(20, next.Plan.Entities["Payment"].FromRow);
        Assert.Equal(["of the 9 events of Payment from event 20 on some may have arrived; going on writes them again"], resumption.Warnings);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void IsNeeded_EventsThatAreAllCertain_DependsOnWhetherTheyWereAll(bool isWhole, bool needed)
    {
        Plan plan = Plan.Create(WorkflowModel.Payments(count: 20).Entities, new PlanOptions());

        Assert.Equal(needed, new Resumption(plan, [.. plan.Topics.Select(_ => new TopicCounters())], isWhole).IsNeeded);
    }

    [Fact]
    public void Written_RunThatWasStopped_EndsBeforeAnEventAndHasAllInstances()
    {
        Plan plan = Plan.Create(WorkflowModel.Payments(count: 20).Entities, new PlanOptions());
        var result = new RunResult([], [33], TimeSpan.Zero, Stopped: true, new Lateness());

        Assert.Equal(new EntityOverride { UntilRow = 33 }, Resumption.Written(plan, result).Entities["Payment"]);
        Assert.Empty(Resumption.Written(plan, result with { Stopped = false }).Entities);
    }

    [Fact]
    public async Task Run_DestinationThatFails_ShowsWhatWasCountedAndHowToGoOn()
    {
        AppRun run = await AppRun.OfAsync($"--to stdout {Count}", host => host with { Stdout = new FullDisk() }, model: WorkflowModel.Payments());

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("events of Payment from event 0 on some may have arrived; going on writes them again", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--from-row", Line(run.Error, "resume"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify --start 2026-01-01 --bootstrap-server h:1 -n -1", "verify has to know how many rows to expect, and Payment.Count is -1: give --until-row Payment=…, as the run that was stopped printed it.")]
    public async Task Verify_EventsWithoutEnd_NeedsAnEnd(string line, string message) => (await OfAsync(line)).MustFail(ExitCodes.Usage, message);

    private static string[] Files(TemporaryFolder folder) => [.. Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static Task<AppRun> OfAsync(string line) => AppRun.OfAsync(line, host => host, model: WorkflowModel.Payments());

    /// <summary>Runs a command line on a clock that jumps, and presses Ctrl-C when it has waited so often.</summary>
    private static Task<AppRun> StoppedAsync(string line, int waits, PosixSignal signal = PosixSignal.SIGINT) =>
        AppRun.OfAsync(
            line,
            host => host with
            {
                Clock = new ManualTime
                {
                    OnWait = time =>
                    {
                        if (time.Waits == waits)
                        {
                            host.Signals.Raise(signal);
                        }
                    },
                },
            },
            model: WorkflowModel.Payments());

    private static string Line(string output, string label) =>
        Assert.Single(output.Split(['\r', '\n']), l => l.StartsWith(label, StringComparison.Ordinal))[$"{label}: {AppRun.Program} ".Length..];

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
