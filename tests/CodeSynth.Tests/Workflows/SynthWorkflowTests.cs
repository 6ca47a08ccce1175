using System.Globalization;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

public class SynthWorkflowTests
{
    private static readonly EntityDescriptor<string> s_payment = WorkflowEntity.Of("Payment", 2_000, 1_000m);
    private static readonly SynthModel s_model = new(s_payment);

    [Fact]
    public void Instance_Asked_HasItsEventsInOrder()
    {
        SynthWorkflow<string> payments = s_model.Workflow<string>();
        PlannedEntity planned = Plan.Create([s_payment], new PlanOptions()).Entities[0];

        Assert.Equal(2_000, payments.Count);
        Assert.Equal(WorkflowEntity.Payments.States, payments.States);
        for (long instance = 0; instance < 200; instance++)
        {
            WorkflowEvent[] events = Walks.Of(planned.Producer.Workflow!, instance, planned.Clock.TimeOf(instance));

            Assert.Equal(events.Select(e => $"{instance} {payments.States[e.State]} {e.Step} {e.Time}"), payments[instance]);
            Assert.Equal(events.Select(e => payments.States[e.State]), payments.Path(instance));
            Assert.Equal(events.Select(e => e.Time), events.Select(e => payments.TimeOf(instance, e.Step).UtcTicks));
        }
    }

    [Fact]
    public void Event_Asked_IsThatOfTheInstance()
    {
        SynthWorkflow<string> payments = s_model.Workflow<string>();
        IReadOnlyList<SynthEvent<string>> events = payments.Instance(17);

        Assert.Equal(payments[17], events.Select(e => e.Value));
        Assert.Equal(payments.Path(17), events.Select(e => e.State));
        Assert.Equal([null, .. payments.Path(17).SkipLast(1)], events.Select(e => e.PreviousState));
        Assert.Equal(Enumerable.Range(0, events.Count), events.Select(e => e.Step));
        Assert.All(events, e => Assert.Equal((17, "Payment-17"), (e.Instance, e.Key)));
        Assert.All(events, e => Assert.InRange(payments.TimeOf(17, e.Step) - e.Time, TimeSpan.Zero, TimeSpan.FromTicks(9_999)));
    }

    [Fact]
    public void TryFind_KeyOfAnInstance_GivesItsEvents()
    {
        SynthWorkflow<string> payments = s_model.Workflow<string>();

        Assert.True(payments.TryFind("Payment-1999", out IReadOnlyList<string>? events));
        Assert.Equal(payments[1_999], events);
        Assert.False(payments.TryFind("Payment-2000", out events));
        Assert.Null(events);
        Assert.False(payments.TryFind("Payment", out _));
    }

    [Fact]
    public void Access_OfWhatIsNotThere_IsRefused()
    {
        SynthWorkflow<string> payments = s_model.Workflow<string>();

        Assert.Throws<ArgumentOutOfRangeException>(() => payments[-1]);
        Assert.Throws<ArgumentOutOfRangeException>(() => payments[2_000]);
        Assert.Throws<ArgumentOutOfRangeException>(() => payments.Path(2_000));
        Assert.Throws<ArgumentOutOfRangeException>(() => payments.TimeOf(2_000, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => payments.TimeOf(0, 4));
        Assert.Throws<ArgumentOutOfRangeException>(() => payments.TimeOf(0, -1));
    }

    /// <summary>The object face and the wire face agree: order, topics, times and the bytes of each message.</summary>
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Avro)]
    public void Events_OfAllInstances_AreWhatARunWrites(WireFormat format)
    {
        var sink = new CapturingSink();
        SynthEngine.Run(s_model.CreatePlan(s_model.Options), sink, new RunOptions { Format = format, Workers = 2 }, CancellationToken.None);
        SynthEvent<string>[] events = [.. s_model.Workflow<string>().Events()];

        Assert.Equal(sink.Records.Select(r => (r.Topic, r.Line)), events.Select(e => ($"payment-{e.State.ToLowerInvariant()}", Encoding.UTF8.GetString(e.Encode(format)))));
        Assert.Equal(sink.Records.Select(r => r.Time / 10_000), events.Select(e => e.Time.UtcTicks / 10_000));
        Assert.Equal(s_model.Workflow<string>().Odds.Events * 2_000, events.Length, 150.0);
    }

    [Fact]
    public void Events_CultureAndThreads_ChangeNothing()
    {
        string[] expected = [.. s_model.Workflow<string>().Events().Select(e => e.Value)];
        string[][] found = new string[4][];
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        SynthWorkflow<string> shared = new SynthModel(s_payment).Workflow<string>();
        Parallel.For(0, 4, i => found[i] = [.. shared.Events().Select(e => e.Value)]);
        CultureInfo.CurrentCulture = before;

        Assert.All(found, events => Assert.Equal(expected, events));
    }

    [Fact]
    public void Model_OtherFaceThanTheEntityHas_IsRefusedWithTheRightOne()
    {
        var plain = new SynthModel(PlainEntity.Of("Order", 3));

        Assert.Equal("Payment has a workflow: it has a record for each state, not one per row. Use Workflow<String>().", Assert.Throws<ArgumentException>(s_model.Table<string>).Message);
        Assert.Equal("Order has no workflow: a row is one record. Use Table<String>().", Assert.Throws<ArgumentException>(plain.Workflow<string>).Message);
        Assert.Throws<ArgumentException>(() => new SynthTable<string>(Plan.Create([s_payment], new PlanOptions()).Producer(s_payment)));
        Assert.Throws<ArgumentException>(s_model.Workflow<int>);
    }

    [Fact]
    public void Encode_OfAnEvent_AllocatesItsBytesAndNothingMore()
    {
        SynthEvent<string> current = s_model.Workflow<string>().Instance(5)[1];
        int length = current.Encode(WireFormat.Avro).Length;
        long least = Allocation.LeastBytes(() => current.Encode(WireFormat.Avro));

        Assert.InRange(least, length, length + 32);
    }
}
