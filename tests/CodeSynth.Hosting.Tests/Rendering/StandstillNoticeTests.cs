using CodeSynth.Hosting.Rendering;
using CodeSynth.Kafka.Registry;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Tests.Rendering;

public class StandstillNoticeTests
{
    [Fact]
    public async Task Watch_RunThatWaits_IsToldOnceThenFromTimeToTimeAndWhenItIsOver()
    {
        string?[] looks = [null, .. Enumerable.Repeat("Kafka at h:1 has acknowledged nothing for 7 s", 31), null, null, "again"];

        IReadOnlyList<string> told = await WatchAsync(looks);

        const string Waits = "warning: Kafka at h:1 has acknowledged nothing for 7 s. Ctrl-C twice ends the run without them.";
        Assert.Equal([Waits, Waits, "warning: records are acknowledged again.", "warning: again. Ctrl-C twice ends the run without them."], told);
    }

    [Fact]
    public async Task Watch_RunThatGetsOn_SaysNothing() => Assert.Empty(await WatchAsync([null, null, null]));

    /// <summary>Lets the notice look as often as there are looks; then the run ends.</summary>
    private static async Task<IReadOnlyList<string>> WatchAsync(string?[] looks)
    {
        var screen = new Lines();
        var run = new TaskCompletionSource();
        int look = 0;
        string? Standstill()
        {
            if (look == looks.Length - 1)
            {
                run.SetResult();
            }

            return look < looks.Length ? looks[look++] : null;
        }

        await new StandstillNotice(screen, Standstill) { Interval = TimeSpan.FromMilliseconds(1) }.WatchAsync(run.Task);
        return screen.Told;
    }

    private sealed class Lines : Screen
    {
        public List<string> Told { get; } = [];

        public override void Line(string label, string text) => Told.Add($"{label}: {text}");

        public override Task WatchAsync(IReadOnlyList<TopicProgress> topics, IReadOnlyList<WorkflowProgress> workflows, Task run) => run;

        protected override void ShowSubjects(IEnumerable<EntityRegistration> schemas) => throw new NotSupportedException();

        public override void ShowRun(RunSummary summary)
        {
        }

        public override void ShowOdds(OddsTable table)
        {
        }

        public override void ShowVerdicts(IReadOnlyList<TopicVerdict> verdicts)
        {
        }
    }
}
