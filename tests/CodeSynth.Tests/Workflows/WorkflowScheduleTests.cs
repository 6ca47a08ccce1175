using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Workflows;

/// <summary>The schedule held against the obvious one: all events of all instances, sorted.</summary>
public class WorkflowScheduleTests
{
    private const int Models = 150;
    private const long Origin = 638_000_000_000_000_000;

    private static readonly Workflow s_payments = new(WorkflowEntity.Payments, 1, 2);

    [Fact]
    public void Take_OfRandomModels_GivesAllEventsInOrder()
    {
        for (int seed = 0; seed < Models; seed++)
        {
            var model = new RandomWorkflow(seed);
            using var schedule = new WorkflowSchedule(model.Workflow, model.Clock);

            Assert.Equal(RandomWorkflow.Sorted(model.Workflow, model.Clock), All(schedule, new Random(seed)));
            Assert.Equal(long.MaxValue, schedule.PeekTime);
            Assert.False(schedule.TryNext(out _));
        }
    }

    [Fact]
    public void Take_BeforeATime_StopsThereAndNoEarlier()
    {
        for (int seed = 0; seed < Models; seed++)
        {
            var model = new RandomWorkflow(seed);
            var random = new Random(seed);
            WorkflowEvent[] expected = [.. RandomWorkflow.Sorted(model.Workflow, model.Clock)];
            using var schedule = new WorkflowSchedule(model.Workflow, model.Clock);
            var taken = new List<WorkflowEvent>();
            var events = new WorkflowEvent[expected.Length + 1];
            while (taken.Count < expected.Length)
            {
                Assert.Equal(expected[taken.Count].Time, schedule.PeekTime);
                long before = expected[random.Next(taken.Count, expected.Length)].Time + random.Next(2);
                int count = schedule.Take(events, before);
                Assert.Equal(expected.Skip(taken.Count).TakeWhile(e => e.Time < before).Count(), count);
                taken.AddRange(events[..count]);
                if (count == 0)
                {
                    Assert.True(schedule.TryNext(out WorkflowEvent next));
                    taken.Add(next);
                }
            }

            Assert.Equal(expected, taken);
        }
    }

    [Fact]
    public void Skip_ToAnyEvent_GoesOnAsIfTheyHadBeenTaken()
    {
        for (int seed = 0; seed < Models; seed++)
        {
            var model = new RandomWorkflow(seed);
            WorkflowEvent[] expected = [.. RandomWorkflow.Sorted(model.Workflow, model.Clock)];
            int passed = new Random(seed).Next(expected.Length + 1);
            using var schedule = new WorkflowSchedule(model.Workflow, model.Clock);

            Assert.Equal(passed, schedule.Skip(passed));

            Assert.Equal(passed, schedule.Position);
            Assert.Equal(expected[passed..], All(schedule, new Random(seed)));
            Assert.Equal(0, schedule.Skip(1));
        }
    }

    /// <summary>A million instances at one tick: without delays, and with some of a tick, all within the first bucket.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Take_AMillionAtOnceWithShortDelays_IsInOrder(int longest)
    {
        const int Count = 1_000_000;
        var workflow = new Workflow(
            new WorkflowDescriptor
            {
                States = ["A", "B", "C"],
                Paths = [new WorkflowPath(1, [0, 1, 2]), new WorkflowPath(1, [0, 2])],
                Delays = [new WorkflowDelay(1, DelayLaw.Constant(longest)), new WorkflowDelay(2, DelayLaw.Constant(longest / 2))],
            },
            1,
            2);
        using var schedule = new WorkflowSchedule(workflow, new EventClock(Origin, null, Count));

        int events = AssertOrdered(schedule);

        Assert.InRange(events, (int)(2.49 * Count), (int)(2.51 * Count)); // 2.5 ± 0.0005: twenty standard deviations
    }

    /// <summary>More instances than a word can count follow each other; only few are under way at a time.</summary>
    [Fact]
    public void Take_InstancesBeyondTheWord_CountsFromALaterOne()
    {
        const int Count = 200_000;
        var workflow = new Workflow(
            new WorkflowDescriptor
            {
                States = ["A", "B"],
                Paths = [.. Enumerable.Repeat(new WorkflowPath(1, [0, 1]), 250)],
                Delays = [new WorkflowDelay(1, DelayLaw.Constant(30_000 * TimeSpan.TicksPerDay))], // 39 bits for the tick, 9 for path and step
            },
            1,
            2);
        var clock = new EventClock(Origin, EventRate.Of(0.000005m), Count);
        Assert.True(ScheduleLayout.TryCreate(workflow, clock, out ScheduleLayout layout));
        Assert.InRange(layout.MostInstances, 0, Count / 3);
        using var schedule = new WorkflowSchedule(workflow, clock);
        var seen = new long[2];

        while (schedule.TryNext(out WorkflowEvent current))
        {
            WorkflowEvent expected = workflow.First(seen[current.Step], clock.TimeOf(seen[current.Step]));
            Assert.True(current.Step == 0 || workflow.TryNext(expected, out expected));
            Assert.Equal(expected, current);
            seen[current.Step]++;
        }

        Assert.Equal([Count, Count], seen);
    }

    [Fact]
    public void Fits_MoreUnderWayThanAWordCounts_IsFalse()
    {
        var workflow = new Workflow(WorkflowEntity.Payments with { Delays = [new WorkflowDelay(1, DelayLaw.Constant(3_000 * TimeSpan.TicksPerDay))] }, 1, 2);

        Assert.False(WorkflowSchedule.Fits(workflow, new EventClock(Origin, EventRate.Of(1_000_000m), long.MaxValue)));
        Assert.Throws<InvalidOperationException>(() => new WorkflowSchedule(workflow, new EventClock(Origin, EventRate.Of(1_000_000m), long.MaxValue)));
        Assert.True(WorkflowSchedule.Fits(s_payments, new EventClock(Origin, EventRate.Of(1_000_000m), long.MaxValue)));
    }

    /// <summary>An event a day with delays of hours: a bucket that is empty is not visited, or this would not end.</summary>
    [Fact]
    public void Take_OneADayForCenturies_SkipsWhatIsEmpty()
    {
        var workflow = new Workflow(WorkflowEntity.Payments with { Delays = [WorkflowEntity.Constant(1, 3_600_000), WorkflowEntity.Constant(3, 0.0001)] }, 1, 2);
        using var schedule = new WorkflowSchedule(workflow, new EventClock(Origin, EventRate.Of(0.00001157m), 200_000));

        Assert.InRange(AssertOrdered(schedule), 700_000, 720_000);
    }

    /// <summary>8 bytes an instance in chunks of 15, and the sorted bucket: a million under way take what they must and little more.</summary>
    [Theory]
    [InlineData(1_000_000)]
    [InlineData(null)]
    public void Bytes_AMillionUnderWay_AreFew(int? rate)
    {
        using var schedule = new WorkflowSchedule(s_payments, new EventClock(Origin, rate is { } perSecond ? EventRate.Of(perSecond) : null, 1_000_000));

        schedule.Skip(1_500_000);

        Assert.InRange(schedule.Bytes, 8_000_000, rate is null ? 28_000_000 : 14_000_000);
    }

    private static List<WorkflowEvent> All(WorkflowSchedule schedule, Random random)
    {
        var all = new List<WorkflowEvent>();
        var events = new WorkflowEvent[100];
        while (schedule.Take(events.AsSpan(0, random.Next(1, events.Length))) is > 0 and var count)
        {
            all.AddRange(events[..count]);
        }

        return all;
    }

    private static int AssertOrdered(WorkflowSchedule schedule)
    {
        int count = 0;
        (long, long, byte) before = default;
        while (schedule.TryNext(out WorkflowEvent current))
        {
            var here = (current.Time, current.Instance, current.Step);
            if (here.CompareTo(before) <= 0)
            {
                Assert.Fail($"{current} comes after {before}");
            }

            before = here;
            count++;
        }

        return count;
    }
}
