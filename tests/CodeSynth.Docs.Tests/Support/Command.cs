using System.Text.RegularExpressions;

namespace CodeSynth.Docs.Tests.Support;

/// <summary>Lines of a page that someone may paste into a shell.</summary>
/// <param name="Page">Where they stand.</param>
/// <param name="Script">The lines.</param>
internal sealed partial record Command(string Page, string Script)
{
    /// <summary>All that the pages print, blocks and what stands between words, each once per page.</summary>
    public static IReadOnlyList<Command> All { get; } =
    [
        .. Support.Page.All.SelectMany(page => page.Blocks("sh").Concat(page.InlineCommands()).Distinct().Select(script => new Command(page.Path, script))),
    ];

    /// <summary>Whether it means a cluster of the reader's own.</summary>
    public bool NeedsBroker => Reads() || Script.Contains("localhost:9092", StringComparison.Ordinal);

    /// <summary>Whether it wants to find the example's records, rather than to write them.</summary>
    public bool NeedsRecords => Reads() && !Script.Split('\n').Any(WritesToTheBroker);

    /// <summary>Whether it leaves the cluster as it finds it, so that others may use the same.</summary>
    public bool IsReadOnly => NeedsRecords && !OfOneself().IsMatch(Script);

    /// <summary>Whose topics.</summary>
    public string Example => Script.Contains("PaymentStatus", StringComparison.Ordinal) ? "PaymentStatus" : "Ecommerce";

    /// <summary>How the records that it looks for are written.</summary>
    public string Format => AskedFor().Match(Script) is { Success: true } format ? format.Groups["name"].Value : Example == "PaymentStatus" ? "avro" : "protobuf";

    public override string ToString() => $"{Page}: {Script.Trim()}";

    private bool Reads() => OfTheBroker().IsMatch(Script);

    private static bool WritesToTheBroker(string line) =>
        line.Contains("run.sh", StringComparison.Ordinal) && !OfTheBroker().IsMatch(line) && !Elsewhere().IsMatch(line);

    [GeneratedRegex(@"run\.sh \w+( .*)? (verify|topics|schema (check|register))\b|run\.sh Consumer")]
    private static partial Regex OfTheBroker();

    [GeneratedRegex(@" topics (create|clean)\b| schema register\b")]
    private static partial Regex OfOneself();

    [GeneratedRegex(@" (validate|sample|schema|completion|--dry-run|--print-config|--to|--version|--help)\b|--bootstrap-server embedded")]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"--format (?<name>\w+)|Consumer (?<name>\w+)")]
    private static partial Regex AskedFor();
}
