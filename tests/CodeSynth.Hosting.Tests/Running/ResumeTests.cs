using System.Runtime.InteropServices;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>A run that is stopped prints the line that goes on with it; the two write what one run would have written.</summary>
public class ResumeTests
{
    private const string Counts = "--seed 5 --set Customer.Count=300 --set Order.Count=2000 --set Payment.Count=1500";
    private static readonly string[] s_files = ["customers.jsonl", "orders.jsonl", "payments.jsonl"];

    [Theory]
    [InlineData("jsonl", ".jsonl")]
    [InlineData("avro", ".avro")]
    [InlineData("protobuf", ".binpb")]
    public async Task Run_ToFilesStoppedTwice_GoesOnWithThePrintedLines(string to, string ending)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        await AppRun.OfAsync($"--to {to}:{whole.Path} {Counts}");

        AppRun first = await StoppedAsync($"--to {to}:{parts.Path} {Counts} --pace 0.5x", waits: 300);
        string secondLine = ResumeLine(first.Out);
        AppRun second = await StoppedAsync(secondLine, waits: 1000, PosixSignal.SIGTERM);
        AppRun third = await StoppedAsync(ResumeLine(second.Out), waits: int.MaxValue);

        Assert.Equal([ExitCodes.Interrupted, ExitCodes.Terminated, ExitCodes.Ok], [first.ExitCode, second.ExitCode, third.ExitCode]);
        Assert.Matches($"^run --to {to}:{parts.Path} --seed 5 --start 2026-01-01T00:00:00Z --set .* --from-row Customer=300,Order=[0-9]+,Payment=[0-9]+ --pace 0.5x$", secondLine);
        Assert.DoesNotContain("resume:", third.Out, StringComparison.Ordinal);
        Assert.Equal(s_files.Length, Directory.GetFiles(parts.Path, "*" + ending).Length);
        Assert.All(Directory.GetFiles(parts.Path).Select(Path.GetFileName), file => Assert.True(whole.Bytes(file!).AsSpan().SequenceEqual(parts.Bytes(file!)), file));
    }

    [Fact]
    public async Task Run_ToStdoutStopped_GoesOnInTheOrderOfTheWholeRun()
    {
        AppRun whole = await AppRun.OfAsync($"--to stdout {Counts}");

        AppRun first = await StoppedAsync($"--to stdout {Counts} --pace live", waits: 777);
        AppRun second = await AppRun.OfAsync(ResumeLine(first.Error).Replace("--pace live", "--pace max", StringComparison.Ordinal));

        Assert.InRange(first.Lines.Length, 301, 3799);
        Assert.Equal(whole.Lines, first.Lines.Concat(second.Lines));
    }

    [Theory]
    [InlineData(30, "")] // the file is whole already: its rows are written again
    [InlineData(30, "{\"order_id\":\"ORDER_000")] // as a process leaves it that is killed
    [InlineData(49, "no JSON at all")]
    [InlineData(1, "")]
    public async Task Run_GoingOnInAFileWithMoreRows_CutsThemOffAndGivesTheWholeFile(int row, string torn)
    {
        using var folder = new TemporaryFolder();
        await AppRun.OfAsync($"--to jsonl:{folder.Path}");
        byte[] whole = folder.Bytes("orders.jsonl");
        await File.AppendAllTextAsync(Path.Combine(folder.Path, "orders.jsonl"), torn, TestContext.Current.CancellationToken);

        AppRun run = await AppRun.OfAsync($"--to jsonl:{folder.Path} --only Order --from-row {row}");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains($"topic: orders {50 - row} rows", run.Out, StringComparison.Ordinal);
        Assert.Equal(whole, folder.Bytes("orders.jsonl"));
    }

    [Fact]
    public async Task Run_GoingOnInAnotherRunsFile_IsRefusedAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        await AppRun.OfAsync($"--to jsonl:{folder.Path} --seed 2");
        byte[][] before = [.. s_files.Select(folder.Bytes)];

        AppRun run = await AppRun.OfAsync($"--to jsonl:{folder.Path} --from-row Order=30");

        run.MustFail(
            ExitCodes.Failure,
            $"'{Path.Combine(folder.Path, "orders.jsonl")}' has no row 29 of Order as this run makes it, so row 30 cannot go behind it. Go on into another folder, or from row 0, which replaces the file.");
        Assert.Equal(before, s_files.Select(folder.Bytes));
    }

    [Fact]
    public async Task Run_FromALaterRowIntoAnEmptyFolder_WritesTheRestOnly()
    {
        AppRun whole = await AppRun.OfAsync("--to stdout --only Order");
        using var folder = new TemporaryFolder();

        await AppRun.OfAsync($"--to jsonl:{folder.Path} --only Order --from-row 17");

        Assert.Equal(string.Concat(whole.Lines[17..].Select(l => l + "\n")), System.Text.Encoding.UTF8.GetString(folder.Bytes("orders.jsonl")));
    }

    [Theory]
    [InlineData("--only Order --from-row 50")]
    [InlineData("--only Order --from-row Order=9223372036854775807")]
    [InlineData("--only Order --count 0 --from-row 3")]
    public async Task Run_FromBeyondTheLastRow_HasNothingToWrite(string line)
    {
        AppRun run = await AppRun.OfAsync($"--to stdout {line}");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Empty(run.Records);
        Assert.Contains("ok: 0 records", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToKafkaStoppedTwice_LeavesEachTopicAsOneRunWould()
    {
        const string Endless = "--start 2026-05-01 --pace 4x --set Order.Count=-1 --set Payment.Count=-1 --set Order.Rate=500 --set Payment.Rate=400";
        HeldRun held = await HeldRun.StartAsync("--pace max --set Customer.Count=0 --set Order.Count=0 --set Payment.Count=0");

        AppRun first = await StoppedAsync($"{Endless} --bootstrap-server {held.Address}", waits: 200);
        AppRun second = await StoppedAsync(ResumeLine(first.Out), waits: 300);
        string verifyRest = Line(second.Out, "verify");
        AppRun rest = await AppRun.OfAsync(verifyRest);
        AppRun all = await AppRun.OfAsync(verifyRest.Remove(verifyRest.IndexOf(" --from-row", StringComparison.Ordinal)) + $" --bootstrap-server {held.Address}");
        await held.ReleaseAsync();

        Assert.Equal(("", ""), (first.Error, second.Error));
        Assert.Equal([ExitCodes.Interrupted, ExitCodes.Interrupted], [first.ExitCode, second.ExitCode]);
        Assert.Matches(@"(?m)^stopped: before all rows were written: customers 100 of 100, orders [\d,]+, payments [\d,]+\r?$", first.Out);
        Assert.Equal(("", ExitCodes.Ok), (rest.Error, rest.ExitCode));
        Assert.Equal(("", ExitCodes.Ok), (all.Error, all.ExitCode));
        Assert.Contains("verified: customers 0 of 0 rows", rest.Out, StringComparison.Ordinal);
        Assert.Contains("verified: customers 100 of 100 rows", all.Out, StringComparison.Ordinal);
        Assert.True(VerifiedOrders(all) > VerifiedOrders(rest) && VerifiedOrders(rest) > 0);

        static int VerifiedOrders(AppRun run) => int.Parse(Line(run.Out, "verified: orders", "").Split(' ')[2], System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Continue_RecordsOfWhichNothingIsKnown_AreNotSkipped()
    {
        Plan plan = Plan.Create(SynthCatalog.Model.Entities, new PlanOptions());
        TopicCounters[] counters = [new(), new(), new()];
        counters[0].AddWritten(100, 0);
        counters[0].AddAcknowledged(100);
        counters[1].AddWritten(20, 0);
        counters[1].AddAcknowledged(20);
        counters[1].AddWritten(15, 0); // of these all but two
        counters[1].AddAcknowledged(13);
        var resumption = new Resumption(plan, counters, isWhole: true);
        var request = new RunRequest { Plan = plan.Options, To = Destination.Kafka, Format = WireFormat.Json, Pace = Pace.Live };

        RunRequest next = resumption.Continue(request);

        Assert.True(resumption.IsNeeded);
        Assert.Equal([100, 20, 0], plan.Entities.Select(e => next.Plan.Entities[e.Name].FromRow));
        Assert.Equal(["of the 15 rows of topic orders from row 20 on some may have arrived; going on writes them again"], resumption.Warnings);
        Assert.Contains("--from-row Customer=100,Order=20 ", CommandText.Line(next.ToWords()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_DestinationThatFails_SaysHowToGoOn()
    {
        AppRun run = await AppRun.OfAsync("--to stdout", host => host with { Stdout = new FullDisk() });

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("warning: of the 50 rows of topic orders from row 0 on some may have arrived; going on writes them again", run.Error, StringComparison.Ordinal);
        Assert.Equal("run --to stdout --seed 1 --start 2026-01-01T00:00:00Z --pace max", ResumeLine(run.Error));
    }

    /// <summary>Runs a command line on a clock that jumps, and presses Ctrl-C when it has waited so often.</summary>
    private static Task<AppRun> StoppedAsync(string line, int waits, PosixSignal signal = PosixSignal.SIGINT) =>
        AppRun.OfAsync(line, host => host with
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
        });

    private static string ResumeLine(string output) => Line(output, "resume");

    private static string Line(string output, string label, string after = $": {AppRun.Program} ") =>
        Assert.Single(output.Split(['\r', '\n']), l => l.StartsWith(label, StringComparison.Ordinal))[(after.Length == 0 ? 0 : label.Length + after.Length)..];

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }
}
