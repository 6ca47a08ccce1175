using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.MasterData.Tests.Running;

/// <summary>Runs over files: the same bytes for any number of workers, nothing allocated per row, and every record verified.</summary>
public sealed class RunTests : IDisposable
{
    private const int Records = 30_000;

    private readonly ArticleFile _file = new(Records);

    public static TheoryData<WireFormat> Formats => [.. Enum.GetValues<WireFormat>()];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public void Run_OneWorkerOrTwo_GivesTheSameBytes(WireFormat format)
    {
        Plan plan = SynthCatalog.Model.CreatePlan(_file.Options(line: new EntityOverride { Count = Records }));

        Assert.Equal(Checksums(plan, format, workers: 1), Checksums(plan, format, workers: 2));
    }

    [Fact]
    public void Run_OfTheFirstRecords_IsAPartOfTheWhole()
    {
        string whole = Write("whole", _file.Options());
        string first = Write("first", _file.Options(new EntityOverride { Count = 1000 }));

        Assert.Equal(1000, File.ReadLines(first).Count());
        Assert.Equal(File.ReadLines(whole).Take(1000), File.ReadLines(first));
    }

    /// <summary>Ten times the rows of a file must not allocate a byte more than the tenth.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void Run_MoreRecords_AllocatesNothingMore(WireFormat format) =>
        Assert.Equal(BytesOf(format, Records / 10), BytesOf(format, Records));

    [Fact]
    public void Verifier_OfItsOwnRecords_FindsWhatWasDamagedAndNothingElse()
    {
        Plan plan = SynthCatalog.Model.CreatePlan(_file.Options(new EntityOverride { Count = 500 }) with { Only = ["Article"] });
        string[] lines = [.. File.ReadLines(Write("verified", plan.Options))];
        using var verifier = new RunVerifier(plan, WireFormat.Json);
        TopicVerifier topic = verifier.Topics.Single();
        EventClock clock = plan.Entities[0].Clock;
        for (int row = 0; row < lines.Length; row++)
        {
            string line = row == 7 ? lines[row].Replace("Article", "Artikel", StringComparison.Ordinal) : lines[row];
            topic.Check(0, row, Encoding.UTF8.GetBytes($"{row * 7L - 3}"), Encoding.UTF8.GetBytes(line), Instant.UnixMilliseconds(clock.TimeOf(row)));
        }

        topic.Check(0, lines.Length, Encoding.UTF8.GetBytes($"{600 * 7L - 3}"), "{}"u8.ToArray(), 0); // in the file, and not among the rows
        TopicVerdict verdict = topic.ToVerdict();

        Assert.Equal((499, 1, 1), (verdict.Verified, verdict.Corrupted, verdict.Foreign));
    }

    private static uint?[] Checksums(Plan plan, WireFormat format, int workers)
    {
        using var sink = new NullSink();
        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Format = format, Workers = workers }, CancellationToken.None);
        Assert.All(result.Counters, c => Assert.Equal(Records, c.Written));
        return [.. result.Counters.Select(c => c.Checksum)];
    }

    private string Write(string folder, PlanOptions options)
    {
        string path = _file.Folder(folder);
        using var sink = new JsonLinesSink(path);
        SynthEngine.Run(SynthCatalog.Model.CreatePlan(options), sink, new RunOptions(), CancellationToken.None);
        return Path.Combine(path, "articles.jsonl");
    }

    private long BytesOf(WireFormat format, int count)
    {
        Plan plan = SynthCatalog.Model.CreatePlan(_file.Options(new EntityOverride { Count = count }) with { Only = ["Article"] });
        return Allocation.LeastBytes(() =>
        {
            using var sink = new NullSink();
            SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        });
    }
}
