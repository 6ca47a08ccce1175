using CodeSynth.Engine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>One JSON object a line, for programs; docs/commands.md has their shapes.</summary>
internal sealed class JsonScreen(TextWriter writer) : Screen
{
    /// <inheritdoc/>
    public override void Line(string label, string text) => Show(new ReportLine(label, text));

    /// <inheritdoc/>
    public override void Show(ReportLine line)
    {
        string json = JsonEvent.Of(line);
        lock (writer) // progress and a notice may come at the same time
        {
            writer.Write(json + "\n");
            writer.Flush();
        }
    }

    /// <inheritdoc/>
    public override Task WatchAsync(IReadOnlyList<TopicProgress> topics, IReadOnlyList<WorkflowProgress> workflows, Task run) => ProgressLines.WatchAsync(Show, topics, workflows, run);

    /// <inheritdoc/>
    public override void ShowRun(RunSummary summary)
    {
        foreach (TopicOutcome topic in summary.Topics)
        {
            Show(new ReportLine("topic", "", [new("topic", topic.Topic), .. Numbers(c => c(topic.Counters)), new("digest", topic.Counters.Digest is { } sum ? NumberText.Digest(sum) : null), new("crc32c", topic.Counters.Checksum?.ToString("x8", null))]));
        }

        Show(new ReportLine("summary", "", [new("topics", summary.Topics.Count), .. Numbers(summary.Sum), new("seconds", Seconds(summary.Elapsed))]));
    }

    /// <inheritdoc/>
    public override void ShowOdds(OddsTable table)
    {
        foreach (OddsRow row in table.Shown)
        {
            Show(new ReportLine(
                table.Label, "", new("entity", table.Entity), new("name", row.Name), new("count", row.Count), new("expected", row.Expected), new("observed", row.Observed), new("p", row.P), new("verdict", row.Verdict)));
        }

        Show(new ReportLine(
            table.Label, "", new("entity", table.Entity), new("name", OddsTotal.Name), new("count", table.Total.Count), new("text", table.Total.Text), new("p", table.Total.P), new("verdict", table.Total.Verdict)));
    }

    /// <inheritdoc/>
    public override void ShowVerdicts(IReadOnlyList<TopicVerdict> verdicts)
    {
        foreach (TopicVerdict verdict in verdicts)
        {
            IEnumerable<ReportMember> faults = VerdictText.Faults.Select(f => new ReportMember(f.Name, f.Number(verdict)));
            Show(new ReportLine("verdict", "", [new("topic", verdict.Topic), new("expected", verdict.Expected), new("verified", verdict.Verified), .. faults, new("digest", NumberText.Digest(verdict.Digest)), new("isCutShort", verdict.IsCutShort), new("firstFaults", verdict.FirstFaults.ToArray())]));
        }
    }

    /// <inheritdoc/>
    protected override void ShowSubjects(IEnumerable<EntityRegistration> schemas)
    {
        foreach (EntityRegistration entity in schemas)
        {
            Show(new ReportLine(
                "schema", "", new("subject", entity.Schema.Subject), new("id", entity.Schema.Id), new("version", entity.Schema.Version), new("fingerprint", entity.Fingerprint)));
        }
    }

    /// <summary>A time in seconds, to the millisecond.</summary>
    internal static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.TotalSeconds, 3);

    private static ReportMember[] Numbers(Func<Func<TopicCounters, long>, long> sum) =>
    [
        new("rows", sum(c => c.Written)),
        new("bytes", sum(c => c.Bytes)),
        new("acknowledged", sum(c => c.Acknowledged)),
        new("failed", sum(c => c.Failed)),
        new("unknown", sum(c => c.Unknown)),
    ];
}
