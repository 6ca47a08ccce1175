using System.Collections.Immutable;
using System.Text;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>Every fault that a pipeline can make is planted once among good records, and must be found under its name and no other.</summary>
public sealed class TopicVerifierTests : IDisposable
{
    private const int Partitions = 3;
    private const int Rows = 1000;

    private readonly List<Record> _records;
    private readonly RunVerifier _verifier;

    public TopicVerifierTests()
    {
        Plan plan = Runs.Plan(PlainEntity.Of("A", Rows, 100m));
        _verifier = new RunVerifier(plan, WireFormat.Json);
        _records = [.. Runs.Capture(plan).Records.Select((r, row) => new Record($"A-{row}", r.Line, Instant.UnixMilliseconds(r.Time), Partition(Key($"A-{row}"))))];
    }

    private TopicVerifier Topic => _verifier.Topics[0];

    public void Dispose() => _verifier.Dispose();

    [Fact]
    public void Check_AllRecords_AreVerified() => Assert.True(Verify().IsClean);

    [Fact]
    public void Check_RecordMissing_IsLost()
    {
        _records.RemoveAt(500);

        Finds(Verify(), lost: 1, line: "lost: A-500 (row 500) is not in topic a");
    }

    [Fact]
    public void Check_RecordTwice_IsDuplicated()
    {
        _records.Insert(501, _records[500]);

        Finds(Verify(), duplicated: 1, line: $"duplicated: A-500 at a[{_records[500].Partition}]@501 was read before");
    }

    [Fact]
    public void Check_BitFlipped_IsCorrupted()
    {
        _records[7] = _records[7] with { Value = _records[7].Value.Replace("A-7", "A-8", StringComparison.Ordinal) };

        Finds(Verify(), corrupted: 1, line: $"corrupted: A-7 at a[{_records[7].Partition}]@7 has the value {{\"id\":\"A-8\",\"parents\":[]}} instead of {{\"id\":\"A-7\",\"parents\":[]}}");
    }

    [Fact]
    public void Check_ValueThatItsContractCannotRead_IsCorrupted()
    {
        Topic.ExpectReadable(value => value.IndexOf("A-7\""u8) >= 0 ? "it is a seven." : null);

        Finds(Verify(), corrupted: 1, line: $"corrupted: A-7 at a[{_records[7].Partition}]@7 cannot be read: it is a seven.");
    }

    [Fact]
    public void Check_Truncated_IsCorrupted()
    {
        _records[7] = _records[7] with { Value = _records[7].Value[..^1] };

        Finds(Verify(), corrupted: 1);
    }

    [Fact]
    public void Check_OtherTimestamp_IsCorrupted()
    {
        _records[7] = _records[7] with { Timestamp = 5 };

        Finds(Verify(), corrupted: 1, line: $"corrupted: A-7 at a[{_records[7].Partition}]@7 has the timestamp 5 instead of 1767225600080");
    }

    [Fact]
    public void Check_OtherPartition_IsMisplaced()
    {
        int right = _records[999].Partition;
        _records[999] = _records[999] with { Partition = (right + 1) % Partitions };

        Finds(Verify(), misplaced: 1, line: $"misplaced: A-999 at a[{(right + 1) % Partitions}]@999 belongs on partition {right}");
    }

    [Fact]
    public void Check_SwappedWithinAPartition_IsReordered()
    {
        int first = 100;
        int second = _records.FindIndex(first + 1, r => r.Partition == _records[first].Partition);
        (_records[first], _records[second]) = (_records[second], _records[first]);

        Finds(Verify(), reordered: 1, line: $"reordered: A-100 at a[{_records[first].Partition}]@{second} stands behind A-{second}");
    }

    [Theory]
    [InlineData("B-1")]
    [InlineData("A-1000")]
    [InlineData("A-01")]
    [InlineData("")]
    public void Check_KeyOfNoRow_IsForeign(string key)
    {
        _records.Add(new Record(key, "{}", 0, 0));

        Finds(Verify(), foreign: 1, line: $"foreign: {key} at a[0]@1000 names no row that this run wrote");
    }

    [Fact]
    public void Check_LogWasCut_IsUnverifiableAndNotLost()
    {
        _records.RemoveRange(0, 10);
        Topic.MarkUnverifiable(10, "the log begins at offset 10");

        TopicVerdict verdict = Verify();

        Assert.Equal((10, 0), (verdict.Unverifiable, verdict.Lost));
        Assert.False(verdict.IsClean);
    }

    [Fact]
    public void Check_StoppedRun_ExpectsOnlyWhatWasWritten()
    {
        _records.RemoveRange(400, Rows - 400);
        Topic.ExpectRowsBelow(400);

        Assert.True(Verify().IsClean);
    }

    [Theory]
    [InlineData(400, 0, true)] // a topic that holds the earlier run's rows too
    [InlineData(400, 400, true)]
    [InlineData(400, 401, false)]
    [InlineData(Rows, 0, true)]
    [InlineData(Rows + 5, 0, true)]
    public void Check_RunThatWentOnFromARow_ExpectsTheRowsFromThereOn(long fromRow, int firstThere, bool isClean)
    {
        var options = new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("A", new EntityOverride { FromRow = fromRow }) };
        using var verifier = new RunVerifier(Plan.Create([PlainEntity.Of("A", Rows, 100m)], options), WireFormat.Json);
        foreach (Record r in _records[firstThere..])
        {
            verifier.Topics[0].Check(0, 0, Key(r.Key), Encoding.UTF8.GetBytes(r.Value), r.Timestamp);
        }

        TopicVerdict verdict = verifier.ToVerdicts()[0];

        Assert.Equal(Math.Max(0, Rows - fromRow), verdict.Expected);
        Assert.Equal(isClean, verdict.IsClean);
        Assert.Equal(isClean ? [] : ["lost: A-400 (row 400) is not in topic a"], verdict.FirstFaults);
    }

    [Fact]
    public void Check_GoodRecords_AllocatesNothing()
    {
        Topic.ExpectPartitions(Partitions, Partition);
        (byte[] Key, byte[] Value, long Timestamp, int Partition)[] raw = [.. _records.Select(r => (Key(r.Key), Encoding.UTF8.GetBytes(r.Value), r.Timestamp, r.Partition))];
        Check(raw[0]); // makes the page of its row

        int next = 1;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (int i = 0; i < 190; i++)
            {
                Check(raw[next++]);
            }
        }));

        void Check((byte[] Key, byte[] Value, long Timestamp, int Partition) r) => Topic.Check(r.Partition, 0, r.Key, r.Value, r.Timestamp);
    }

    private static int Partition(ReadOnlySpan<byte> key, int count = Partitions)
    {
        int sum = 0;
        foreach (byte b in key)
        {
            sum = sum * 31 + b;
        }

        return (sum & int.MaxValue) % count;
    }

    private static byte[] Key(string key) => Encoding.UTF8.GetBytes(key);

    private static void Finds(
        TopicVerdict verdict, long lost = 0, long duplicated = 0, long corrupted = 0, long misplaced = 0, long reordered = 0, long foreign = 0, string? line = null)
    {
        Assert.Equal(
            (lost, duplicated, corrupted, misplaced, reordered, foreign, 0L),
            (verdict.Lost, verdict.Duplicated, verdict.Corrupted, verdict.Misplaced, verdict.Reordered, verdict.Foreign, verdict.Unverifiable));
        Assert.False(verdict.IsClean);
        if (line is not null)
        {
            Assert.Equal([line], verdict.FirstFaults);
        }
    }

    private TopicVerdict Verify()
    {
        Topic.ExpectPartitions(Partitions, Partition);
        for (int i = 0; i < _records.Count; i++)
        {
            Record r = _records[i];
            Topic.Check(r.Partition, i, Key(r.Key), Encoding.UTF8.GetBytes(r.Value), r.Timestamp);
        }

        return Topic.ToVerdict();
    }

    private sealed record Record(string Key, string Value, long Timestamp, int Partition);
}
