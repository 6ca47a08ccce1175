using System.Diagnostics;
using CodeSynth.Embedded;
using CodeSynth.Engine;
using CodeSynth.Kafka.Native;
using CodeSynth.Kafka.Tests.Support;

namespace CodeSynth.Kafka.Tests;

public sealed class BrokerClusterTests
{
    [Fact]
    public void EnsureTopics_OfABrokerThatIsNotThere_IsOneLineInBoundedTime()
    {
        using var cluster = new BrokerCluster(new KafkaSettings().With("bootstrap.servers", "127.0.0.1:1")) { Patience = TimeSpan.FromSeconds(2) };
        long began = Stopwatch.GetTimestamp();

        var error = Assert.Throws<SinkException>(() => cluster.EnsureTopics([new TopicRequest("readings", 1, 1, 0)]));

        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 2, 8);
        Assert.Matches("^Kafka at 127.0.0.1:1 did not answer within 2 s: Connect to ipv4#127.0.0.1:1 failed: Connection refused\\. Check KAFKA_BOOTSTRAP_SERVERS or --bootstrap-server, and KAFKA_SECURITY_PROTOCOL\\.$", error.Message);
    }

    [Fact]
    public void EnsureTopics_OfTopicsThatExist_TellsTheirPartitionsAsTheyAre()
    {
        using var embedded = new EmbeddedCluster();
        embedded.EnsureTopics([new TopicRequest("a", 3, 1, 0), new TopicRequest("b", 5, 1, 0)]);
        using var cluster = new BrokerCluster(embedded.Settings);

        IReadOnlyDictionary<string, int> counts = cluster.EnsureTopics([new TopicRequest("b", 1, 1, 0), new TopicRequest("a", 1, 1, 0)]);

        Assert.Equal((3, 5), (counts["a"], counts["b"]));
    }

    [Fact]
    public void EnsureTopics_WithAPasswordThatTheBrokerCannotTake_IsOneLineWithoutIt()
    {
        using var embedded = new EmbeddedCluster();
        KafkaSettings settings = new KafkaSettings()
            .With("bootstrap.servers", embedded.BootstrapServers)
            .With("sasl.username", "me")
            .With("sasl.password", "hunter2")
            .With("security.protocol", "SASL_PLAINTEXT");
        using var cluster = new BrokerCluster(settings);

        var error = Assert.Throws<SinkException>(() => cluster.EnsureTopics([new TopicRequest("a", 1, 1, 0)]));

        Assert.StartsWith($"Kafka at {embedded.BootstrapServers} ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void EnsureTopics_ThatAreMissingWhereNoneCanBeCreated_IsOneLineInBoundedTime()
    {
        using var embedded = new EmbeddedCluster(); // knows no request that creates topics
        using var cluster = new BrokerCluster(embedded.Settings) { Patience = TimeSpan.FromMilliseconds(300) };

        var error = Assert.Throws<SinkException>(() => cluster.EnsureTopics([new TopicRequest("a", 1, 1, 0), new TopicRequest("b", 1, 1, 0)]));

        Assert.Matches($@"^Kafka at {embedded.BootstrapServers} does not have, and does not create, topic 'a', topic 'b': .*[^.]\. Create it by hand, or get the right CREATE\.$", error.Message);
    }

    [Theory]
    [InlineData("no.such.property", "1")]
    [InlineData("ssl.ca.location", "/no/such/file")]
    public void EnsureTopics_WithASettingThatCannotBe_IsOneLine(string property, string value)
    {
        using var cluster = new BrokerCluster(new KafkaSettings().With("bootstrap.servers", "127.0.0.1:1").With("security.protocol", "ssl").With(property, value));

        var error = Assert.Throws<SinkException>(() => cluster.EnsureTopics([new TopicRequest("a", 1, 1, 0)]));

        Assert.DoesNotContain('\n', error.Message);
        Assert.Contains(property, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("h:1/bootstrap: Connect to ipv4#127.0.0.1:1 failed: Connection refused (after 0ms in state CONNECT, 1 identical error(s) suppressed)", "Connect to ipv4#127.0.0.1:1 failed: Connection refused")]
    [InlineData("ssl://h:1/bootstrap: SSL handshake failed (after 2ms in state SSL_HANDSHAKE)", "SSL handshake failed")]
    [InlineData("h:1/7: Disconnected", "h:1/7: Disconnected")]
    public void Tidy_OfWhatLibrdkafkaSays_LeavesTheReason(string reason, string expected) => Assert.Equal(expected, ClientEvents.Tidy(reason));

    [Fact]
    public void Constructor_WithoutABroker_NamesTheVariableToSet()
    {
        var error = Assert.Throws<SinkException>(() => new BrokerCluster(new KafkaSettings()));

        Assert.Contains("KAFKA_BOOTSTRAP_SERVERS", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ThroughARealClustersFace_AcknowledgesAndVerifiesEveryRecord()
    {
        using var embedded = new EmbeddedCluster();
        embedded.EnsureTopics([new TopicRequest("readings", 3, 1, 0)]);
        using var cluster = new BrokerCluster(embedded.Settings);

        (RunResult result, var verdicts) = Runs.WriteAndRead(cluster, Runs.Readings(5000));

        Assert.Equal(5000, result.Counters[0].Acknowledged);
        Assert.True(verdicts[0].IsClean, string.Join('\n', verdicts[0].FirstFaults));
    }
}
