using CodeSynth.Engine;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Options;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Ecommerce;

namespace CodeSynth.Hosting.Tests.Commands;

/// <summary>What a correct command line means. The same for the words that a run prints so that it can be repeated.</summary>
public class RunRequestTests
{
    private static readonly DateTimeOffset s_now = new(2026, 11, 21, 4, 5, 6, 789, 123, TimeSpan.Zero);

    [Theory]
    [InlineData("")]
    [InlineData("run")]
    public void Bind_NoOptions_IsALiveRunToKafkaFromNow(string line)
    {
        RunRequest request = Bind(line);

        Assert.Equal(DestinationKind.Kafka, request.To.Kind);
        Assert.Equal(Pace.Live, request.Pace);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 4, 5, 6, 789, TimeSpan.Zero), request.Plan.Start);
        Assert.Equal(1UL, request.Plan.Seed);
        Assert.Empty(request.Plan.Only);
        Assert.Empty(request.Plan.Entities);
        Assert.Null(request.Workers);
        Assert.Null(request.BootstrapServer);
        Assert.False(request.Hold);
    }

    [Theory]
    [InlineData("--to null", nameof(DestinationKind.Null))]
    [InlineData("--to=stdout", nameof(DestinationKind.Stdout))]
    [InlineData("run --to jsonl:out", nameof(DestinationKind.JsonLines))]
    public void Bind_OtherDestinations_RunAtOnceFromAFixedInstant(string line, string kind)
    {
        RunRequest request = Bind(line);

        Assert.Equal(kind, request.To.Kind.ToString());
        Assert.Equal(Pace.Max, request.Pace);
        Assert.Equal(PlanOptions.DefaultStart, request.Plan.Start);
    }

    [Theory]
    [InlineData("--to avro:out", nameof(WireFormat.Avro), "--to avro:out")]
    [InlineData("--to avro:C:/out --format avro", nameof(WireFormat.Avro), "--to avro:C:/out")]
    [InlineData("--to protobuf:out", nameof(WireFormat.Protobuf), "--to protobuf:out")]
    [InlineData("--to jsonl:out --format json", nameof(WireFormat.Json), "--to jsonl:out")]
    [InlineData("--to null --format avro", nameof(WireFormat.Avro), "--to null --format avro")]
    [InlineData("--to null", nameof(WireFormat.Json), "--to null")]
    public void Bind_DestinationWithAFormat_HasItAndSaysItOnce(string line, string format, string words)
    {
        RunRequest request = Bind(line);

        Assert.Equal(format, request.Format.ToString());
        Assert.StartsWith($"run {words} --seed", string.Join(' ', request.ToWords()), StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_ModelWithItsOwnOptions_StartsFromThem()
    {
        var start = new DateTimeOffset(2020, 2, 3, 0, 0, 0, TimeSpan.Zero);
        SynthModel model = SynthCatalog.Model.WithSeed(7).WithStart(start);

        RunRequest request = Bind("", model);

        Assert.Equal(7UL, request.Plan.Seed);
        Assert.Equal(start, request.Plan.Start);
    }

    [Theory]
    [InlineData("2026-03-04", "2026-03-04T00:00:00Z")]
    [InlineData("2026-03-04T05:06", "2026-03-04T05:06:00Z")]
    [InlineData("2026-03-04T05:06:07", "2026-03-04T05:06:07Z")]
    [InlineData("2026-03-04T05:06:07Z", "2026-03-04T05:06:07Z")]
    [InlineData("2026-03-04T05:06:07.1234567Z", "2026-03-04T05:06:07.1234567Z")]
    [InlineData("2026-03-04T05:06:07+02:00", "2026-03-04T03:06:07Z")]
    public void Start_FormsOfIso8601_AreReadAndPrintedInUtc(string text, string expected) =>
        Assert.Equal(expected, CommandText.Of(Bind($"--start {text}").Plan.Start));

    [Fact]
    public void Bind_SettingsOfEntities_AreTheirOverrides()
    {
        RunRequest request = Bind("--only Order,Payment --count 7 --set Payment.Rate=0.5 --set Order.Topic=o.v1 --set Customer.Rate=0 --set Order.Arrivals=poisson --set Payment.Arrivals=constant");

        Assert.Equal(["Order", "Payment"], request.Plan.Only.Order());
        Assert.Equal(new EntityOverride { Count = 7, Arrivals = Arrivals.Poisson, Topic = "o.v1" }, request.Plan.Entities["Order"]);
        Assert.Equal(new EntityOverride { Count = 7, Rate = 0.5m, Arrivals = Arrivals.Constant }, request.Plan.Entities["Payment"]);
        Assert.Equal(new EntityOverride { Rate = 0 }, request.Plan.Entities["Customer"]);
    }

    [Fact]
    public void Bind_RowsToGoOnFromAndLength_AreThoseOfThePlan()
    {
        RunRequest request = Bind("--from-row Order=500,Payment=0 --duration 10m --set Customer.Count=-1");

        Assert.Equal(TimeSpan.FromMinutes(10), request.Plan.Duration);
        Assert.Equal(new EntityOverride { FromRow = 500 }, request.Plan.Entities["Order"]);
        Assert.Equal(new EntityOverride { FromRow = 0 }, request.Plan.Entities["Payment"]);
        Assert.Equal(new EntityOverride { Count = EntityDescriptor.Unbounded }, request.Plan.Entities["Customer"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--to null --seed 18446744073709551615")]
    [InlineData("--to jsonl:it's -n 3 --only Order --rate 0.25 --workers 2")]
    [InlineData("--bootstrap-server a:1,b:2 --partitions 6 --replication-factor 3 --pace max --start 2026-03-04T05:06:07.1234567+02:00")]
    [InlineData("--pace 1.5x --duration 90s --set Order.Count=-1 --set Payment.Count=-1")]
    [InlineData("--duration 120m --from-row Payment=3,Order=500 --set Order.Rate=3")]
    [InlineData("--only Order,Customer --from-row 7 -n -1 --rate 5")]
    [InlineData("--set Order.Arrivals=poisson --set Payment.Arrivals=constant")]
    [InlineData("--format protobuf --to null")]
    [InlineData("--format avro --schema-registry http://a:1,https://b/c --subject-name-strategy recordname --schema-id header --auto-register false")]
    [InlineData("--format protobuf --subject-name-strategy TopicRecordName --use-latest-schema")]
    [InlineData("--format avro --use-latest-schema --auto-register false")]
    [InlineData("--hold --registry-port 8081 --set Order.Count=9 --set Order.Rate=2 --set Customer.Topic=c_1")]
    public void ToWords_ParsedAgain_IsTheSameRun(string line)
    {
        RunRequest request = Bind(line);
        string[] words = [.. request.ToWords()];

        RunRequest again = Bind(words, SynthCatalog.Model, DateTimeOffset.UnixEpoch);

        Assert.Equal(words, again.ToWords());
        Assert.Equal(request.Plan.Start, again.Plan.Start);
        Assert.Equal(request.Plan.Seed, again.Plan.Seed);
        Assert.Equal(request.Plan.Duration, again.Plan.Duration);
        Assert.Equal(request.Plan.Entities.OrderBy(e => e.Key), again.Plan.Entities.OrderBy(e => e.Key));
        Assert.Equal(request.To, again.To);
        Assert.Equal(request.Pace, again.Pace);
        Assert.Equal(request.RegistryPort, again.RegistryPort);
        Assert.Equal(request.Format, again.Format);
        Assert.Equal(request.Schemas, again.Schemas);
    }

    [Fact]
    public void Line_WordsWithCharactersOfTheShell_AreQuoted() =>
        Assert.Equal(@"run --to 'jsonl:it'\''s here' '' a.b=1", CommandText.Line(["run", "--to", "jsonl:it's here", "", "a.b=1"]));

    private static RunRequest Bind(string line) => Bind(line, SynthCatalog.Model);

    private static RunRequest Bind(string line, SynthModel model) => Bind(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), model, s_now);

    private static RunRequest Bind(string[] words, SynthModel model, DateTimeOffset now)
    {
        (IAppCommand? command, System.CommandLine.ParseResult line) = new CommandTree(model).Parse(words);
        return Assert.IsType<RunCommand>(command).Bind(line, model.Options, now);
    }
}
