using System.Text.Json.Nodes;
using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>--output json</c>: every line of every command is one JSON object, errors too.</summary>
public class JsonOutputTests
{
    [Fact]
    public async Task Run_ToKafka_IsObjectsWithTheNumbersOfTheRun()
    {
        AppRun run = await AppRun.OfAsync("--pace max --start 2026-01-01 --output json");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        JsonObject[] events = Events(run.Out);
        Assert.Equal(["run", "to", "topic", "topic", "topic", "summary", "verdict", "verdict", "verdict", "ok"], events.Select(Name));
        Assert.Equal([100, 50, 40], events.Where(e => Name(e) == "topic").Select(e => (long)e["rows"]!));
        JsonObject summary = events.Single(e => Name(e) == "summary");
        Assert.Equal((190, 190, 0, 0), ((long)summary["rows"]!, (long)summary["acknowledged"]!, (long)summary["failed"]!, (long)summary["unknown"]!));
        Assert.All(events.Where(e => Name(e) == "verdict"), v => Assert.Equal(((long)v["expected"]!, 0, 0), ((long)v["verified"]!, (long)v["lost"]!, v["firstFaults"]!.AsArray().Count)));
        Assert.All(events.Where(e => Name(e) == "topic"), t => Assert.Equal(
            (string)t["digest"]!,
            (string)events.Single(e => Name(e) == "verdict" && (string)e["topic"]! == (string)t["topic"]!)["digest"]!));
    }

    [Fact]
    public async Task Run_OfAWorkflow_HasItsOddsAsNumbers()
    {
        AppRun run = await AppRun.OfAsync("--to null --output json", host => host, model: WorkflowModel.TicketModel());

        JsonObject[] states = [.. Events(run.Out).Where(e => Name(e) == "status")];
        Assert.Equal(["Open", "In.Work", "Closed", "Dropped", "TOTAL"], states.Select(s => (string)s["name"]!));
        Assert.Equal(1000, (long)states[0]["count"]!);
    }

    [Fact]
    public async Task Run_RecordsOnTheOutput_TellsBesideThem()
    {
        AppRun run = await AppRun.OfAsync("--to stdout --only Order --output json");

        Assert.Equal(50, run.Lines.Length);
        Assert.Equal("", run.Out);
        Assert.Equal(["run", "to", "topic", "summary", "ok"], Events(run.Error).Select(Name));
    }

    [Theory]
    [InlineData("smaple --output json", 2)]
    [InlineData("--to nowhere --output json", 2)]
    [InlineData("--output=json --to nowhere", 2)]
    [InlineData("--to null --set Order.Count=0 --output json", 2)]
    [InlineData("verify --start 2026-01-01 --output json", 2)]
    [InlineData("topics read orders --output json", 2)]
    public async Task Mistake_OfAnyKind_IsOneObjectOnTheErrorOutput(string line, int exitCode)
    {
        AppRun run = await AppRun.OfAsync(line);
        AppRun text = await AppRun.OfAsync(line.Replace("--output=json ", "", StringComparison.Ordinal).Replace(" --output json", "", StringComparison.Ordinal));

        JsonObject error = Assert.Single(Events(run.Error));
        Assert.Equal(("error", exitCode, exitCode), (Name(error), (int)error["exitCode"]!, run.ExitCode));
        Assert.Equal(text.Error.TrimEnd(), $"error: {error["message"]}");
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Mistake_WithASecretInIt_DoesNotShowIt()
    {
        var environment = new Dictionary<string, string> { ["KAFKA_SASL_PASSWORD"] = "hunter22" };

        AppRun run = await AppRun.OfAsync("--to hunter22 --output json", host => host with { Environment = environment });

        Assert.DoesNotContain("hunter22", run.Error + run.Out, StringComparison.Ordinal);
        Assert.Contains("***", (string)Assert.Single(Events(run.Error))["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("avro")]
    public async Task Sample_OfAFormat_HasRowsWithTheirKeys(string format)
    {
        AppRun text = await AppRun.OfAsync($"sample Order -n 3 --format {format}");
        AppRun run = await AppRun.OfAsync($"sample Order -n 3 --format {format} --output json");

        JsonObject[] rows = [.. run.Lines.Select(l => JsonNode.Parse(l)!.AsObject())];
        Assert.Equal(["ORDER_00001", "ORDER_00002", "ORDER_00003"], rows.Select(r => (string)r["key"]!));
        Assert.Equal(text.Lines, rows.Select(r => format == "json" ? r["value"]!.ToJsonString() : (string)r["hex"]!));
        Assert.Equal("entity", Name(Assert.Single(Events(run.Error))));
    }

    [Fact]
    public async Task Validate_OfAModel_HasItsPlansAsNumbers()
    {
        AppRun run = await AppRun.OfAsync("validate --to null --format avro --output json");

        JsonObject[] events = Events(run.Out);
        Assert.Equal(["schema", "schema", "schema", "plan", "plan", "plan", "order", "duration", "total", "ok"], events.Select(Name));
        JsonObject orders = events[4];
        Assert.Equal(("orders", "Order", "avro", 50, 10m, null), ((string)orders["topic"]!, (string)orders["entity"]!, (string)orders["format"]!, (long)orders["records"]!, (decimal)orders["rate"]!, orders["partitions"]));
        Assert.Equal(["Customer", "Order", "Payment"], events[6]["entities"]!.AsArray().Select(e => (string)e!));
        Assert.Equal(5.1m, (decimal)events[7]["eventSeconds"]!);
    }

    [Fact]
    public async Task SchemaList_OfAnEntity_HasItsSchemas()
    {
        AppRun run = await AppRun.OfAsync("schema list Order --output json");

        Assert.Equal(["avro", "protobuf"], Events(run.Out).Select(e => (string)e["format"]!));
        Assert.Equal([null, "order.proto"], Events(run.Out).Select(e => (string?)e["file"]));
    }

    [Fact]
    public void Progress_OfATopicAndAWorkflow_IsNumbers()
    {
        var counters = new TopicCounters();
        counters.AddWritten(10, 100);
        counters.AddAcknowledged(8);
        var tally = new WorkflowTally(Planning.Plan.Create(WorkflowModel.TicketModel().Entities, new Planning.PlanOptions()).Entities[0].Producer.Workflow!);

        JsonNode topic = JsonNode.Parse(JsonEvent.Of(new TopicProgress("orders", 50, counters, Reader: null).ToLine(TimeSpan.FromSeconds(2))))!;
        JsonNode workflow = JsonNode.Parse(JsonEvent.Of(new WorkflowProgress("Ticket", tally, lateness: null).ToLine(TimeSpan.FromSeconds(2))))!;

        Assert.Equal("""{"event":"progress","topic":"orders","planned":50,"isEstimate":false,"rows":10,"acknowledged":8,"failed":0,"read":null,"behindSeconds":null,"seconds":2}""", topic.ToJsonString());
        Assert.Equal("""{"event":"progress","entity":"Ticket","events":0,"inFlight":0,"states":{},"behindSeconds":null,"seconds":2}""", workflow.ToJsonString());
    }

    [Fact]
    public void Verdict_WithFaults_HasEachByName()
    {
        using var writer = new StringWriter();
        var verdict = new TopicVerdict
        {
            Entity = "Order",
            Topic = "orders",
            Expected = 5,
            Verified = 3,
            Lost = 2,
            Duplicated = 0,
            Reordered = 0,
            Corrupted = 0,
            Misplaced = 0,
            Foreign = 0,
            Unverifiable = 0,
            Digest = 255,
            FirstFaults = ["lost: \"x\"\nis not there"],
        };

        new JsonScreen(writer).ShowVerdicts([verdict]);

        Assert.Equal(
            """{"event":"verdict","topic":"orders","expected":5,"verified":3,"lost":2,"duplicated":0,"reordered":0,"corrupted":0,"misplaced":0,"foreign":0,"misframed":0,"unverifiable":0,"digest":"000000000000000000000000000000ff","isCutShort":false,"firstFaults":["lost: \"x\"\nis not there"]}""" + "\n",
            writer.ToString());
    }

    private static string Name(JsonObject line) => (string)line["event"]!;

    private static JsonObject[] Events(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject())];
}
