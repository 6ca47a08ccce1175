using CodeSynth.Embedded;
using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka.Tests;

public sealed class EmbeddedClusterTests
{
    private const long Mebibyte = 1 << 20;

    [Theory]
    [InlineData(-1, 0, 4)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 4 * Mebibyte, 1)]
    [InlineData(1, 4 * Mebibyte + 1, 2)]
    [InlineData(3, 40 * Mebibyte, 10)]
    [InlineData(12, 40 * Mebibyte, 12)]
    [InlineData(1, long.MaxValue, 256)]
    public void EnsureTopics_OfPlannedBytes_GivesPartitionsThatKeepThem(int asked, long bytes, int expected)
    {
        using var cluster = new EmbeddedCluster();

        IReadOnlyDictionary<string, int> counts = cluster.EnsureTopics([new TopicRequest("t", asked, -1, bytes)]);

        Assert.Equal(expected, counts["t"]);
        using var consumer = new NativeConsumer(cluster.Settings);
        Assert.Equal(ErrorCodes.None, consumer.TryListTopics(TimeSpan.FromSeconds(5), out Dictionary<string, int> topics));
        Assert.Equal(expected, topics["t"]);
    }

    [Fact]
    public void EnsureTopics_OfATopicThatExists_LeavesItAsItIs()
    {
        using var cluster = new EmbeddedCluster();
        cluster.EnsureTopics([new TopicRequest("t", 2, 1, 0)]);

        Assert.Equal(2, cluster.EnsureTopics([new TopicRequest("t", 9, 3, 0)])["t"]);
    }

    [Fact]
    public void Constructor_Always_ListensOnLoopbackOnly()
    {
        using var cluster = new EmbeddedCluster(brokers: 3);

        Assert.Equal(3, cluster.BootstrapServers.Split(',').Length);
        Assert.All(cluster.BootstrapServers.Split(','), s => Assert.StartsWith("127.0.0.1:", s, StringComparison.Ordinal));
        Assert.True(cluster.IsEmbedded);
    }

    [Fact]
    public async Task SchemaRegistry_AskedTwice_IsOneThatEndsWithTheCluster()
    {
        using var client = new HttpClient();
        Uri subjects;
        using (var cluster = new EmbeddedCluster())
        {
            subjects = new Uri(cluster.SchemaRegistry, "subjects");

            Assert.Equal("[]", await client.GetStringAsync(subjects, TestContext.Current.CancellationToken));
            Assert.Equal(subjects, new Uri(cluster.SchemaRegistry, "subjects"));
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(subjects, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void UseEmbedded_OfAnApp_RegistersAClusterThatStartsOnlyWhenAsked()
    {
        var app = new App();

        Assert.Same(app, app.UseEmbedded());

        using IKafkaCluster cluster = app.Start!(new EmbeddedOptions());
        Assert.IsType<EmbeddedCluster>(cluster);
    }

    [Theory]
    [InlineData(true, false, "librdkafka")]
    [InlineData(true, true, "alpine-librdkafka")]
    [InlineData(false, false, "librdkafka")]
    public void Candidates_OfAPlatform_StartWithItsOwnLibrary(bool linux, bool musl, string first) =>
        Assert.Equal(first, LibRdKafkaLoader.Candidates(linux, musl)[0]);

    private sealed class App : IKafkaApp
    {
        public Func<EmbeddedOptions, IKafkaCluster>? Start { get; private set; }

        public void UseCluster(Func<EmbeddedOptions, IKafkaCluster> startEmbedded) => Start = startEmbedded;
    }
}
