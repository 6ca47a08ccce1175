using System.Collections.Immutable;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Sinks;

public class SinkTests
{
    [Theory]
    [InlineData("", 0u)]
    [InlineData("123456789", 0xE3069283u)] // the check value of CRC-32C's catalogue entry
    public void Crc32C_KnownText_GivesThePublishedValue(string text, uint expected) =>
        Assert.Equal(expected, Checksum(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Crc32C_ThirtyTwoZeros_GivesTheValueOfRfc3720() => Assert.Equal(0x8A9136AAu, Checksum(new byte[32]));

    [Fact]
    public void Crc32C_SplitAnywhere_GivesTheSame()
    {
        byte[] bytes = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 37))];
        for (int split = 0; split <= bytes.Length; split++)
        {
            Crc32C crc = Crc32C.Empty;
            crc.Append(bytes.AsSpan(0, split));
            crc.Append(bytes.AsSpan(split));
            Assert.Equal(Checksum(bytes), crc.Value);
        }
    }

    /// <summary>Spans that are worked on in three stretches, and what is left of them, against pieces that are too short for that.</summary>
    [Theory]
    [InlineData(Crc32C.SplitBytes)]
    [InlineData(Crc32C.SplitBytes - 1)]
    [InlineData(Crc32C.SplitBytes + 9)]
    [InlineData(3 * Crc32C.SplitBytes + 4097)]
    public void Crc32C_LongSpan_IsThatOfItsPieces(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        Crc32C crc = Crc32C.Empty;
        foreach (byte[] piece in bytes.Chunk(1000))
        {
            crc.Append(piece);
        }

        Assert.Equal(crc.Value, Checksum(bytes));
    }

    [Fact]
    public void JsonLines_TopicsThatDifferByCase_AreRefusedBeforeAFileIsMade()
    {
        Plan plan = Plan.Create(
            [PlainEntity.Of("Order", 5, null), PlainEntity.Of("Other", 5, null)],
            new PlanOptions { Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Order", new EntityOverride { Topic = "Other" }) });
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var files = new JsonLinesSink(folder);

        SinkException refused = Assert.Throws<SinkException>(() => SynthEngine.Run(plan, files, new RunOptions(), CancellationToken.None));

        Assert.Contains("--set Other.Topic=", refused.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Sinks_SameRun_AgreeOnEveryByte()
    {
        Plan plan = Runs.Plan(PlainEntity.Of("A", 70_000, 5000m), PlainEntity.Of("B", 9_000, 700m));
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var files = new JsonLinesSink(folder);
            RunResult toFiles = SynthEngine.Run(plan, files, new RunOptions { Workers = 2 }, CancellationToken.None);
            files.Dispose();
            using var none = new NullSink();
            RunResult toNone = SynthEngine.Run(plan, none, new RunOptions(), CancellationToken.None);
            using var stream = new MemoryStream();
            using var lines = new StreamSink(stream, "memory");
            SynthEngine.Run(plan, lines, new RunOptions(), CancellationToken.None);

            CapturingSink captured = Runs.Capture(plan);
            Assert.Equal(captured.Text + "\n", Encoding.UTF8.GetString(stream.ToArray()));
            foreach (PlannedEntity entity in plan.Entities)
            {
                byte[] file = File.ReadAllBytes(Path.Combine(folder, entity.Topic + ".jsonl"));
                TopicCounters counted = toFiles.Counters[entity.Rank];
                Assert.Equal(Checksum(file), toNone.Counters[entity.Rank].Checksum);
                Assert.Equal(entity.Count, counted.Acknowledged);
                Assert.Equal(file.Length - entity.Count, counted.Bytes); // line feeds belong to the file, not to the records
                Assert.Equal(string.Concat(captured.Records.Where(r => r.Topic == entity.Topic).Select(r => r.Line + "\n")), Encoding.UTF8.GetString(file));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void JsonLinesSink_FolderIsAFile_SaysSo()
    {
        string file = Path.GetTempFileName();
        try
        {
            using var sink = new JsonLinesSink(Path.Combine(file, "out"));
            var failure = Assert.Throws<SinkException>(() => SynthEngine.Run(Runs.Plan(PlainEntity.Of("A", 1)), sink, new RunOptions(), CancellationToken.None));
            Assert.StartsWith($"Cannot write to the folder '{Path.Combine(file, "out")}': ", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void StreamSink_ClosedPipe_IsOneLine()
    {
        using var sink = new StreamSink(new BrokenStream(), "the standard output");
        var failure = Assert.Throws<SinkException>(() => SynthEngine.Run(Runs.Plan(PlainEntity.Of("A", 1)), sink, new RunOptions(), CancellationToken.None));
        Assert.Equal("Writing to the standard output failed: Broken pipe", failure.Message);
    }

    private static uint Checksum(byte[] bytes)
    {
        Crc32C crc = Crc32C.Empty;
        crc.Append(bytes);
        return crc.Value;
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
