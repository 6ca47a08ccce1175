using System.Text.Json.Nodes;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka.Topics;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>topics list | create | clean</c> on a cluster that is only played; <see cref="TopicReadTests"/> have a real one.</summary>
public class TopicCommandTests
{
    private const string Deletes = "topics clean would delete 2 topics of Kafka at h:1 (customers, orders), and there is no terminal to ask at: give --yes. Nothing was deleted.";

    private readonly FakeAdmin _admin = new(("customers", 4, 100), ("orders", 1, 1), ("audit", 2, 7));

    [Fact]
    public async Task List_OfAPlan_TellsWhichTopicsThereAre()
    {
        AppRun run = await RunAsync("topics list");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal(["at: Kafka at h:1", "topic: customers Customer: 4 partitions, 100 records", "topic: orders Order: 1 partition, 1 record", "topic: payments Payment: does not exist"], Lines(run));
    }

    [Fact]
    public async Task List_All_HasTheOthersBehind()
    {
        AppRun run = await RunAsync("topics list --only Order --all");

        Assert.Equal(["at: Kafka at h:1", "topic: orders Order: 1 partition, 1 record", "topic: audit: 2 partitions, 7 records", "topic: customers: 4 partitions, 100 records"], Lines(run));
    }

    [Fact]
    public async Task List_AsJson_HasNullsForWhatIsNotThere()
    {
        AppRun run = await RunAsync("topics list --output json");

        Assert.Equal("""{"event":"topic","topic":"payments","entity":"Payment","exists":false,"partitions":null,"records":null}""", Lines(run)[^1]);
    }

    [Fact]
    public async Task Create_OfAPlan_CreatesThoseThatAreMissing()
    {
        AppRun run = await RunAsync("topics create --partitions 6 --replication-factor 3 --set Order.Topic=orders-2");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal([("orders-2", 6, 3), ("payments", 6, 3)], _admin.Created.Select(t => (t.Name, t.Partitions, (int)t.ReplicationFactor)));
        Assert.Equal(["at: Kafka at h:1", "topic: customers exists", "topic: orders-2 was created", "topic: payments was created"], Lines(run));
    }

    [Fact]
    public async Task Create_AllAreThere_AsksForNothing()
    {
        AppRun run = await RunAsync("topics create --only Order");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Empty(_admin.Created);
        Assert.Equal("topic: orders exists", Lines(run)[^1]);
    }

    [Fact]
    public async Task Create_SomebodyElseWasFaster_IsNoFailure()
    {
        _admin.Outcomes["payments"] = new TopicChange("payments", TopicChangeResult.NotNeeded);

        AppRun run = await RunAsync("topics create");

        Assert.Equal((ExitCodes.Ok, "topic: payments exists"), (run.ExitCode, Lines(run)[^1]));
    }

    [Theory]
    [InlineData("Broker: Topic authorization failed")]
    [InlineData("Local: Timed out; the brokers may do it yet")]
    public async Task Create_NotLet_SaysOfWhichTopic(string reason)
    {
        _admin.Outcomes["payments"] = new TopicChange("payments", TopicChangeResult.Failed, reason);

        AppRun run = await RunAsync("topics create");

        run.MustFail(ExitCodes.Failure, "Kafka at h:1 did not create 1 topic of 3.");
        Assert.Equal($"failure: topic payments was not created: {reason}", Lines(run)[^1]);
    }

    [Theory]
    [InlineData("topics clean", false, Deletes)]
    [InlineData("topics clean --output json", true, Deletes)]
    public async Task Clean_NobodyToAsk_DeletesNothing(string line, bool terminal, string message)
    {
        AppRun run = await RunAsync(line, answer: "y", terminal: terminal);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(_admin.Deleted);
    }

    [Theory]
    [InlineData("y", true)]
    [InlineData("Y", true)]
    [InlineData(" yes ", true)]
    [InlineData("n", false)]
    [InlineData("", false)]
    [InlineData("yy", false)]
    [InlineData(null, false)] // the end of the input
    public async Task Clean_OnATerminal_AsksBefore(string? answer, bool deletes)
    {
        AppRun run = await RunAsync("topics clean", answer);

        const string Question = "Delete 2 topics of Kafka at h:1 (customers, orders) with all records? [y/N] ";
        Assert.StartsWith(Question, run.Error, StringComparison.Ordinal);
        Assert.Equal(deletes ? "" : "error: The answer was not 'y'. Nothing was deleted.", run.Error[Question.Length..].TrimEnd());
        Assert.Equal(deletes ? ExitCodes.Ok : ExitCodes.Usage, run.ExitCode);
        Assert.Equal(deletes ? ["customers", "orders"] : [], _admin.Deleted);
    }

    [Fact]
    public async Task Clean_Yes_SaysWhatWasDeleted()
    {
        AppRun run = await RunAsync("topics clean --yes");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal(["at: Kafka at h:1", "topic: customers was deleted", "topic: orders was deleted", "topic: payments does not exist", "ok: 2 topics deleted"], Lines(run));
    }

    [Fact]
    public async Task Clean_NoneIsThere_NeedsNoConsent()
    {
        AppRun run = await RunAsync("topics clean --only Payment");

        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        Assert.Equal("ok: none of 1 topic is there, so nothing was deleted", Lines(run)[^1]);
        Assert.Empty(_admin.Deleted);
    }

    [Fact]
    public async Task Clean_ATopicOfNoEntity_IsSpelledOutAndConfirmed()
    {
        AppRun unasked = await RunAsync("topics clean --yes");
        Assert.DoesNotContain("audit", _admin.Deleted);
        Assert.Equal(ExitCodes.Ok, unasked.ExitCode);
        _admin.Deleted.Clear();

        AppRun asked = await RunAsync("topics clean --topic audit", "n");
        Assert.StartsWith("Delete 1 topic of Kafka at h:1 (audit) with all records? No entity has audit. [y/N] ", asked.Error, StringComparison.Ordinal);
        Assert.Empty(_admin.Deleted);

        await RunAsync("topics clean --topic audit,audit", "y");
        Assert.Equal(["audit"], _admin.Deleted);
    }

    [Fact]
    public async Task Clean_ATopicThatNobodyHas_NamesTheNearest()
    {
        AppRun run = await RunAsync("topics clean --topic ordres --yes");

        run.MustFail(ExitCodes.Usage, "--topic: neither an entity nor Kafka at h:1 has a topic 'ordres'. Did you mean 'orders'? Nothing was deleted.");
        Assert.Empty(_admin.Deleted);
    }

    [Fact]
    public async Task Clean_NotLetOfOne_TellsWhichIsGone()
    {
        _admin.Outcomes["orders"] = new TopicChange("orders", TopicChangeResult.Failed, "Broker: Topic authorization failed");

        AppRun run = await RunAsync("topics clean --yes");

        run.MustFail(ExitCodes.Failure, "Kafka at h:1 did not delete 1 topic of 2.");
        Assert.Equal(["at: Kafka at h:1", "topic: customers was deleted", "failure: topic orders was not deleted: Broker: Topic authorization failed", "topic: payments does not exist"], Lines(run));
    }

    [Fact]
    public async Task Clean_ModelWithoutATopic_HasNothingToDelete()
    {
        var model = new SynthModel([WorkflowModel.Payments().Entities.Single(e => e.Name == "Bank")]);

        AppRun run = await RunAsync("topics clean --yes", model: model);

        run.MustFail(ExitCodes.Usage, "No entity of this app has a topic of its own, so there is nothing to write. Give one a topic, for example with --set Bank.Topic=banks.");
    }

    [Fact]
    public async Task List_OfAWorkflow_HasATopicForEachState()
    {
        AppRun run = await RunAsync("topics list --output json", model: WorkflowModel.Payments());

        Assert.True(Lines(run).Count(l => (string?)JsonNode.Parse(l)!["entity"] == "Payment") > 1);
    }

    private static string[] Lines(AppRun run) => run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Task<AppRun> RunAsync(string line, string? answer = null, bool? terminal = null, SynthModel? model = null) => AppRun.OfAsync(
        $"{line} --bootstrap-server h:1",
        host => host with { OpenAdmin = (_, _) => _admin, In = new StringReader(answer ?? ""), InIsTerminal = terminal ?? !line.Contains("--only", StringComparison.Ordinal) },
        model: model);
}
