using CodeSynth.Embedded;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Kafka;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>What a user sees of a cluster in trouble: the line, the counts and the exit code.</summary>
public class KafkaTroubleTests
{
    private const short Produce = 0;
    private const int MessageTooLarge = 10, NotEnoughReplicas = 19, TopicAuthorizationFailed = 29;

    [Fact]
    public async Task Run_WithoutTheRightToWrite_EndsWithTheTopicAndTheRight()
    {
        AppRun run = await RunAsync("", cluster => cluster.Mock.FailRequests(Produce, [.. Enumerable.Repeat(TopicAuthorizationFailed, 100)]));

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Matches(@"^error: Kafka at \S+ does not let us write to topic 'customers': Broker: Topic authorization failed\. The user needs the right WRITE on the topic\.\r?\n$", run.Error);
        Assert.Matches(@"topic: customers 100 rows, [\d,]+ bytes, 0 acknowledged, 100 failed, 0 unknown", run.Out);
        Assert.Contains("failure: 100 records of topic customers failed: Broker: Topic authorization failed", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("ok:", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithRecordsThatAreTooLarge_WritesTheOthersAndFails()
    {
        AppRun run = await RunAsync("", cluster => cluster.Mock.FailRequests(Produce, [MessageTooLarge]));

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Matches(@"^error: \d+ records failed and of 0 it is not known whether they arrived\.\r?\n$", run.Error);
        Assert.Matches(@"failure: \d+ records of topic customers failed: Broker: Message size too large", run.Out);
        Assert.Contains(" 0 unknown", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhoseRequestsAreRefusedForNow_IsOk()
    {
        AppRun run = await RunAsync("", cluster => cluster.Mock.FailRequests(Produce, [NotEnoughReplicas, NotEnoughReplicas]));

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("ok: 100 records written and acknowledged", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithAPropertyThatWeakensDelivery_Warns()
    {
        AppRun run = await RunAsync("enable.idempotence=false", _ => { });

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains("warning: enable.idempotence=false: a record that is sent again,", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WhoseBrokerIsGoneForLongerThanAskedFor_EndsWithTheReason()
    {
        AppRun run = await RunAsync("message.timeout.ms=300", cluster => cluster.Mock.SetLeader("customers", 0, -1));

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Matches(@"^error: Kafka at \S+ did not acknowledge records in time \(message\.timeout\.ms\): .*\r?\n$", run.Error);
        Assert.Contains("warning: message.timeout.ms=300: a run ends when", run.Out, StringComparison.Ordinal);
        Assert.Contains("records of topic customers failed: Local: Message timed out", run.Out, StringComparison.Ordinal);
    }

    /// <summary>Writes the customers to a cluster that stands for a real one.</summary>
    private static async Task<AppRun> RunAsync(string property, Action<EmbeddedCluster> fault)
    {
        using var cluster = new EmbeddedCluster();
        cluster.EnsureTopics([new TopicRequest("customers", 1, 1, 0)]);
        fault(cluster);
        var environment = new Dictionary<string, string> { ["KAFKA_BOOTSTRAP_SERVERS"] = cluster.BootstrapServers };
        if (property.Split('=') is [var name, var value])
        {
            environment["KAFKA_" + name.ToUpperInvariant().Replace('.', '_')] = value;
        }

        return await AppRun.OfAsync("run --pace max --only Customer --start 2026-05-01", host => host with { Environment = environment });
    }
}
