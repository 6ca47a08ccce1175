using System.Globalization;
using CodeSynth.Hosting.Tests.Configuration;
using CodeSynth.Hosting.Tests.PaymentScenario;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>Both examples in shards: together they are the whole, in every format, whatever their number and that of the workers.</summary>
public class ShardRunTests
{
    private const string Ecommerce = "--set Customer.Count=5000 --set Order.Count=20000 --set Order.Rate=1000 --set Payment.Count=15000 --set Payment.Rate=800";
    private const string Payments = "--set PaymentEvent.Count=20000 --set PaymentEvent.Rate=20000";

    public static TheoryData<string, string> Formats => new()
    {
        { "ecommerce", "json" },
        { "ecommerce", "avro" },
        { "ecommerce", "protobuf" },
        { "payments", "json" },
        { "payments", "avro" },
        { "payments", "protobuf" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Run_InAnyNumberOfShardsWithAnyWorkers_HasDigestsThatAddUpToTheWhole(string example, string format)
    {
        Dictionary<string, UInt128> whole = await DigestsAsync(example, $"--to null --format {format} --workers 1");
        Assert.All(whole.Values, digest => Assert.NotEqual(UInt128.Zero, digest));
        foreach (int count in (int[])[1, 2, 7, 16])
        {
            foreach (int workers in (int[])[1, 2])
            {
                Dictionary<string, UInt128> sums = whole.Keys.ToDictionary(topic => topic, _ => UInt128.Zero);
                for (int index = 0; index < count; index++)
                {
                    foreach ((string topic, UInt128 digest) in await DigestsAsync(example, $"--to null --format {format} --workers {workers} --shard {index}/{count}"))
                    {
                        sums[topic] = unchecked(sums[topic] + digest);
                    }
                }

                Assert.Equal(whole, sums);
            }
        }
    }

    /// <summary>The records themselves: the same lines, those of each key in the same order, and each shard's in the order of the whole.</summary>
    [Theory]
    [InlineData("ecommerce", 3)]
    [InlineData("payments", 5)]
    public async Task Run_InShards_GivesTheRecordsOfTheWhole(string example, int count)
    {
        string[] whole = (await RunAsync(example, "--to stdout --format json")).Lines;
        HashSet<string> left = [.. whole];
        Assert.Equal(whole.Length, left.Count);
        for (int index = 0; index < count; index++)
        {
            string[] shard = (await RunAsync(example, $"--to stdout --format json --shard {index}/{count} --workers 2")).Lines;
            HashSet<string> own = [.. shard];

            Assert.InRange(shard.Length, whole.Length / (2 * count), 2 * whole.Length / count);
            Assert.Equal(whole.Where(own.Contains), shard);
            Assert.All(shard, line => Assert.True(left.Remove(line)));
        }

        Assert.Empty(left);
    }

    [Theory]
    [InlineData("JOB_COMPLETION_INDEX=3;JOB_COMPLETIONS=16", "", " --shard 3/16 ")]
    [InlineData("JOB_COMPLETION_INDEX=3", "--shard 1/2", " --shard 1/2 ")] // the line wins, and needs no count then
    [InlineData("JOB_COMPLETION_INDEX=16;JOB_COMPLETIONS=16", "--shard 0/1", null)]
    [InlineData("JOB_COMPLETION_INDEX=0;JOB_COMPLETIONS=1", "", null)]
    [InlineData("JOB_COMPLETIONS=16", "", null)]
    [InlineData("JOB_COMPLETION_INDEX=", "", null)]
    public async Task Run_InAnIndexedJob_IsTheShardOfItsIndex(string variables, string line, string? expected)
    {
        AppRun run = await PaymentApp.RunAsync($"--to null --count 100 {line}", variables);

        Assert.Equal("", run.Error);
        string repeat = PaymentApp.Lines(run.Out, "run").Single();
        Assert.Contains(expected ?? " ", repeat, StringComparison.Ordinal);
        Assert.Equal(expected is not null, repeat.Contains("--shard", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "JOB_COMPLETION_INDEX=3",
        "JOB_COMPLETION_INDEX is 3, so this is a pod of an Indexed Job, but JOB_COMPLETIONS is not set: set it to the Job's completions, or give --shard 3/N (--shard 0/1 for all rows).")]
    [InlineData("JOB_COMPLETION_INDEX=16;JOB_COMPLETIONS=16", "JOB_COMPLETION_INDEX is 16 and JOB_COMPLETIONS is 16: a shard is written as i/n, counted from 0 and of at most 1024, for example 3/16.")]
    [InlineData("JOB_COMPLETION_INDEX=a;JOB_COMPLETIONS=b", "JOB_COMPLETION_INDEX is a and JOB_COMPLETIONS is b: a shard is written as i/n, counted from 0 and of at most 1024, for example 3/16.")]
    public async Task Run_InAJobThatDoesNotSayWhichShard_IsRefused(string variables, string message) =>
        (await PaymentApp.RunAsync("--to null", variables)).MustFail(ExitCodes.Usage, message);

    /// <summary>The variables of a Job are above any file: else each of its pods would write the rows that the file says.</summary>
    [Theory]
    [InlineData("", "--shard 3/16", "Shard 3/16 environment: JOB_COMPLETION_INDEX")]
    [InlineData("1/4", "--shard 1/4", "Shard 1/4 environment: CODESYNTH_SHARD")]
    public async Task Run_InAnIndexedJobWithAFile_IsTheShardOfTheStrongestLayer(string variable, string expected, string shown)
    {
        using var app = new ConfiguredApp();
        app.With("appsettings.json", """{ "CodeSynth": { "Shard": "0/2" } }""").Setting("JOB_COMPLETION_INDEX", "3").Setting("JOB_COMPLETIONS", "16").Setting("CODESYNTH_SHARD", variable);

        AppRun run = await app.RunAsync("run --to null");
        AppRun table = await app.RunAsync("run --to null --print-config");

        Assert.Contains($" {expected} ", PaymentApp.Lines(run.Out, "run").Single(), StringComparison.Ordinal);
        Assert.Contains(shown, string.Join('\n', table.Out.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))), StringComparison.Ordinal);
    }

    /// <summary>Row i is born (i + 1) / 100 s after the start; the rows of shard 1 of 2 are 1,024 to 2,047 and 3,072 to 4,095.</summary>
    [Theory]
    [InlineData("--shard 0/2", "from 2026-01-01T00:00:00.01Z to 2026-01-01T00:00:50Z")]
    [InlineData("--shard 1/2", "from 2026-01-01T00:00:10.25Z to 2026-01-01T00:00:40.96Z")]
    [InlineData("--shard 1/2 --from-row Order=1500 --until-row Order=4000", "from 2026-01-01T00:00:15.01Z to 2026-01-01T00:00:40Z")]
    [InlineData("--shard 0/1 --from-row Order=1500 --until-row Order=4000", "from 2026-01-01T00:00:15.01Z to 2026-01-01T00:00:40Z")]
    public async Task Validate_OfAShard_TellsWhenItsRowsHappen(string shard, string expected)
    {
        AppRun run = await AppRun.OfAsync($"validate --to null --only Order --set Order.Count=5000 --set Order.Rate=100 {shard}");

        Assert.Contains(expected, PaymentApp.Lines(run.Out, "duration").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_InAnIndexedJobWithoutACount_IsNotConcerned() =>
        Assert.Equal(ExitCodes.Ok, (await PaymentApp.RunAsync("sample -n 1", "JOB_COMPLETION_INDEX=3")).ExitCode);

    /// <summary>A stopped shard prints the line that goes on with it.</summary>
    [Fact]
    public async Task Run_OfAShardStoppedAndResumed_WritesTheShard()
    {
        using var folder = new TemporaryFolder();
        string line = $"--to jsonl:{folder.Path} {Ecommerce} --shard 1/3";
        await AppRun.OfAsync(line);
        byte[] whole = folder.Bytes("orders.jsonl");

        await AppRun.OfAsync($"{line} --until-row Order=9000");
        AppRun rest = await AppRun.OfAsync($"{line} --only Order --from-row Order=9000");

        Assert.Equal("", rest.Error);
        Assert.Equal(whole, folder.Bytes("orders.jsonl"));
    }

    [Fact]
    public async Task Run_ShardsSideBySideIntoTheSameTopics_AreVerifiedEachAndTogether()
    {
        const string Rows = "--pace max --start 2026-05-01 --set Customer.Count=4000 --set Order.Count=6000 --set Order.Rate=1000 --set Payment.Count=5000 --set Payment.Rate=800";
        HeldRun held = await HeldRun.StartAsync("--pace max --set Customer.Count=0 --set Order.Count=0 --set Payment.Count=0");
        AppRun[] shards = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => AppRun.OfAsync($"{Rows} --shard {i}/3 --bootstrap-server {held.Address}"))));
        AppRun[] each = await Task.WhenAll(shards.Select(s => AppRun.OfAsync(PaymentApp.Lines(s.Out, "verify").Single()["ecommerce ".Length..])));
        AppRun whole = await AppRun.OfAsync($"verify {Rows["--pace max ".Length..]} --bootstrap-server {held.Address}");
        await held.ReleaseAsync();

        Assert.All(shards.Concat(each).Append(whole), run => Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode)));
        Assert.All(shards, (s, i) => Assert.Contains($" --shard {i}/3 ", PaymentApp.Lines(s.Out, "verify").Single(), StringComparison.Ordinal));
        Assert.Contains("ok: 15,000 records verified byte for byte", whole.Out, StringComparison.Ordinal);
        Assert.All(shards.Zip(each), s => Assert.Equal(Digests(s.First, "topic"), Digests(s.Second, "verified")));
        Dictionary<string, UInt128> sums = Digests(whole, "verified");
        Assert.All(sums, s => Assert.Equal(s.Value, shards.Aggregate(UInt128.Zero, (sum, shard) => unchecked(sum + Digests(shard, "topic")[s.Key]))));
    }

    private static Task<AppRun> RunAsync(string example, string line) => example == "payments" ? PaymentApp.RunAsync($"{line} {Payments}") : AppRun.OfAsync($"{line} {Ecommerce}");

    private static async Task<Dictionary<string, UInt128>> DigestsAsync(string example, string line)
    {
        AppRun run = await RunAsync(example, line);
        Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
        return Digests(run, "topic");
    }

    private static Dictionary<string, UInt128> Digests(AppRun run, string label)
    {
        const string Word = "digest ";
        return PaymentApp.Lines(run.Out, label).ToDictionary(
            l => l.Split(' ')[0],
            l => UInt128.Parse(l.AsSpan(l.IndexOf(Word, StringComparison.Ordinal) + Word.Length, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }
}
