using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>topics list</c> and <c>topics read</c> on a cluster that a run filled.</summary>
public partial class TopicReadTests
{
    private const string Run = "--seed 3 --start 2026-01-01 --pace max";

    [Fact]
    public async Task Read_OfJson_IsTheRowsOfTheRun()
    {
        HeldRun held = await HeldRun.StartAsync(Run);
        string at = $"--bootstrap-server {held.Address}";
        string[] rows = (await AppRun.OfAsync("sample Order -n 50 --seed 3")).Lines;

        AppRun first = await AppRun.OfAsync($"topics read orders -n 3 {at}");
        AppRun last = await AppRun.OfAsync($"topics read orders -n 3 --from-end {at}");
        AppRun all = await AppRun.OfAsync($"topics read orders -n 10000 {at}");
        AppRun partition = await AppRun.OfAsync($"topics read orders -n 2 --partition 1 --offset 4 --output json {at}");
        AppRun behind = await AppRun.OfAsync($"topics read orders --offset 1000 {at}");
        AppRun listed = await AppRun.OfAsync($"topics list --only Order {at}");
        AppRun noTopic = await AppRun.OfAsync($"topics read ordres {at}");
        AppRun noPartition = await AppRun.OfAsync($"topics read orders --partition 4 {at}");
        await held.ReleaseAsync();

        Assert.Equal(ExitCodes.Ok, first.ExitCode);
        Assert.Equal(rows[..3], first.Lines);
        Assert.Matches(HeadingPattern(), first.Error.Split('\n')[0].TrimEnd());
        Assert.Equal(rows[^3..], last.Lines);
        Assert.Equal(rows, all.Lines);
        JsonNode[] records = [.. partition.Lines.Select(l => JsonNode.Parse(l)!)];
        Assert.Equal([(1, 4), (1, 5)], records.Select(r => ((int)r["partition"]!, (int)r["offset"]!)));
        Assert.All(records, r => Assert.Equal((string)r["key"]!, (string)r["value"]!["order_id"]!));
        Assert.Equal((ExitCodes.Ok, "# orders has no such records"), (behind.ExitCode, behind.Error.TrimEnd()));
        Assert.EndsWith("topic: orders Order: 4 partitions, 50 records", listed.Out.TrimEnd(), StringComparison.Ordinal);
        noTopic.MustFail(ExitCodes.Failure, $"Kafka at {held.Address} has no topic 'ordres'.");
        noPartition.MustFail(ExitCodes.Failure, $"Topic 'orders' at {held.Address} has no partition 4: the last one is 3.");
    }

    /// <summary>By the registry's schema, by ours where no registry is named, and not at all where the topic is nobody's.</summary>
    [Theory]
    [InlineData("avro", "")]
    [InlineData("protobuf", "")]
    [InlineData("avro", "--schema-id header")]
    [InlineData("protobuf", "--schema-id header")]
    public async Task Read_OfABinaryFormat_DecodesByWhatThereIs(string format, string placement)
    {
        HeldRun held = await HeldRun.StartAsync($"{Run} --format {format} {placement}");
        string at = $"topics read orders -n 3 --output json --bootstrap-server {held.Address}";

        AppRun byRegistry = await AppRun.OfAsync($"{at} --schema-registry {held.Registry}");
        AppRun byModel = await AppRun.OfAsync(at);
        AppRun byNobody = await AppRun.OfAsync($"{at} --set Order.Topic=others");
        await held.ReleaseAsync();

        foreach (AppRun run in (AppRun[])[byRegistry, byModel])
        {
            JsonNode[] records = [.. run.Lines.Select(l => JsonNode.Parse(l)!)];
            Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
            Assert.Equal(["ORDER_00001", "ORDER_00002", "ORDER_00003"], records.Select(r => (string)r["value"]!["order_id"]!));
            Assert.All(records, r => Assert.Equal((format, null), ((string)r["format"]!, (string?)r["fault"])));
        }

        Assert.StartsWith("the model's own schema ", (string)JsonNode.Parse(byModel.Lines[0])!["schema"]!, StringComparison.Ordinal);
        Assert.StartsWith("schema ", (string)JsonNode.Parse(byRegistry.Lines[0])!["schema"]!, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Faults, byNobody.ExitCode);
        Assert.Equal("""{"event":"error","message":"3 of 3 records could not be decoded.","exitCode":3}""", byNobody.Error.TrimEnd());
        Assert.All(byNobody.Lines, l => Assert.Equal("binary", (string)JsonNode.Parse(l)!["format"]!));
    }

    [GeneratedRegex(@"^# orders partition \d offset 0, 2026-01-01T00:00:00\.1Z, key ORDER_00001, json$")]
    private static partial Regex HeadingPattern();
}
