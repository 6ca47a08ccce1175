using System.Diagnostics;
using System.Globalization;
using CodeSynth.Engine;
using CodeSynth.Hosting.Options;
using CodeSynth.Kafka.Registry;
using CodeSynth.Verification;
using Spectre.Console;

namespace CodeSynth.Hosting.Rendering;

/// <summary>Bars while a run goes on, tables when it is done.</summary>
internal sealed class TerminalScreen : Screen
{
    private const int WidestBar = 40;
    private const int NarrowestBar = 10;
    private const int NumbersWidth = 72; // name and numbers beside a bar, as a rule
    private const int TableWidth = 240;

    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole _console;

    public TerminalScreen(TextWriter writer)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
    }

    /// <inheritdoc/>
    public override void Line(string label, string text)
    {
        // Not through a renderable: those break a line at the width, and this one may be there to be copied.
        _console.Profile.Out.Writer.WriteLine($"{label}: {text}");
        _console.Profile.Out.Writer.Flush();
    }

    /// <inheritdoc/>
    public override void ShowTable(IReadOnlyList<ReportLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        Table table = NewTable([.. lines[0].Members.Select(m => m.Heading)]);
        foreach (ReportLine line in lines)
        {
            table.AddRow([.. line.Members.Select(m => Markup.Escape(m.Text))]);
        }

        Write(table);
    }

    /// <inheritdoc/>
    /// <remarks>Through the console, which moves the bars out of the way.</remarks>
    public override void Notice(string label, string text) => _console.WriteLine($"{label}: {text}");

    /// <inheritdoc/>
    public override Task WatchAsync(IReadOnlyList<TopicProgress> topics, IReadOnlyList<WorkflowProgress> workflows, Task run)
    {
        long began = Stopwatch.GetTimestamp();
        var numbers = new CountersColumn();
        int width = Math.Clamp(_console.Profile.Width - NumbersWidth, NarrowestBar, WidestBar);
        return _console.Progress()
            .AutoClear(true)
            .UseRenderHook((bars, _) => workflows.Count == 0 ? bars : new Rows([bars, .. workflows.Select(w => new Text(w.ToText(Stopwatch.GetElapsedTime(began))))]))
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = width }, numbers)
            .StartAsync(context => WatchAsync(context, numbers, topics, run));
    }

    /// <inheritdoc/>
    public override void ShowRun(RunSummary summary)
    {
        string[] names = ["topic", "rows", "bytes", "acknowledged", "failed", "unknown", "rows/s"];
        Table table = NewTable([.. names, .. Sums(summary, "digest", "crc32c")]);
        foreach (TopicOutcome topic in summary.Topics)
        {
            string checksum = topic.Counters.Checksum?.ToString("x8", CultureInfo.InvariantCulture) ?? "";
            string digest = topic.Counters.Digest is { } sum ? NumberText.Digest(sum) : "";
            AddRow(table, topic.Topic, c => c(topic.Counters), summary, Sums(summary, digest, checksum));
        }

        table.AddEmptyRow();
        AddRow(table, $"total in {NumberText.Seconds(summary.Elapsed)} s", summary.Sum, summary, Sums(summary, "", ""));
        Write(table);
    }

    /// <inheritdoc/>
    public override void ShowOdds(OddsTable table)
    {
        Table shown = NewTable([table.NameHeading, table.CountHeading, "EXPECTED", "OBSERVED", "VERDICT"]).Title(Markup.Escape(table.Entity));
        foreach (OddsRow row in table.Shown)
        {
            shown.AddRow(Markup.Escape(row.Name), NumberText.Count(row.Count), NumberText.Percent(row.Expected), NumberText.Percent(row.Observed), Judged(row.Verdict, row.IsUnexpected));
        }

        shown.AddEmptyRow();
        shown.AddRow(OddsTotal.Name, NumberText.Count(table.Total.Count), "", "", Judged(table.Total.Verdict, table.Total.IsUnexpected));
        shown.Caption(Markup.Escape(table.Total.Text));
        Write(shown);
        _console.WriteLine(); // else the next table's title stands right below the caption, as if it were a part of it
    }

    /// <inheritdoc/>
    public override void ShowVerdicts(IReadOnlyList<TopicVerdict> verdicts)
    {
        // A column for each fault that occurs: all seven are wider than most terminals.
        (string Name, Func<TopicVerdict, long> Number)[] faults = [.. VerdictText.Faults.Where(f => verdicts.Any(v => f.Number(v) > 0))];
        Table table = NewTable(["topic", "expected", "verified", .. faults.Length > 0 ? faults.Select(f => f.Name) : ["faults"], "digest"]);
        foreach (TopicVerdict verdict in verdicts)
        {
            table.AddRow(
            [
                Markup.Escape(verdict.Topic),
                NumberText.Count(verdict.Expected),
                Coloured(verdict.Verified, verdict.IsClean ? "green" : "yellow"),
                .. faults.Length > 0 ? faults.Select(f => Coloured(f.Number(verdict), "red")) : ["0"],
                NumberText.Digest(verdict.Digest),
            ]);
        }

        Write(table);
        foreach (TopicVerdict part in verdicts.Where(v => v.IsCutShort))
        {
            Line("verified", $"{part.Topic} {NumberText.Count(part.Expected)} records{VerdictText.Part(part)}");
        }

        foreach (string fault in verdicts.SelectMany(v => v.FirstFaults))
        {
            Line("fault", fault);
        }
    }

    /// <inheritdoc/>
    protected override void ShowSubjects(IEnumerable<EntityRegistration> schemas)
    {
        Table table = NewTable(["subject", "id", "version", "fingerprint"]);
        foreach (EntityRegistration entity in schemas)
        {
            table.AddRow(Markup.Escape(entity.Schema.Subject), CommandText.Of(entity.Schema.Id), CommandText.Of(entity.Schema.Version), entity.Fingerprint);
        }

        Write(table);
    }

    /// <summary>On a terminal that is too narrow a table's lines run over, which is ugly; the console would cut numbers off, which is worse.</summary>
    private void Write(Table table)
    {
        int width = _console.Profile.Width;
        _console.Profile.Width = Math.Max(width, TableWidth);
        _console.Write(table);
        _console.Profile.Width = width;
    }

    private static async Task WatchAsync(ProgressContext context, CountersColumn numbers, IReadOnlyList<TopicProgress> topics, Task run)
    {
        var bars = new List<(ProgressTask Bar, TopicProgress Topic)>();
        foreach (TopicProgress topic in topics)
        {
            ProgressTask bar = context.AddTask(Markup.Escape(topic.Topic), maxValue: Math.Max(1, topic.Planned ?? 1));
            bar.IsIndeterminate = topic.Planned is null;
            numbers.Add(bar, topic);
            bars.Add((bar, topic));
        }

        using var timer = new PeriodicTimer(s_interval);
        bool isLast; // a bar that is full counts as ended, and its clock stands still: of an estimate it is not, before the run ends
        do
        {
            isLast = run.IsCompleted;
            foreach ((ProgressTask bar, TopicProgress topic) in bars)
            {
                bar.Value = topic.Planned switch { null => 0, 0 => 1, { } planned when topic.IsEstimate => isLast ? planned : Math.Min(topic.Done, planned - 1), _ => topic.Done };
            }

            if (!isLast)
            {
                await Task.WhenAny(run, timer.WaitForNextTickAsync().AsTask()).ConfigureAwait(false);
            }
        }
        while (!isLast);
    }

    private static Table NewTable(IReadOnlyList<string> columns)
    {
        Table table = new Table().Border(TableBorder.Simple);
        for (int i = 0; i < columns.Count; i++)
        {
            table.AddColumn(new TableColumn(columns[i]) { Alignment = i == 0 ? Justify.Left : Justify.Right, NoWrap = true });
        }

        return table;
    }

    private static void AddRow(Table table, string name, Func<Func<TopicCounters, long>, long> sum, RunSummary summary, IEnumerable<string> sums)
    {
        string[] cells =
        [
            Markup.Escape(name),
            NumberText.Count(sum(c => c.Written)),
            NumberText.Count(sum(c => c.Bytes)),
            Coloured(sum(c => c.Acknowledged), "green"),
            Coloured(sum(c => c.Failed), "red"),
            Coloured(sum(c => c.Unknown), "red"),
            NumberText.Rate(sum(c => c.Written), summary.Elapsed),
        ];
        table.AddRow([.. cells, .. sums]);
    }

    /// <summary>The cells of those sums over all records that the run has.</summary>
    private static IEnumerable<string> Sums(RunSummary summary, string digest, string checksum) =>
        [.. summary.HasDigests ? [digest] : Array.Empty<string>(), .. summary.HasChecksums ? [checksum] : Array.Empty<string>()];

    private static string Judged(string verdict, bool isUnexpected) => isUnexpected ? $"[red]{verdict}[/]" : verdict;

    private static string Coloured(long number, string colour) => number == 0 ? "0" : $"[{colour}]{NumberText.Count(number)}[/]";
}
