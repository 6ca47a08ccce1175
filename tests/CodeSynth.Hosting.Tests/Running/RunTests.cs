using System.Text.Json;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Whole runs of the e-commerce app to destinations that need no broker.</summary>
public class RunTests
{
    private const string Topics = "customers orders payments";

    [Fact]
    public async Task Run_ToNull_SaysHowToRepeatItAndWhatItDid()
    {
        AppRun run = await AppRun.OfAsync("--to null");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal("", run.Error);
        string[] lines = run.Out.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("run: ecommerce run --to null --seed 1 --start 2026-01-01T00:00:00Z --pace max", lines[0]);
        Assert.Equal("to: a checksum per topic; no record is kept", lines[1]);
        Assert.Matches(@"^topic: customers 100 rows, [\d,]+ bytes, 100 acknowledged, 0 failed, 0 unknown, [\d,.]+ rows/s, digest [0-9a-f]{32}, crc32c [0-9a-f]{8}$", lines[2]);
        Assert.Matches("^topic: orders 50 rows, ", lines[3]);
        Assert.Matches("^topic: payments 40 rows, ", lines[4]);
        Assert.Matches(@"^total: 190 rows, [\d,]+ bytes, 190 acknowledged, 0 failed, 0 unknown, [\d,.]+ rows/s, [\d,.]+ s$", lines[5]);
        Assert.Equal("ok: 190 records written and acknowledged", lines[6]);
        Assert.Equal(7, lines.Length);
    }

    [Fact]
    public async Task Run_ToStdout_WritesRecordsOnlyAndTheRestBeside()
    {
        AppRun run = await AppRun.OfAsync("--to stdout");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal("", run.Out);
        Assert.StartsWith("run: ecommerce run --to stdout ", run.Error, StringComparison.Ordinal);
        Assert.Contains("ok: 190 records written and acknowledged", run.Error, StringComparison.Ordinal);
        Assert.Equal(190, run.Lines.Length);
        Assert.All(run.Lines, line => JsonDocument.Parse(line).Dispose());
    }

    [Fact]
    public async Task Run_ToFolder_WritesAFilePerTopic()
    {
        using var folder = new TemporaryFolder();
        AppRun run = await AppRun.OfAsync("--to jsonl:out/deep", host => host with { WorkingFolder = folder.Path });

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains($"to: the folder {Path.Combine(folder.Path, "out", "deep")}, a file per topic", run.Out, StringComparison.Ordinal);
        int[] rows = [.. Topics.Split(' ').Select(t => folder.Bytes($"out/deep/{t}.jsonl").Count(b => b == '\n'))];
        Assert.Equal([100, 50, 40], rows);
    }

    [Fact]
    public async Task Run_AnyNumberOfWorkers_WritesTheSameBytes()
    {
        const string Line = "--to stdout --seed 42 --set Customer.Count=3000 --set Order.Count=20000 --set Order.Rate=100 --set Payment.Count=15000 --set Payment.Rate=80 --workers ";
        AppRun one = await AppRun.OfAsync(Line + "1");
        AppRun two = await AppRun.OfAsync(Line + "2");
        AppRun seven = await AppRun.OfAsync(Line + "7");

        Assert.Equal(38_000, one.Lines.Length);
        Assert.True(one.Records.AsSpan().SequenceEqual(two.Records));
        Assert.True(one.Records.AsSpan().SequenceEqual(seven.Records));
    }

    [Fact]
    public async Task Run_AnotherSeed_WritesOtherBytes()
    {
        AppRun one = await AppRun.OfAsync("--to stdout --seed 1");
        AppRun two = await AppRun.OfAsync("--to stdout --seed 2");

        Assert.Equal(one.Lines.Length, two.Lines.Length);
        Assert.NotEqual(one.Lines[0], two.Lines[0]);
    }

    [Fact]
    public async Task Run_Only_WritesTheRowsOfTheWholeRun()
    {
        using var folder = new TemporaryFolder();
        await AppRun.OfAsync($"--to jsonl:{folder.Path}");

        AppRun only = await AppRun.OfAsync("--to stdout --only Payment");

        Assert.True(folder.Bytes("payments.jsonl").AsSpan().SequenceEqual(only.Records));
    }

    [Fact]
    public async Task Run_Longer_KeepsWhatAShorterRunWrote()
    {
        AppRun shorter = await AppRun.OfAsync("--to stdout --only Order");
        AppRun longer = await AppRun.OfAsync("--to stdout --only Order --count 500");

        Assert.Equal(500, longer.Lines.Length);
        Assert.True(longer.Records.AsSpan().StartsWith(shorter.Records));
    }

    [Theory]
    [InlineData("--set Order.Count=-1 --set Payment.Count=-1 --duration 3s", 100, 30, 23)] // the first payment may come 0.1 s after the start
    [InlineData("--duration 3s", 100, 30, 23)]
    [InlineData("--duration 1h", 100, 50, 40)]
    [InlineData("--duration 1ms", 100, 0, 0)]
    public async Task Run_ForSomeTime_WritesTheRowsOfThatTime(string line, int customers, int orders, int payments)
    {
        AppRun whole = await AppRun.OfAsync("--to stdout --set Order.Count=500 --set Payment.Count=400");

        AppRun run = await AppRun.OfAsync($"--to stdout {line}");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal([customers, orders, payments], ((string[])["\"tier\":", "\"total_amount\":", "\"payment_id\":"]).Select(mark => run.Lines.Count(l => l.Contains(mark, StringComparison.Ordinal))));
        Assert.All(run.Lines, l => Assert.Contains(l, whole.Lines));
    }

    [Fact]
    public async Task Run_ToNullTwice_GivesTheSameChecksums()
    {
        AppRun all = await AppRun.OfAsync("--to null");
        AppRun again = await AppRun.OfAsync("--to null --workers 1");

        Assert.Equal(Checksums(all), Checksums(again));
        Assert.Equal(3, Checksums(all).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("live")]
    [InlineData("100x")]
    public async Task Run_AtAPaceOverAShortStretch_WritesTheSameBytesAndSaysHowLate(string pace)
    {
        const string Line = "--to stdout --set Customer.Count=3 --set Order.Rate=1000 --set Payment.Rate=900 --pace ";

        AppRun paced = await AppRun.OfAsync(Line + pace);
        AppRun max = await AppRun.OfAsync(Line + "max");

        Assert.True(paced.Records.AsSpan().SequenceEqual(max.Records));
        Assert.Contains($" --pace {pace}", paced.Error, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^late: at most [\d,.]+ s behind the schedule, 99 % of the records within [\d,.]+ s\r?$", paced.Error);
        Assert.DoesNotContain("late:", max.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_FolderThatIsAFile_IsOneLine()
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);

        AppRun run = await AppRun.OfAsync($"--to jsonl:{file}");

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Matches($@"^error: Cannot write to the folder '{file}': [^\n]+\n$", run.Error);
    }

    [Fact]
    public async Task Run_ReaderThatHasGone_SaysWhatWasWritten()
    {
        AppRun run = await AppRun.OfAsync("--to stdout", host => host with { Stdout = new ClosedPipe() });

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Contains("190 unknown", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("error: Writing to the standard output failed: Broken pipe", run.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("ok:", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SomethingUnforeseen_IsOneLineWithoutSecrets()
    {
        var environment = new Dictionary<string, string> { ["MY_PASSWORD"] = "correct-horse" };

        AppRun run = await AppRun.OfAsync(
            "--to stdout", host => host with { Environment = environment, Stdout = new ClosedPipe(new InvalidOperationException("no correct-horse\n here")) });

        Assert.Equal(ExitCodes.Failure, run.ExitCode);
        Assert.Equal("error: unexpected InvalidOperationException: no *** here", run.Error.TrimEnd().Split('\n')[^1]);
        Assert.DoesNotContain("correct-horse", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", "run")]
    [InlineData("run --help", "--replication-factor")]
    [InlineData("--seed 5 --help", "--replication-factor")]
    [InlineData("verify -h", "--bootstrap-server")]
    public async Task Help_OfACommand_IsShownOnTheOutput(string line, string contains)
    {
        AppRun run = await AppRun.OfAsync(line);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains(contains, run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    private static string[] Checksums(AppRun run) =>
        [.. run.Out.Split('\n').Where(l => l.StartsWith("topic:", StringComparison.Ordinal)).Select(l => l.Trim()[^8..])];

    /// <summary>Fails as a pipe does whose reader has ended.</summary>
    private sealed class ClosedPipe(Exception? failure = null) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw failure ?? new IOException("Broken pipe");
    }
}
