using System.Xml.Linq;
using CodeSynth.Generators.Emission.Workflows;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Tests.Support;
using CodeSynth.Workflows;
using Microsoft.CodeAnalysis;
using Odds = CodeSynth.Generators.Emission.Workflows.WorkflowOdds;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>What the editor shows of a workflow: figures that are the runtime's, and where they stand.</summary>
public class WorkflowCommentTests
{
    private const string Payment = """
        {0}
        [SynthEntity, Workflow]
        [Path(9, "Open", "Paid")]
        [Path(1, "Open", "Failed")]
        [Delay("Paid", 500)]
        public partial class Payment
        {{
            [RecordKey, Sequence("P{{0}}")] public string Id {{ get; set; }} = "";
            [State] public string Status {{ get; set; }} = "";
        }}
        """;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Figures_OfARandomWorkflow_AreThoseOfTheRuntime(int number)
    {
        WorkflowSpec spec = RandomSpec(new Random(number));
        var figures = new Odds(spec);

        var workflow = new Workflow(Descriptor(spec), 1, 2);

        Assert.Equal(workflow.Odds.Events, figures.Events, 1e-9);
        Assert.Equal(workflow.MaxSteps, figures.MostEvents);
        Assert.Equal(workflow.MaxDuration, figures.LongestDuration, 0.0);
        Assert.Equal(1, workflow.Odds.MeanDuration == 0 ? 1 : figures.Duration / workflow.Odds.MeanDuration, 1e-3); // the runtime's is that of its table of quantiles
        for (int i = 0; i < spec.Paths.Count; i++)
        {
            Assert.Equal(workflow.Odds.Paths[i], figures.Chances[i], 1e-12);
        }

        for (int i = 0; i < spec.Transitions.Count; i++)
        {
            TransitionSpec transition = spec.Transitions[i];
            WorkflowEdge? edge = workflow.Odds.Edges.SingleOrDefault(e => e.From == transition.From && e.To == transition.To);
            Assert.Equal(edge?.Chance ?? 0, figures.Chances[i], 1e-9);
        }
    }

    [Theory]
    [InlineData(0, "0 ms")]
    [InlineData(1, "0.0001 ms")]
    [InlineData(9_999_999, "999.9999 ms")]
    [InlineData(10_000_000, "1 s")]
    [InlineData(46_555_556, "4.6556 s")]
    [InlineData(600_000_000, "1 min")]
    [InlineData(36_000_000_000, "1 h")]
    [InlineData(1_296_000_000_000, "1.5 d")]
    public void Time_InWords_HasTheUnitThatReadsBest(long ticks, string words) => Assert.Equal(words, DelayWords.Time(ticks));

    [Theory]
    [InlineData(0.5, "50 %")]
    [InlineData(1.0 / 18, "5.5556 %")]
    [InlineData(1e-6, "0.0001 %")]
    [InlineData(1, "100 %")]
    public void Chance_InWords_IsAPercentage(double chance, string words) => Assert.Equal(words, DelayWords.Percent(chance));

    /// <summary>An editor shows a type's own summary and below it the remarks, of several the first; so the words go into remarks, and the user's go before them.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("/// <summary>Mine.</summary>", "Mine.", "")]
    [InlineData("/// <summary>Mine.</summary><remarks>Mine too.</remarks>", "Mine.", "Mine too.")]
    public void Words_OnTheUsersType_LeaveItsOwnAlone(string own, string summary, string remarks)
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of(string.Format(null, Payment, own)));

        INamedTypeSymbol type = run.AssertCompiles().GetTypeByMetadataName("Payment")!;
        XElement comment = XElement.Parse(type.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!);

        Assert.Equal(summary, comment.Element("summary")?.Value ?? string.Empty);
        XElement words = comment.Elements("remarks").Last();
        Assert.Equal(remarks.Length == 0 ? words : new XElement("remarks", remarks), comment.Elements("remarks").First(), XNode.EqualityComparer);
        Assert.Contains("An instance has 2 events, and takes 450 ms on average, 500 ms at most.", words.Value, StringComparison.Ordinal);
        Assert.Contains("Open → Paid: 90 %", words.Value, StringComparison.Ordinal);
    }

    /// <summary>So does the summary of the producer, beside the fields.</summary>
    [Fact]
    public void Words_OnTheProducer_StandInItsSummary()
    {
        GeneratorRun run = GeneratorRun.Of(TestProject.Of(string.Format(null, Payment, string.Empty)));

        INamedTypeSymbol type = run.AssertCompiles().GetTypeByMetadataName("Payment+Synth")!;
        string words = XElement.Parse(type.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!).Element("summary")!.Value;

        Assert.Contains("100 instances unless told otherwise, all at the start", words, StringComparison.Ordinal);
        Assert.Contains("Status ~ the state that is entered", words, StringComparison.Ordinal);
        Assert.Contains("Open → Failed: 10 %", words, StringComparison.Ordinal);
        Assert.Contains("Paid: 500 ms", words, StringComparison.Ordinal);
    }

    private static WorkflowSpec RandomSpec(Random random)
    {
        int states = random.Next(2, 7);
        string[] names = [.. Enumerable.Range(0, states).Select(s => $"S{s}")];
        bool hasPaths = random.Next(3) == 0;
        PathSpec[] paths = [.. Enumerable.Range(0, hasPaths ? random.Next(1, 5) : 0).Select(_ =>
            new PathSpec(random.NextDouble() + 0.01, Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(states)).ToEquatableArray()))];
        TransitionSpec[] transitions = hasPaths ? [] :
        [
            .. Enumerable.Range(0, states - 1)
                .SelectMany(s => Enumerable.Range(0, random.Next(3)).Select(_ => (From: s, To: random.Next(states))).Append((s, s + 1)))
                .Distinct()
                .Select(e => new TransitionSpec(e.Item1, e.Item2, random.NextDouble() + 0.01)),
        ];
        int initial = hasPaths ? 0 : random.Next(states - 1);
        DelaySpec[] delays = [.. Enumerable.Range(0, states).Where(_ => random.Next(4) != 0).SelectMany(s => Delays(random, s, transitions))];
        return new WorkflowSpec(names.ToEquatableArray(), paths.ToEquatableArray(), transitions.ToEquatableArray(), initial, hasPaths ? 0 : states - initial + random.Next(8), delays.ToEquatableArray());
    }

    private static IEnumerable<DelaySpec> Delays(Random random, int state, TransitionSpec[] transitions)
    {
        yield return Delay(random, state, -1);
        if (transitions.FirstOrDefault(t => t.To == state) is { } own && random.Next(2) == 0)
        {
            yield return Delay(random, state, own.From);
        }
    }

    private static DelaySpec Delay(Random random, int state, int from)
    {
        long min = random.Next(2) == 0 ? 0 : random.Next(1_000_000);
        long max = min + random.Next(1_000_000, 400_000_000);
        double middle = min + (max - min) * random.NextDouble() * 1.2 + 10_000;
        return random.Next(5) switch
        {
            0 => new(state, from, "Constant", max, max, 0, 0, 0, 0),
            1 => new(state, from, "Uniform", min, max, 0, 0, 0, 0),
            2 => new(state, from, "Normal", min, max, middle, middle / 5, 0, 0),
            3 => new(state, from, "Exponential", min, max, middle, 0, 0, 0),
            _ => new(state, from, "LogNormal", min, max, 0, 0, middle, middle * 4),
        };
    }

    private static WorkflowDescriptor Descriptor(WorkflowSpec spec) => new()
    {
        States = [.. spec.States],
        Paths = [.. spec.Paths.Select(p => new WorkflowPath(p.Weight, [.. p.States]))],
        Transitions = [.. spec.Transitions.Select(t => new WorkflowTransition(t.From, t.To, t.Weight))],
        Initial = spec.Initial,
        MaxSteps = spec.MaxSteps,
        Delays = [.. spec.Delays.Select(d => new WorkflowDelay(d.State, Law(d)) { From = d.From < 0 ? null : d.From })],
    };

    private static DelayLaw Law(DelaySpec d) => new(Enum.Parse<DelayDistribution>(d.Distribution), d.Min, d.Max)
    {
        Mean = d.Mean,
        StandardDeviation = d.StandardDeviation,
        P50 = d.P50,
        P99 = d.P99,
    };
}
