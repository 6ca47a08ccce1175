using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Tests.Options;

/// <summary><c>--set</c> for workflows: what it changes, that it is printed so that it says the same again, and each mistake with its line.</summary>
public class WorkflowSettingTests
{
    private const string OfPaths = "The settings are: Count, Rate, Arrivals, Topic, Delay.STATE, Delay.FROM.TO, Path.N.Weight.";
    private const string OfTransitions = "The settings are: Count, Rate, Arrivals, Topic, Delay.STATE, Delay.FROM.TO, Transition.FROM.TO.Weight.";
    private const string States = "The states are: Initiated, Validated, Accounted, Completed, Failed, Canceled, Rejected.";

    [Fact]
    public void Bind_SettingsOfPaths_AreAnOverride()
    {
        EntityOverride change = Bind(
            WorkflowModel.Payments(),
            "--set Payment.Delay.Validated=500ms --set Payment.Delay.Validated.Failed=uniform(max=2s) --set Payment.Path.2.Weight=5 --set Payment.Path.08.Weight=0.25 --set Payment.Topic=p.{state} --set Payment.Count=7").Entities["Payment"];

        Assert.Equal([new("Validated", DelayLaw.Constant(5_000_000))], change.Workflow!.Delays);
        Assert.Equal([new("Validated.Failed", new DelayLaw(DelayDistribution.Uniform, 0, 20_000_000))], change.Workflow.EdgeDelays);
        Assert.Equal([new(2, 5), new(8, 0.25)], change.Workflow.PathWeights);
        Assert.Equal(("p.{state}", 7), (change.Topic, change.Count));
    }

    [Fact]
    public void Bind_SettingsOfTransitions_NameStatesWithDots()
    {
        WorkflowOverride change = Bind(
            WorkflowModel.TicketModel(), "--set Ticket.Delay.In.Work=1s --set Ticket.Delay.In.Work.In.Work=2s --set Ticket.Transition.Open.In.Work.Weight=1e-3").Entities["Ticket"].Workflow!;

        Assert.Equal([new("In.Work", DelayLaw.Constant(10_000_000))], change.Delays);
        Assert.Equal([new("In.Work.In.Work", DelayLaw.Constant(20_000_000))], change.EdgeDelays);
        Assert.Equal([new("Open.In.Work", 0.001)], change.TransitionWeights);
    }

    [Fact]
    public void Bind_EntitiesWithoutATopic_NeedNotBeLeftOut()
    {
        PlanOptions plan = Bind(WorkflowModel.Payments(), "--rate 5 -n 3 --from-row 2 --until-row 9");

        Assert.Equal(new EntityOverride { Count = 3, Rate = 5, FromRow = 2, UntilRow = 9 }, Assert.Single(plan.Entities, e => e.Key == "Payment").Value);
        Assert.Single(plan.Entities);
    }

    [Theory]
    [InlineData("--set Bank.Topic=b --rate 5", "--rate does not say of which entity: add --only with some of Bank, Payment, or use --set Bank.Rate=….")]
    [InlineData("--set Payment.Dealy.Validated=1s", "--set Payment.Dealy.Validated=1s: Payment has no setting 'Dealy.Validated'. " + OfPaths)]
    [InlineData("--set Payment.Delay=1s", "--set Payment.Delay=1s: Payment has no setting 'Delay'. " + OfPaths)]
    [InlineData("--set Payment.Path.2=5", "--set Payment.Path.2=5: Payment has no setting 'Path.2'. " + OfPaths)]
    [InlineData("--set Payment.Transition.Initiated.Failed.Weight=5", "--set Payment.Transition.Initiated.Failed.Weight=5: Payment has no setting 'Transition.Initiated.Failed.Weight'. " + OfPaths)]
    [InlineData("--set Bank.Delay.Validated=1s", "--set Bank.Delay.Validated=1s: Bank has no setting 'Delay.Validated'. The settings are: Count, Rate, Arrivals, Topic.")]
    [InlineData("--set Payment.Delay.Validatd=1s", "--set Payment.Delay.Validatd=1s: Payment has no state 'Validatd'. Did you mean 'Validated'? " + States)]
    [InlineData("--set Payment.Delay.validated=1s", "--set Payment.Delay.validated=1s: Payment has no state 'validated'. Did you mean 'Validated'? " + States)]
    [InlineData("--set Payment.Delay.Validated.Faild=1s", "--set Payment.Delay.Validated.Faild=1s: Payment has no state 'Faild'. Did you mean 'Failed'? " + States)]
    [InlineData("--set Payment.Delay.Initiated.Completed=1s", "--set Payment.Delay.Initiated.Completed=1s: Payment does not go Initiated → Completed. It goes: Initiated.Failed, Initiated.Rejected, Initiated.Validated.")]
    [InlineData("--set Payment.Delay.Validated=soon", "--set Payment.Delay.Validated=soon: a delay is 0 or more with ms, s, m, h or d behind it, in steps of 100 ns, for example 500ms or 1.5s, or uniform(max=…), normal(mean=…,stddev=…,max=…), exponential(mean=…,max=…), lognormal(p50=…,p99=…,max=…).")]
    [InlineData("--set Payment.Path.9.Weight=5", "--set Payment.Path.9.Weight=5: Payment has no path '9'. The paths are: 1 [Initiated Failed], 2 [Initiated Rejected], 3 [Initiated Validated Failed], 4 [Initiated Validated Rejected], 5 [Initiated Validated Accounted Failed], 6 [Initiated Validated Accounted Completed], 7 [Initiated Validated Accounted Canceled], 8 [Initiated Validated Accounted Rejected].")]
    [InlineData("--set Payment.Path.2.Weight=0", "--set Payment.Path.2.Weight=0: a weight is a number above 0.")]
    [InlineData("--set Payment.Path.2.Weight=-1", "--set Payment.Path.2.Weight=-1: a weight is a number above 0.")]
    [InlineData("--set Payment.Path.2.Weight=1e999", "--set Payment.Path.2.Weight=1e999: a weight is a number above 0.")]
    [InlineData("--set Payment.Path.2.Weight=NaN", "--set Payment.Path.2.Weight=NaN: a weight is a number above 0.")]
    [InlineData("--set Payment.Path.2.Weight=5 --set Payment.Path.02.Weight=6", "--set Payment.Path.2.Weight=5 and --set Payment.Path.02.Weight=6 both set Payment.Path.2.Weight; give one.")]
    [InlineData("--set Payment.Delay.Failed=1s --set Payment.Delay.Failed=1s", "--set Payment.Delay.Failed=1s and --set Payment.Delay.Failed=1s both set Payment.Delay.Failed; give one.")]
    [InlineData("--set Payment.Topic=p-{sate}", "--set Payment.Topic=p-{sate}: a topic's name has 1 to 249 letters, digits, '.', '_' or '-'.")]
    [InlineData("--set Bank.Topic=b-{state}", "--set Bank.Topic=b-{state}: {state} stands for a state, and Bank has no workflow.")]
    [InlineData("--until-row Payment=-1", "--until-row Payment=-1: a row is a whole number from 0 to 9223372036854775807.")]
    [InlineData("--until-row Paymnt=1", "--until-row: there is no entity 'Paymnt'. Did you mean 'Payment'? The entities are: Bank, Payment.")]
    [InlineData("--only Payment --until-row Bank=1", "--until-row: Bank is not among the entities to take, which are Payment.")]
    [InlineData("--until-row Payment=1,Payment=2", "--until-row Payment=1 and --until-row Payment=2 both set Payment.UntilRow; give one.")]
    [InlineData("sample --until-row Payment=1", "sample has no option '--until-row'. See sample --help.")]
    public Task Run_MistakeAboutPaths_IsOneLine(string line, string message) => MustBeUsageError(WorkflowModel.Payments(), line, message);

    [Theory]
    [InlineData("--set Ticket.Path.1.Weight=5", "--set Ticket.Path.1.Weight=5: Ticket has no setting 'Path.1.Weight'. " + OfTransitions)]
    [InlineData("--set Ticket.Transition.Open.Closed.Weight=5", "--set Ticket.Transition.Open.Closed.Weight=5: Ticket does not go Open → Closed. It goes: Open.In.Work, Open.Dropped.")]
    [InlineData("--set Ticket.Transition.Closed.Open.Weight=5", "--set Ticket.Transition.Closed.Open.Weight=5: Ticket does not go Closed → Open. It goes: Open.In.Work, Open.Dropped, In.Work.In.Work, In.Work.Closed.")]
    [InlineData("--set Ticket.Delay.In.Wrk=5s", "--set Ticket.Delay.In.Wrk=5s: Ticket has no state 'In'. The states are: Open, In.Work, Closed, Dropped.")]
    public Task Run_MistakeAboutTransitions_IsOneLine(string line, string message) => MustBeUsageError(WorkflowModel.TicketModel(), line, message);

    [Fact]
    public void ToWords_AnyOverrideOfAWorkflow_IsReadBackAsTheSame()
    {
        var random = new Random(5);
        for (int i = 0; i < 500; i++)
        {
            SynthModel model = i % 2 == 0 ? WorkflowModel.Payments() : WorkflowModel.TicketModel();
            string name = i % 2 == 0 ? "Payment" : "Ticket";
            WorkflowOverride any = AnyOverride(random, i % 2 == 0 ? WorkflowEntity.Payments : WorkflowModel.Tickets);
            var change = new EntityOverride { Workflow = any, UntilRow = random.Next(2) == 0 ? null : random.Next(3), FromRow = 5, Topic = "t-{state}" };
            PlanOptions plan = new() { Entities = new PlanOptions().Entities.Add(name, change) };

            string[] words = [.. CommandText.Of(plan)];
            EntityOverride again = Bind(model, words).Entities[name];

            Assert.Equal(change with { Workflow = null }, again with { Workflow = null });
            WorkflowOverride read = again.Workflow ?? new WorkflowOverride();
            Assert.Equal(any.Delays, read.Delays);
            Assert.Equal(any.EdgeDelays, read.EdgeDelays);
            Assert.Equal(any.PathWeights, read.PathWeights);
            Assert.Equal(any.TransitionWeights, read.TransitionWeights);
        }
    }

    private static WorkflowOverride AnyOverride(Random random, WorkflowDescriptor workflow)
    {
        var any = new WorkflowOverride();
        foreach (string state in workflow.States.Where(_ => random.Next(2) == 0))
        {
            any = any with { Delays = any.Delays.SetItem(state, DelayTextTests.AnyLaw(random)) };
        }

        for (int path = 1; path <= workflow.Paths.Count; path++)
        {
            any = any with { PathWeights = any.PathWeights.SetItem(path, Math.Exp((random.NextDouble() - 0.5) * 100)) };
        }

        foreach (WorkflowTransition transition in workflow.Transitions)
        {
            string edge = $"{workflow.States[transition.From]}.{workflow.States[transition.To]}";
            any = any with { TransitionWeights = any.TransitionWeights.SetItem(edge, 1 / (1 + random.NextDouble())), EdgeDelays = any.EdgeDelays.SetItem(edge, DelayTextTests.AnyLaw(random)) };
        }

        return any;
    }

    private static PlanOptions Bind(SynthModel model, string line) => Bind(model, line.Split(' '));

    private static PlanOptions Bind(SynthModel model, IEnumerable<string> words)
    {
        (IAppCommand? command, System.CommandLine.ParseResult parsed) = new CommandTree(model).Parse(["run", .. words]);
        return Assert.IsType<RunCommand>(command).Bind(parsed, model.Options, DateTimeOffset.UnixEpoch).Plan;
    }

    private static async Task MustBeUsageError(SynthModel model, string line, string message)
    {
        AppRun run = await AppRun.OfAsync(line, host => host, model: model);

        run.MustFail(ExitCodes.Usage, message);
        Assert.Empty(run.Out);
    }
}
