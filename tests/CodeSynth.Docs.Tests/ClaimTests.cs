using System.Text.RegularExpressions;
using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>What pages count and name, held against what there is.</summary>
public partial class ClaimTests
{
    private static readonly string[] s_numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"];

    /// <summary>Pages that say where something is.</summary>
    public static TheoryData<string> PagesWithPaths => ["ARCHITECTURE.md", "CONTRIBUTING.md", "docs/decisions.md", "docs/deployment.md"];

    /// <summary>A file of ours in backticks is there: by its path, or, as recipes go on within a folder, by the end of it.</summary>
    [Theory]
    [MemberData(nameof(PagesWithPaths))]
    public void Paths_OfAPage_AreThere(string page)
    {
        string[] missing = [.. OurPath().Matches(Page.Of(page).Prose()).Select(m => m.Groups[1].Value)
            .Where(p => !p.Split('/').Any(IsPlaceholder) && !Path.Exists(Repository.PathOf(p)) && !Repository.Files.Any(f => f.EndsWith("/" + p, StringComparison.Ordinal)))];

        Assert.Empty(missing);
    }

    /// <summary>An attribute that pages name is ours, by its present name, or the framework's.</summary>
    [Fact]
    public void Attributes_OfPages_Exist()
    {
        string[] known = [.. new[] { typeof(SynthEntityAttribute), typeof(object) }.SelectMany(t => t.Assembly.GetExportedTypes()).Where(t => t.IsSubclassOf(typeof(System.Attribute))).Select(t => t.Name[..^nameof(System.Attribute).Length])];
        string[] named = [.. Page.All.SelectMany(p => Attribute().Matches(p.Prose())).Select(m => m.Groups[1].Value).Distinct()];

        Assert.NotEmpty(named);
        Assert.Empty(named.Except(known));
    }

    /// <summary>What it is, is seen at a glance: the first block has fifteen lines, the next is two commands.</summary>
    [Fact]
    public void Readme_Beginning_IsFifteenLinesAndTwoCommands()
    {
        Page page = Page.Of("README.md");

        Assert.Equal(["csharp", "sh"], page.Languages.Take(2));
        Assert.Equal(15, page.Blocks("csharp")[0].TrimEnd().Split('\n').Length);
        Assert.Equal(2, page.Blocks("sh")[0].TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Projects_EachStandsInTheTableOfRooms()
    {
        string table = Page.Of("ARCHITECTURE.md").Text;

        Assert.All(ProjectsIn("runtime").Concat(ProjectsIn("generators")), p => Assert.Single(Regex.Matches(table, $@"^\| `{Regex.Escape(p)}` \|", RegexOptions.Multiline)));
    }

    [Theory]
    [InlineData("docs/deployment.md")]
    [InlineData("runtime/README.md")]
    public void Packages_EachStandsInTheTableOf(string page) =>
        Assert.Equal(
            ProjectsIn("runtime").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            PackageRow().Matches(Page.Of(page).Text).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Metrics_EachInstrument_StandsInTheTable()
    {
        IEnumerable<string> instruments = Instrument().Matches(Source("runtime/CodeSynth.Hosting/Monitoring/RunMetrics.cs")).Select(m => m.Groups[1].Value.Replace('.', '_'));
        string[] rows = [.. MetricRow().Matches(Page.Of("docs/commands.md").Text).Select(m => m.Groups[1].Value)];

        Assert.NotEmpty(rows);
        Assert.Equal(instruments.Order(StringComparer.Ordinal), rows.Select(r => r.Replace("_total", "").Replace("_seconds", "")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Locales_AreAsManyAsLimitationsSays() =>
        Assert.Contains($"Fake texts have {s_numbers[Directory.GetFiles(Repository.PathOf("runtime/CodeSynth/Vocabulary/Forms"), "*.txt").Length]} locales", Page.Of("docs/limitations.md").Text, StringComparison.Ordinal);

    /// <summary>The payment status generator's workflows, delays and variables are those of the example that takes its place.</summary>
    [Fact]
    public void PaymentStatus_PathsDelaysAndVariables_AreTheExamples()
    {
        string page = Page.Of("docs/from-payment-status-generator.md").Text;
        string entity = Source("examples/PaymentStatus/PaymentEvent.cs");
        string[] paths = [.. PathAttribute().Matches(entity).Select(m => m.Value)];
        (string State, string Delay)[] delays = [.. DelayAttribute().Matches(entity).Select(m => (m.Groups[1].Value.Replace("Canceled", "Cancelled"), m.Groups[2].Value))];
        string[] variables = [.. Variable().Matches(Source("examples/PaymentStatus/PaymentVariables.cs")).Select(m => m.Groups[1].Value)];

        Assert.Contains($"The {s_numbers[paths.Length]} workflows", page, StringComparison.Ordinal);
        Assert.All(paths, p => Assert.Contains($"`{p}`", page, StringComparison.Ordinal));
        Assert.NotEmpty(delays);
        Assert.All(delays, d => Assert.Contains($"| `DELAY_{d.State.ToUpperInvariant()}` | {d.Delay} |", page, StringComparison.Ordinal));
        Assert.NotEmpty(variables);
        Assert.All(variables, v => Assert.Contains($"`{v}`", page, StringComparison.Ordinal));
    }

    /// <summary>The events of a run are counted on one page, where that run is a test, and told on others.</summary>
    [Fact]
    public void PaymentStatus_Events_AreThoseOfTheRun()
    {
        string run = Transcript.All.Single(t => t.Text.Contains("PaymentStatus --to null", StringComparison.Ordinal)).Text;
        string events = Regex.Match(run, "ok: ([0-9,]+) records").Groups[1].Value;

        Assert.Contains($"{events} events in nine seconds", Page.Of("README.md").Text, StringComparison.Ordinal);
        Assert.Contains($"8.7 s for {events} events", Page.Of("docs/from-payment-status-generator.md").Text, StringComparison.Ordinal);
    }

    /// <summary>The table of topics, and what the entities say.</summary>
    [Theory]
    [InlineData("Customer", "customers")]
    [InlineData("Order", "orders")]
    [InlineData("Payment", "payments")]
    public void Ecommerce_Counts_AreTheExamples(string entity, string topic)
    {
        string count = Regex.Match(Source($"examples/Ecommerce/{entity}.cs"), $"Topic = \"{topic}\", Count = ([0-9]+)").Groups[1].Value;

        Assert.Contains($"| `{topic}` | {count} |", Page.Of("docs/from-testdatapy.md").Text, StringComparison.Ordinal);
    }

    /// <summary>How much the two Jobs write, and by how many pods.</summary>
    [Fact]
    public void Manifests_PaymentsAndPods_AreThoseOfTheTable()
    {
        string page = Page.Of("docs/deployment.md").Text;
        string job = Source("examples/Deployment/kubernetes/job.yaml");
        string shards = Source("examples/Deployment/kubernetes/shards.yaml");

        Assert.Contains($"| payments | {Payments(job)} | {Payments(shards)} |", page, StringComparison.Ordinal);
        Assert.Contains($"| pods | 1 | {Regex.Match(shards, "completions: ([0-9]+)").Groups[1].Value}, all at once |", page, StringComparison.Ordinal);

        static string Payments(string manifest) =>
            long.Parse(Regex.Match(manifest, "name: NUM_PAYMENTS\\s+value: \"([0-9]+)\"").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Source(string path) => File.ReadAllText(Repository.PathOf(path));

    private static IEnumerable<string> ProjectsIn(string room) =>
        Directory.EnumerateFiles(Repository.PathOf(room), "*.csproj", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Where(p => p.Split('/').Length == 2);

    // XSampler.cs, NAME.txt, x.py and SYNxxxx.md are named by whoever makes them.
    private static bool IsPlaceholder(string part) => Placeholder().IsMatch(part);

    [GeneratedRegex(@"(?<!`)`((?:[\w.\-]+/)*[\w.\-]+\.(?:cs|csproj|md|txt|py|js|sh|json|yaml|proto|avsc|props|targets))`(?!`)")]
    private static partial Regex OurPath();

    [GeneratedRegex(@"`\[([A-Z]\w+)[(,\]]")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(?:(?:CodeSynth\.|Topics)?X|NAME|x\.|SYNxxxx)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^\| `(CodeSynth(?:\.\w+)?)` \|", RegexOptions.Multiline)]
    private static partial Regex PackageRow();

    [GeneratedRegex("\"codesynth\\.([a-z._]+)\"")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"^\| `codesynth_(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    [GeneratedRegex(@"\[Path\([^)]*\)\]", RegexOptions.Multiline)]
    private static partial Regex PathAttribute();

    [GeneratedRegex(@"\[Delay\((\w+), ([0-9]+)\)\]")]
    private static partial Regex DelayAttribute();

    [GeneratedRegex("Variable\\(\"(\\w+)\"")]
    private static partial Regex Variable();
}
