using System.Globalization;
using System.Text.RegularExpressions;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka.Tests.Support;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>validate</c> and <c>run --dry-run</c>: what they tell is what a run then does, and they do nothing.</summary>
public partial class RunPreviewTests
{
    private const string Instant = "2026-03-01T00:00:00Z";

    [Fact]
    public async Task Validate_OfFiles_TellsWhatTheRunThenWrites()
    {
        AppRun validated = await AppRun.OfAsync("validate --to null");

        Assert.Equal(ExitCodes.Ok, validated.ExitCode);
        Assert.Equal("", validated.Error);
        Assert.Contains("order: Customer, Order (refers to Customer), Payment (refers to Order)", Lines(validated));
        Assert.Contains("duration: 5.100 s of event time, from 2026-01-01T00:00:00Z to 2026-01-01T00:00:05.1Z; as fast as the destination takes them", Lines(validated));
        Assert.Equal("ok: the plan can run; nothing was written", Lines(validated)[^1]);
        Assert.Equal(TopicsOf(await AppRun.OfAsync("--to null")), PlansOf(validated));
    }

    [Theory]
    [InlineData("--format json")]
    [InlineData("--format avro")]
    [InlineData("--format protobuf")]
    [InlineData("--format avro --schema-id header")]
    public async Task DryRun_OfKafka_TellsWhatTheRunThenWrites(string format)
    {
        string line = $"{format} --start {Instant} --pace max --bootstrap-server embedded";

        AppRun shown = await AppRun.OfAsync($"{line} --dry-run");

        Assert.Equal(ExitCodes.Ok, shown.ExitCode);
        Assert.Contains("to: an embedded Kafka cluster", Lines(shown));
        Assert.DoesNotContain("warning:", shown.Out, StringComparison.Ordinal);
        AppRun run = await AppRun.OfAsync(line);
        Assert.Equal(TopicsOf(run), PlansOf(shown));
        Assert.Equal(RunLineOf(run), RunLineOf(shown));
    }

    [Fact]
    public async Task Validate_MoreRowsThanAreSampled_EstimatesTheirBytes()
    {
        const string Rows = "--to null --set Customer.Count=100000 --only Customer";
        long actual = Assert.Single(TopicsOf(await AppRun.OfAsync(Rows))).Bytes;

        long estimate = Assert.Single(PlansOf(await AppRun.OfAsync($"validate {Rows}"))).Bytes;

        // A row has some 250 bytes, with a standard deviation below 25: of 1,024 rows the mean is off by 1 % in fewer than one of 500 seeds, and this seed is fixed.
        Assert.InRange(estimate, 0.99 * actual, 1.01 * actual);
    }

    [Fact]
    public async Task Validate_RowsWithoutEnd_SaysSo()
    {
        AppRun run = await AppRun.OfAsync("validate --to null --only Order --count -1");

        Assert.Contains(Lines(run), l => l.StartsWith("plan: orders Order: any number of records, json, ", StringComparison.Ordinal));
        Assert.Contains("duration: until stopped, from 2026-01-01T00:00:00.1Z; as fast as the destination takes them", Lines(run));
        Assert.Contains("total: any number of records, until the run is stopped", Lines(run));
    }

    [Fact]
    public async Task Validate_ALaterRow_CountsTheTimeFromIt()
    {
        AppRun run = await AppRun.OfAsync("validate --to null --pace 2x --only Order --from-row 10 --until-row 30");

        Assert.Contains("duration: 1.900 s of event time, from 2026-01-01T00:00:01.1Z to 2026-01-01T00:00:03Z; 0.950 s on the clock at pace 2x", Lines(run));
        Assert.Contains(Lines(run), l => l.StartsWith("plan: orders Order: 20 records, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_AWorkflow_TellsWhatMayBeInFlight()
    {
        AppRun run = await AppRun.OfAsync("validate --to null", host => host, model: WorkflowModel.TicketModel());

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Matches(@"^plan: tickets Ticket: about [\d,]+ records, about [\d,]+ bytes of json, [\d.]+ each, at most \d+; 1,000 instances a second$", Lines(run)[0]);

        // Five steps of at most 50 ms behind the first state, 1,000 instances a second, and one that is being born.
        Assert.Matches(@"^flight: Ticket at most \d+ instances at once, \d+,?\d* bytes of memory$", Lines(run)[2]);
        Assert.StartsWith("duration: at most ", Lines(run)[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_OfAFolder_MakesNone()
    {
        using var folder = new TemporaryFolder();

        AppRun run = await AppRun.OfAsync("--to jsonl:out --dry-run", host => host with { WorkingFolder = folder.Path });

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        Assert.Empty(run.Records);
        Assert.Contains($"to: the folder {Path.Combine(folder.Path, "out")}, a file per topic", Lines(run));
    }

    [Fact]
    public async Task DryRun_OfABrokerThatNobodyIs_AsksNobody()
    {
        var environment = new Dictionary<string, string> { ["KAFKA_SASL_USERNAME"] = "me", ["KAFKA_SASL_PASSWORD"] = "hunter22" };

        AppRun run = await AppRun.OfAsync("--bootstrap-server 127.0.0.1:1 --dry-run", host => host with { Environment = environment });

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.Contains("to: Kafka at 127.0.0.1:1 (sasl.mechanisms=PLAIN, sasl.password=***, sasl.username=me, security.protocol=SASL_SSL)", Lines(run));
        Assert.DoesNotContain("hunter22", run.Out, StringComparison.Ordinal);
    }

    /// <summary>What is wrong with the plan and its options is so for all three.</summary>
    [Theory]
    [InlineData("--to kfaka")]
    [InlineData("--to null --hold")]
    [InlineData("--to avro:x --format json")]
    [InlineData("--to stdout --format avro")]
    [InlineData("--bootstrap-server h:1 --hold")]
    [InlineData("--bootstrap-server h:1 --registry-port 8081")]
    [InlineData("--set Order.Cuont=5")]
    [InlineData("--to null --set Customer.Topic=orders")]
    [InlineData("--to null --set Order.Count=0")]
    public async Task Preview_OfARunThatCannotBe_FailsAsTheRunDoes(string line)
    {
        AppRun run = await AppRun.OfAsync(line);
        AppRun shown = await AppRun.OfAsync($"run {line} --dry-run");
        AppRun validated = await AppRun.OfAsync($"validate {line}");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Equal((run.ExitCode, run.Error, ""), (shown.ExitCode, shown.Error, shown.Out));
        Assert.Equal((run.ExitCode, run.Error, ""), (validated.ExitCode, validated.Error, validated.Out));
    }

    /// <summary>That nobody named a broker or a registry is a mistake of a run, and none of the model.</summary>
    [Theory]
    [InlineData("", true, "This runs inside a container, and no broker is named: ")]
    [InlineData("--format avro --bootstrap-server h:1", false, "Records of avro need a Schema Registry, and none is named: ")]
    public async Task Preview_EnvironmentThatLacksSomething_IsAMistakeOfTheRunAlone(string line, bool container, string message)
    {
        AppRun run = await AppRun.OfAsync($"run {line}", host => host with { InContainer = container });
        AppRun shown = await AppRun.OfAsync($"run {line} --dry-run", host => host with { InContainer = container });
        AppRun validated = await AppRun.OfAsync($"validate {line}", host => host with { InContainer = container });

        Assert.StartsWith($"error: {message}", run.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Usage, run.Error), (shown.ExitCode, shown.Error));
        Assert.Equal((ExitCodes.Ok, ""), (validated.ExitCode, validated.Error));
    }

    [Theory]
    [InlineData("--start 2026-01-01", "the first records are of 2026-01-01T00:00:00Z, and topics keep records for 7 days unless their retention.ms says otherwise: brokers may delete these soon after they are written. Give a later --start, or set retention.ms of the topics to -1.")]
    [InlineData("--start 2026-02-22T00:00:00", null)] // seven days are kept
    [InlineData("--only Order --rate 1 --count 3601 --pace max", "the last records are of 2026-03-01T01:00:01Z, when they are written more than an hour in the future: brokers from Kafka 4.0 on refuse that unless message.timestamp.after.max.ms of the topic says otherwise. Give an earlier --start, or --pace live.")]
    [InlineData("--only Order --rate 1 --count 3600 --pace max", null)]
    [InlineData("--only Order --rate 1 --count 100000", null)] // lives on the clock
    [InlineData("--only Order --rate 1 --count 7300 --pace 2x", "the last records are of 2026-03-01T02:01:40Z, when they are written more than an hour in the future: brokers from Kafka 4.0 on refuse that unless message.timestamp.after.max.ms of the topic says otherwise. Give an earlier --start, or --pace live.")]
    [InlineData("--only Order --rate 1 --count 7200 --pace 2x", null)]
    public async Task Validate_TimesThatBrokersDoNotKeep_AreWarnedOf(string line, string? warning)
    {
        AppRun run = await AppRun.OfAsync($"validate {line}", host => host with { Clock = new FixedClock(DateTimeOffset.Parse(Instant, CultureInfo.InvariantCulture)) });

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(warning is null ? [] : [$"warning: {warning}"], Lines(run).Where(l => l.StartsWith("warning:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Validate_RowsThatTheClientRefuses_AreWarnedOf()
    {
        var environment = new Dictionary<string, string> { ["KAFKA_MESSAGE_MAX_BYTES"] = "100" };

        AppRun run = await AppRun.OfAsync("validate --only Order", host => host with { Environment = environment });

        Assert.Contains(Lines(run), l => MostBytesWarning().IsMatch(l));
    }

    [Fact]
    public async Task Validate_ASchemaThatIsNone_SaysWhose()
    {
        var schema = new EntitySchema(WireFormat.Avro, "a.avsc", "test.A", "{");
        SynthModel model = new(ReadingSynth.Describe("readings", 3, avro: schema));

        AppRun run = await AppRun.OfAsync("validate --to null --format avro", host => host, model: model);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.StartsWith("error: The avro schema of Readings (a.avsc) cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    private static string[] Lines(AppRun run) => run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string RunLineOf(AppRun run) => Lines(run).Single(l => l.StartsWith("run:", StringComparison.Ordinal));

    private static (string Topic, long Records, long Bytes)[] TopicsOf(AppRun run) => Read(run, TopicPattern());

    private static (string Topic, long Records, long Bytes)[] PlansOf(AppRun run) => Read(run, PlanPattern());

    private static (string, long, long)[] Read(AppRun run, Regex pattern) =>
        [.. Lines(run).Select(l => pattern.Match(l)).Where(m => m.Success).Select(m => (m.Groups[1].Value, Number(m.Groups[2]), Number(m.Groups[3])))];

    private static long Number(Group group) => long.Parse(group.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^topic: (\S+) ([\d,]+) rows, ([\d,]+) bytes")]
    private static partial Regex TopicPattern();

    [GeneratedRegex(@"^plan: (\S+) \w+: ([\d,]+) records, about ([\d,]+) bytes")]
    private static partial Regex PlanPattern();

    [GeneratedRegex(@"^warning: a record of topic orders can have \d+ bytes, and the client refuses more than 100\. Set KAFKA_MESSAGE_MAX_BYTES, and max\.message\.bytes of the topic\.$")]
    private static partial Regex MostBytesWarning();

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
