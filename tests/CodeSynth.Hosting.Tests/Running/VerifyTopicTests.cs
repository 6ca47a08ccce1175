using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary><c>verify</c> of some topics, and of the first of their records.</summary>
public class VerifyTopicTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("avro")]
    [InlineData("protobuf")]
    public async Task Verify_OfSomeTopics_ReadsTheseAlone(string format)
    {
        HeldRun held = await HeldRun.StartAsync($"--pace max --start 2026-05-01 --format {format} --only Customer,Order");
        string cluster = $"--format {format} --bootstrap-server {held.Address}{(format == "json" ? "" : $" --schema-registry {held.Registry}")}";

        // There is no topic of payments, so nothing may ask for it, nor for its schema.
        AppRun orders = await AppRun.OfAsync($"verify --start 2026-05-01 --topic orders {cluster}");
        AppRun both = await AppRun.OfAsync($"verify --start 2026-05-01 --topic customers --topic orders,customers {cluster}");
        await held.ReleaseAsync();

        Assert.Equal(("", ExitCodes.Ok), (orders.Error, orders.ExitCode));
        Assert.Contains("ok: 50 records verified byte for byte", orders.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("customers", orders.Out, StringComparison.Ordinal);
        Assert.Equal(("", ExitCodes.Ok), (both.Error, both.ExitCode));
        Assert.Contains("ok: 150 records verified byte for byte", both.Out, StringComparison.Ordinal);
    }

    /// <summary>An empty name is none, and not all.</summary>
    [Theory]
    [InlineData("--topic ,", "--topic ,: names are separated by commas, for example Customer,Order.")]
    [InlineData("--topic orders,", "--topic orders,: names are separated by commas, for example Customer,Order.")]
    [InlineData("--topic orders --only Customer", "--topic: there is no topic 'orders'. The topics are: customers.")]
    [InlineData("--max-messages 0", "--max-messages 0: the number of messages is a whole number from 1 to 9223372036854775807.")]
    public async Task Verify_OfWhatIsNoTopic_IsRefused(string options, string message) =>
        (await AppRun.OfAsync($"verify --start 2026-05-01 --bootstrap-server h:1 {options}")).MustFail(ExitCodes.Usage, message);

    [Fact]
    public async Task Verify_OfTheFirstRecords_SaysThatTheRestWasNotLookedAt()
    {
        HeldRun held = await HeldRun.StartAsync("--pace max --start 2026-05-01");
        string verify = $"verify --start 2026-05-01 --bootstrap-server {held.Address}";
        AppRun few = await AppRun.OfAsync($"{verify} --max-messages 45");
        AppRun all = await AppRun.OfAsync($"{verify} --max-messages 100");
        AppRun wrong = await AppRun.OfAsync($"{verify} --max-messages 45 --seed 2 --topic orders");
        await held.ReleaseAsync();

        Assert.Equal(("", ExitCodes.Ok), (few.Error, few.ExitCode));
        Assert.Matches(@"(?m)^verified: customers 45 of 45 rows, 0 lost, .*; the rest was not looked at\r?$", few.Out);
        Assert.Matches(@"(?m)^verified: payments 40 of 40 rows, 0 lost, .*, digest [0-9a-f]{32}\r?$", few.Out);
        Assert.Contains("ok: 130 records verified byte for byte; 2 of 3 topics were not read to their end", few.Out, StringComparison.Ordinal);
        Assert.Contains("ok: 190 records verified byte for byte" + Environment.NewLine, all.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Faults, wrong.ExitCode);
        Assert.Equal("error: Verification found faults: 45 corrupted.", wrong.Error.TrimEnd());
    }
}
