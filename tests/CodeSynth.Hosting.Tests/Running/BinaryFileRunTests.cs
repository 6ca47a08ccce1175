using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Runs of the e-commerce example to files of Avro and Protobuf, and to the standard output.</summary>
public class BinaryFileRunTests
{
    [Fact]
    public async Task Run_ToAvro_WritesAContainerPerTopic()
    {
        using var folder = new TemporaryFolder();
        AppRun run = await AppRun.OfAsync($"--to avro:{folder.Path}");

        Assert.Equal("", run.Error);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(["customers.avro", "orders.avro", "payments.avro"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("topic: orders 50 rows", run.Out, StringComparison.Ordinal);
        using FileStream orders = File.OpenRead(Path.Combine(folder.Path, "orders.avro"));
        string[] rows = [.. new AvroContainerReader(orders).ReadJson()];
        Assert.Equal(50, rows.Length);
        Assert.Contains("\"order_id\":\"ORDER_00001\"", rows[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ToProtobuf_WritesAFileOfMessagesPerTopic()
    {
        using var folder = new TemporaryFolder();
        AppRun run = await AppRun.OfAsync($"--to protobuf:{folder.Path}");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(["customers.binpb", "orders.binpb", "payments.binpb"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("avro", "orders.avro")]
    [InlineData("protobuf", "orders.binpb")]
    public async Task Run_OfOneEntityToStdout_GivesTheBytesOfItsFile(string format, string file)
    {
        using var folder = new TemporaryFolder();
        await AppRun.OfAsync($"--to {format}:{folder.Path}");

        AppRun run = await AppRun.OfAsync($"--to stdout --format {format} --only Order");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(folder.Bytes(file), run.Records);
    }

    [Theory]
    [InlineData("avro")]
    [InlineData("protobuf")]
    public async Task Run_ToNull_GivesTheSameChecksumsForAnyNumberOfWorkers(string format)
    {
        AppRun one = await AppRun.OfAsync($"--to null --format {format} --workers 1");
        AppRun three = await AppRun.OfAsync($"--to null --format {format} --workers 3");
        AppRun json = await AppRun.OfAsync("--to null");

        Assert.Equal(ExitCodes.Ok, one.ExitCode);
        Assert.Equal(Checksums(one), Checksums(three));
        Assert.Equal(3, Checksums(one).Length);
        Assert.Empty(Checksums(one).Intersect(Checksums(json)));
    }

    [Fact]
    public async Task Run_GoingOnInAnotherRunsContainer_IsRefusedAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        await AppRun.OfAsync($"--to avro:{folder.Path} --seed 2");
        byte[] before = folder.Bytes("orders.avro");

        AppRun run = await AppRun.OfAsync($"--to avro:{folder.Path} --from-row Order=30");

        run.MustFail(
            ExitCodes.Failure,
            $"'{Path.Combine(folder.Path, "orders.avro")}' has no row 29 of Order as this run makes it, so row 30 cannot go behind it. Go on into another folder, or from row 0, which replaces the file.");
        Assert.Equal(before, folder.Bytes("orders.avro"));
    }

    private static string[] Checksums(AppRun run) =>
        [.. run.Out.Split('\n').Where(l => l.StartsWith("topic: ", StringComparison.Ordinal)).Select(l => l[l.LastIndexOf(' ')..].Trim())];
}
