using System.Globalization;
using System.Text.RegularExpressions;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Whole runs of workflows to destinations that need no broker, and what is told of them.</summary>
public partial class WorkflowRunTests
{
    [Fact]
    public async Task Run_Payments_TellsHowOftenPathsAreTakenAndStatesEntered()
    {
        AppRun run = await OfAsync("--to null -n 100000");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        string[] workflow = Lines(run.Out, "workflow");
        Assert.Equal(9, workflow.Length);
        Assert.Matches(@"^Payment \[Initiated Failed\] 5,[0-9]{3}, expected 5\.556 %, observed 5\.[0-9]{3} %, as expected$", workflow[0]);
        Assert.Matches(@"^Payment \[Initiated Validated Accounted Completed\] (49|50),[0-9]{3}, expected 50\.000 %, observed (49|50)\.[0-9]{3} %, as expected$", workflow[5]);
        Assert.Matches(@"^Payment TOTAL 100,000, χ² [0-9.]+ at 7 degrees of freedom, p 0\.[0-9]+, as expected$", workflow[8]);
        Assert.Equal(100_000, workflow[..8].Sum(CountOf));

        string[] status = Lines(run.Out, "status");
        Assert.Equal(8, status.Length);
        Assert.Matches(@"^Payment Initiated 100,000, expected 28\.125 %, observed 28\.[0-9]{3} %, as expected$", status[0]);
        Assert.Matches(@"^Payment TOTAL 355,[0-9]{3}, expected 355,556, as expected$", status[7]);
        Assert.Equal(CountOf(status[7]), status[..7].Sum(CountOf));
        Assert.All(status[..7].Concat(workflow), line => Assert.EndsWith(", as expected", line, StringComparison.Ordinal));
        Assert.Matches(@"^[0-9.]+ s for 100,000 instances of Payment, 355,[0-9]{3} events$", Assert.Single(Lines(run.Out, "elapsed")));
    }

    [Fact]
    public async Task Run_Transitions_TellsTheSharesOfEachStatesWays()
    {
        AppRun run = await OfAsync("--to null -n 20000", WorkflowModel.TicketModel());

        Assert.Equal("", run.Error);
        string[] workflow = Lines(run.Out, "workflow");
        Assert.Equal(5, workflow.Length);
        Assert.Matches(@"^Ticket \[Open → In\.Work\] (14|15),[0-9]{3}, expected 75\.000 %, observed 7[0-9.]+ %, as expected$", workflow[0]);
        Assert.Matches(@"^Ticket \[In\.Work → In\.Work\] [0-9]+,[0-9]{3}, expected 3[0-9.]+ %, observed 3[0-9.]+ %, as expected$", workflow[2]);
        Assert.Matches(@"^Ticket TOTAL [0-9,]+, χ² [0-9.]+ at 2 degrees of freedom, p 0\.[0-9]+, as expected$", workflow[4]);
        string[] status = Lines(run.Out, "status");
        Assert.StartsWith("Ticket Open 20,000, ", status[0], StringComparison.Ordinal);
        Assert.All(status, line => Assert.EndsWith(", as expected", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OtherWeightsThanThoseOfThePlan_WouldBeUnexpected()
    {
        AppRun heavy = await OfAsync("--to null -n 20000 --set Payment.Path.1.Weight=1000 --set Payment.Delay.Failed=0ms");

        Assert.Matches(@"\[Initiated Failed\] 19,[0-9]{3}, expected 98.[0-9]{3} %", heavy.Out);
        Assert.DoesNotContain("unexpected", heavy.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Settings_AreThoseOfTheLineThatRepeatsIt()
    {
        AppRun run = await OfAsync("--to stdout -n 50 --set Payment.Delay.Validated=exponential(mean=5ms,max=1s) --set Payment.Path.2.Weight=5 --set Payment.Topic=p-{state} --rate 3");
        string line = Lines(run.Error, "run").Single();

        AppRun again = await OfAsync(line[(AppRun.Program.Length + 1)..].Replace("'", "", StringComparison.Ordinal));
        AppRun other = await OfAsync("--to stdout -n 50 --rate 3");

        Assert.Contains("--set 'Payment.Delay.Validated=exponential(mean=5ms,max=1s)' --set Payment.Path.2.Weight=5", line, StringComparison.Ordinal);
        Assert.True(run.Lines.Length > 100);
        Assert.Equal(run.Lines, again.Lines);
        Assert.NotEqual(run.Lines, other.Lines);
    }

    [Fact]
    public async Task Run_UntilAnEvent_IsTheBeginningOfTheWholeRun()
    {
        AppRun whole = await OfAsync("--to stdout -n 300");

        AppRun part = await OfAsync("--to stdout -n 300 --until-row 500");
        AppRun rest = await OfAsync("--to stdout -n 300 --from-row 500");

        Assert.Equal(500, part.Lines.Length);
        Assert.Equal(whole.Lines, part.Lines.Concat(rest.Lines));
        Assert.All(Lines(part.Error, "status").Concat(Lines(rest.Error, "status")), line => Assert.EndsWith(", not judged", line, StringComparison.Ordinal));
        Assert.Contains("TOTAL 500, a part of a run: some instances have events before or behind it, not judged", part.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EntitiesWithoutATopic_AreNotWritten()
    {
        AppRun run = await OfAsync("--to stdout -n 3");
        AppRun bank = await OfAsync("--to null --only Bank");
        AppRun row = await OfAsync("--to null --from-row Bank=1");

        Assert.All(run.Lines, line => Assert.Contains("Payment-", line, StringComparison.Ordinal));
        bank.MustFail(ExitCodes.Usage, "Bank has no topic of its own, it is only referred to. Give it one with --set Bank.Topic=banks to write it.");
        row.MustFail(ExitCodes.Usage, "--from-row: Bank is not among the entities to take, which are Payment.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--to null")]
    [InlineData("verify --start 2026-01-01 --bootstrap-server 127.0.0.1:1")]
    public async Task Run_NoEntityWithATopic_IsRefusedBeforeAnythingIsStarted(string line)
    {
        var banks = new SynthModel([WorkflowModel.Payments().Entities[0]]);

        AppRun run = await AppRun.OfAsync(line, host => host, model: banks);
        AppRun given = await AppRun.OfAsync("--to null --set Bank.Topic=banks", host => host, model: banks);

        run.MustFail(ExitCodes.Usage, "No entity of this app has a topic of its own, so there is nothing to write. Give one a topic, for example with --set Bank.Topic=banks.");
        Assert.Equal(ExitCodes.Ok, given.ExitCode);
    }

    [Fact]
    public async Task Run_TopicPerStateAsOneStreamOfAvro_IsRefused()
    {
        AppRun run = await OfAsync("--to stdout --format avro");
        AppRun one = await OfAsync("--to stdout --format avro -n 10 --set Payment.Topic=payments");

        run.MustFail(ExitCodes.Usage, "--to stdout --format avro is a stream of one topic, and Payment has one for each state: give it one with --set Payment.Topic=…, or --to avro:DIR.");
        Assert.Equal(ExitCodes.Ok, one.ExitCode);
        Assert.Equal("Obj", System.Text.Encoding.ASCII.GetString(one.Records, 0, 3));
    }

    [Fact]
    public async Task Sample_OfAWorkflow_ShowsItsEventsInTheOrderOfTheRun()
    {
        AppRun whole = await OfAsync("--to stdout");

        AppRun all = await OfAsync("sample -n 700");
        AppRun later = await OfAsync("sample Payment --from-row 1500 -n 30");

        Assert.Equal("{\"id\":\"bank-0\"}", all.Lines[0]);
        Assert.Equal(whole.Lines[..700], all.Lines[10..]);
        Assert.Equal(whole.Lines[1500..1530], later.Lines);
        Assert.Equal(
            [
                "# Bank: 10 rows, without a topic, all at the start",
                "# Payment: 1,000 instances for topic payment-{state}, 1,000 a second; events in the order of the run",
            ],
            all.Error.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static Task<AppRun> OfAsync(string line, SynthModel? model = null) => AppRun.OfAsync(line, host => host, model: model ?? WorkflowModel.Payments());

    private static string[] Lines(string output, string label) =>
        [.. output.Split(['\r', '\n']).Where(l => l.StartsWith(label + ": ", StringComparison.Ordinal)).Select(l => l[(label.Length + 2)..])];

    private static long CountOf(string line) => long.Parse(CountPattern().Match(line).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:^[A-Za-z]+ (?:\\[[^]]*\\]|[A-Za-z.]+)) ([0-9,]+), ")]
    private static partial Regex CountPattern();
}
