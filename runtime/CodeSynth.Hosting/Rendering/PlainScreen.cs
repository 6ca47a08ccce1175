using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>Lines for a file, a pipe or a log: each stands for itself and starts with a word to find it by.</summary>
internal sealed class PlainScreen(TextWriter writer) : Screen
{
    /// <inheritdoc/>
    public override void Line(string label, string text)
    {
        lock (writer) // progress and a notice may come at the same time
        {
            writer.WriteLine($"{label}: {text}");
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
            TopicCounters counters = topic.Counters;
            string checksum = counters.Checksum is { } crc ? string.Create(CultureInfo.InvariantCulture, $", crc32c {crc:x8}") : "";
            string digest = counters.Digest is { } sum ? $", digest {NumberText.Digest(sum)}" : "";
            Line("topic", $"{topic.Topic} {Numbers(c => c(counters), summary.Elapsed)}{digest}{checksum}");
        }

        Line("total", $"{Numbers(summary.Sum, summary.Elapsed)}, {NumberText.Seconds(summary.Elapsed)} s");
    }

    /// <inheritdoc/>
    public override void ShowOdds(OddsTable table)
    {
        foreach (OddsRow row in table.Shown)
        {
            Line(table.Label, $"{table.Entity} {row.Name} {NumberText.Count(row.Count)}, expected {NumberText.Percent(row.Expected)}, observed {NumberText.Percent(row.Observed)}, {row.Verdict}");
        }

        Line(table.Label, $"{table.Entity} {OddsTotal.Name} {NumberText.Count(table.Total.Count)}, {table.Total.Text}, {table.Total.Verdict}");
    }

    /// <inheritdoc/>
    public override void ShowVerdicts(IReadOnlyList<TopicVerdict> verdicts)
    {
        foreach (TopicVerdict verdict in verdicts)
        {
            IEnumerable<string> faults = VerdictText.Faults.Select(f => $"{NumberText.Count(f.Number(verdict))} {f.Name}");
            Line("verified", $"{verdict.Topic} {NumberText.Count(verdict.Verified)} of {NumberText.Count(verdict.Expected)} rows, {string.Join(", ", faults)}, digest {NumberText.Digest(verdict.Digest)}{VerdictText.Part(verdict)}");
            foreach (string fault in verdict.FirstFaults)
            {
                Line("fault", fault);
            }
        }
    }

    /// <inheritdoc/>
    protected override void ShowSubjects(IEnumerable<EntityRegistration> schemas)
    {
        foreach (EntityRegistration entity in schemas)
        {
            Line("schema", string.Create(CultureInfo.InvariantCulture, $"{entity.Schema.Subject} id {entity.Schema.Id}, version {entity.Schema.Version}, fingerprint {entity.Fingerprint}"));
        }
    }

    private static string Numbers(Func<Func<TopicCounters, long>, long> sum, TimeSpan elapsed) =>
        $"{NumberText.Count(sum(c => c.Written))} rows, {NumberText.Count(sum(c => c.Bytes))} bytes, {NumberText.Count(sum(c => c.Acknowledged))} acknowledged, " +
        $"{NumberText.Count(sum(c => c.Failed))} failed, {NumberText.Count(sum(c => c.Unknown))} unknown, {NumberText.Rate(sum(c => c.Written), elapsed)} rows/s";
}
