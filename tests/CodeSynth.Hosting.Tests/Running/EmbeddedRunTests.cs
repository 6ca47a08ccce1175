using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Whole runs to the embedded cluster: produced, read back and verified.</summary>
public class EmbeddedRunTests
{
    [Fact]
    public async Task Run_ToTheEmbeddedCluster_VerifiesEveryRecord()
    {
        AppRun run = await AppRun.OfAsync("--pace max --seed 3 --start 2026-05-01");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("run: ecommerce run --to kafka --seed 3 --start 2026-05-01T00:00:00Z --pace max --bootstrap-server embedded\n", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("topic: payments 40 rows", run.Out, StringComparison.Ordinal);
        foreach ((string topic, int rows) in (ReadOnlySpan<(string, int)>)[("customers", 100), ("orders", 50), ("payments", 40)])
        {
            Assert.Contains(
                $"verified: {topic} {rows} of {rows} rows, 0 lost, 0 duplicated, 0 reordered, 0 corrupted, 0 misplaced, 0 foreign, 0 misframed, 0 unverifiable, digest ", run.Out, StringComparison.Ordinal);
        }

        Assert.Contains("ok: 190 records written and acknowledged, read back and verified byte for byte", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("verify:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MoreThanTheClusterKeeps_VerifiesEveryRecord()
    {
        AppRun run = await AppRun.OfAsync("--pace max --set Order.Count=150000 --set Order.Rate=1000 --partitions 2");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("verified: orders 150,000 of 150,000 rows, 0 lost,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_OfAClusterThatIsHeld_FindsWhatTheRunWroteAndWhatAnotherWouldHave()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --start 2026-05-01");
        AppRun same = await AppRun.OfAsync($"verify --start 2026-05-01 --bootstrap-server {held.Address}");
        AppRun other = await AppRun.OfAsync($"verify --start 2026-05-01 --seed 2 --bootstrap-server {held.Address}");
        AppRun run = await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains($"verify: ecommerce verify --seed 1 --start 2026-05-01T00:00:00Z --shard 0/1 --bootstrap-server {held.Address}", held.Out, StringComparison.Ordinal);
        Assert.Equal("", same.Error);
        Assert.Equal(ExitCodes.Ok, same.ExitCode);
        Assert.Contains("ok: 190 records verified byte for byte", same.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Faults, other.ExitCode);
        Assert.Matches(@"fault: corrupted: CUST_\d{4} at customers\[", other.Out); // which partition is read first is open
        Assert.Matches(@"^error: Verification found faults: \d+ corrupted\.\r?\n$", other.Error);
    }

    [Fact]
    public async Task Run_ToABrokerOfYourOwn_SaysHowToVerifyItLater()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --only Customer --count 0");
        var environment = new Dictionary<string, string> { ["KAFKA_BOOTSTRAP_SERVERS"] = held.Address, ["KAFKA_LINGER_MS"] = "1", ["KAFKA_BROKERS"] = "elsewhere:9092" };
        AppRun run = await AppRun.OfAsync("--pace max --only Customer --start 2026-05-01", host => host with { Environment = environment });
        AppRun verify = await AppRun.OfAsync(run.Out.Split('\n').Single(l => l.StartsWith("verify: ", StringComparison.Ordinal)).Trim()["verify: ecommerce ".Length..]);
        await held.ReleaseAsync();

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("warning: KAFKA_BROKERS is ignored: KAFKA_BOOTSTRAP_SERVERS is set to something else and comes first.", run.Out, StringComparison.Ordinal);
        Assert.Contains($"to: Kafka at {held.Address} (linger.ms=1)", run.Out, StringComparison.Ordinal);
        Assert.Contains("ok: 100 records written and acknowledged", run.Out, StringComparison.Ordinal);
        Assert.Contains("verified: customers 100 of 100 rows", verify.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Ok, verify.ExitCode);
    }

    [Fact]
    public async Task Verify_RecordsThatWereNeverWritten_AreLost()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --start 2026-05-01 --only Customer --count 7");
        AppRun verify = await AppRun.OfAsync($"verify --start 2026-05-01 --only Customer --count 10 --bootstrap-server {held.Address}");
        await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Faults, verify.ExitCode);
        Assert.Contains("verified: customers 7 of 10 rows, 3 lost, 0 duplicated,", verify.Out, StringComparison.Ordinal);
        Assert.Contains("fault: lost: CUST_0008 (row 7) is not in topic customers", verify.Out, StringComparison.Ordinal);
        Assert.Equal("error: Verification found faults: 3 lost.", verify.Error.TrimEnd());
    }

    [Fact]
    public async Task Verify_TopicThatDoesNotExist_SaysSo()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --only Customer");
        AppRun verify = await AppRun.OfAsync($"verify --start 2026-05-01 --bootstrap-server {held.Address} --set Customer.Topic=nobody --only Customer");
        await held.ReleaseAsync();

        verify.MustFail(ExitCodes.Failure, $"Topic 'nobody' does not exist at {held.Address}.");
    }
}
