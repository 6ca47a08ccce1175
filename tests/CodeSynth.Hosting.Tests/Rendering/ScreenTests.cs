using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Tests.Rendering;

public class ScreenTests
{
    private static readonly TopicVerdict s_verdict = new()
    {
        Entity = "Order",
        Topic = "orders",
        Expected = 12_345,
        Verified = 12_340,
        Lost = 2,
        Duplicated = 1,
        Reordered = 3,
        Corrupted = 4,
        Misplaced = 5,
        Foreign = 6,
        Misframed = 8,
        Unverifiable = 7,
        IsCutShort = true,
        Digest = 0xABC,
        FirstFaults = ["lost: ORDER_00003 (row 2) is not in topic orders"],
    };

    [Fact]
    public void Plain_Run_IsALineForEachTopicAndOneForAll()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new PlainScreen(writer).ShowRun(Summary());

        Assert.Equal(
            """
            topic: customers 100 rows, 18,231 bytes, 100 acknowledged, 0 failed, 0 unknown, 20.0 rows/s, digest 0000000000000000000000000000cafe, crc32c 0000beef
            topic: orders 12,345 rows, 2,000,000 bytes, 12,000 acknowledged, 45 failed, 300 unknown, 2,469 rows/s
            total: 12,445 rows, 2,018,231 bytes, 12,100 acknowledged, 45 failed, 300 unknown, 2,489 rows/s, 5.000 s

            """,
            writer.ToString());
    }

    [Fact]
    public void Plain_Verdicts_AreALineForEachTopicAndFault()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new PlainScreen(writer).ShowVerdicts([s_verdict]);

        Assert.Equal(
            """
            verified: orders 12,340 of 12,345 rows, 2 lost, 1 duplicated, 3 reordered, 4 corrupted, 5 misplaced, 6 foreign, 8 misframed, 7 unverifiable, digest 00000000000000000000000000000abc; the rest was not looked at
            fault: lost: ORDER_00003 (row 2) is not in topic orders

            """,
            writer.ToString());
    }

    [Fact]
    public async Task Terminal_Run_ShowsBarsAndTables()
    {
        using var writer = new StringWriter();
        var screen = new TerminalScreen(writer);
        RunSummary summary = Summary();

        await screen.WatchAsync([.. summary.Topics.Select(t => new TopicProgress(t.Topic, 12_345, t.Counters, Reader: null))], [], Task.CompletedTask);
        screen.ShowRun(summary);
        screen.ShowVerdicts([s_verdict]);

        string shown = writer.ToString();
        Assert.Contains("12,345 of 12,345 rows, 12,000 acknowledged", shown, StringComparison.Ordinal);
        foreach (string expected in (string[])["customers", "18,231", "0000beef", "0000cafe", "00000abc", "orders 12,345 records; the rest was not looked at", "total in 5.000 s", "2,018,231", "misplaced", "unverifiable", "12,340", "fault: lost: ORDER_00003"])
        {
            Assert.Contains(expected, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Terminal_RunUntilItIsStopped_ShowsNumbersWithoutATotal()
    {
        using var writer = new StringWriter();
        RunSummary summary = Summary();

        await new TerminalScreen(writer).WatchAsync([.. summary.Topics.Select(t => new TopicProgress(t.Topic, null, t.Counters, Reader: null))], [], Task.CompletedTask);

        Assert.Contains("12,345 rows, 12,000 acknowledged", writer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(" of ", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_RunOfAWorkflow_ShowsWhatIsInFlightBelowTheBars()
    {
        using var writer = new StringWriter();
        RunSummary summary = Summary();
        var tally = new WorkflowTally(Plan.Create(WorkflowModel.Payments().Entities, new PlanOptions()).Entities[0].Producer.Workflow!);

        await new TerminalScreen(writer).WatchAsync(
            [.. summary.Topics.Select(t => new TopicProgress(t.Topic, 12_400, t.Counters, Reader: null, IsEstimate: true))], [new WorkflowProgress("Payment", tally, new Lateness())], Task.CompletedTask);

        string shown = writer.ToString();
        Assert.Contains("12,345 of about 12,400 rows, 12,000 acknowledged", shown, StringComparison.Ordinal);
        Assert.True(shown.IndexOf("Payment in flight 0, 0.0 events/s, 0.0 s behind", StringComparison.Ordinal) > shown.IndexOf("12,345 of about", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Terminal_DestinationFailsWhileItIsWatched_EndsTheBars()
    {
        using var writer = new StringWriter();
        Task failed = Task.FromException(new SinkException("gone"));

        await new TerminalScreen(writer).WatchAsync([new TopicProgress("orders", 0, new TopicCounters(), Reader: null)], [], failed);

        await Assert.ThrowsAsync<SinkException>(() => failed);
    }

    [Theory]
    [InlineData(true, "", "", typeof(TerminalScreen))]
    [InlineData(false, "", "", typeof(PlainScreen))]
    [InlineData(true, "NO_COLOR", "1", typeof(PlainScreen))]
    [InlineData(true, "TERM", "dumb", typeof(PlainScreen))]
    public void Of_Host_IsPlainUnlessItIsATerminalThatWantsColours(bool terminal, string variable, string value, Type expected)
    {
        using var signals = new StopSignals(_ => { });
        var host = new AppHost
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Stdout = Stream.Null,
            Environment = new Dictionary<string, string> { [variable] = value },
            WorkingFolder = "/",
            Program = "app",
            Signals = signals,
            OutIsTerminal = terminal,
        };

        Assert.IsType(expected, Screen.Of(host, recordsOnOutput: false));
        Assert.IsType<PlainScreen>(Screen.Of(host, recordsOnOutput: true));
    }

    private static RunSummary Summary()
    {
        var customers = new TopicCounters { Checksum = 0xBEEF };
        customers.AddWritten(100, 18_231);
        customers.AddAcknowledged(100);
        customers.AddDigest(0xCA00);
        customers.AddDigest(0xFE);
        var orders = new TopicCounters();
        orders.AddWritten(12_345, 2_000_000);
        orders.AddAcknowledged(12_000);
        orders.AddFailed(45);
        return new RunSummary([new TopicOutcome("customers", customers), new TopicOutcome("orders", orders)], TimeSpan.FromSeconds(5));
    }
}
