using System.Collections.Immutable;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Sinks;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;

namespace CodeSynth.Tests.Sinks;

/// <summary>Files of Avro and Protobuf: what is in them, that nothing but the plan decides their bytes, and how a run goes on in them.</summary>
public class BinaryFilesTests
{
    private const int Rows = 5000;

    public static TheoryData<WireFormat, string> Formats => new() { { WireFormat.Avro, "a.avro" }, { WireFormat.Protobuf, "a.binpb" } };

    [Fact]
    public void Avro_File_HasTheSchemaAndFullBlocksOfAllRows()
    {
        using var folder = new TemporaryFolder();
        RunResult result = Write(WireFormat.Avro, folder, Plan());

        var file = new AvroContainer(folder.Bytes("a.avro"));
        Assert.Equal(new Dictionary<string, string> { ["avro.codec"] = "deflate", ["avro.schema"] = BinaryEntity.AvroText, ["codesynth.first-row"] = "0" }, file.Metadata);
        Assert.Equal(Rows, file.Blocks.Sum(b => b.Count));
        Assert.True(file.Blocks.Count > 3);
        Assert.All(file.Blocks.SkipLast(1), b => Assert.InRange(b.Rows.Length, AvroBlock.FullBytes, AvroBlock.FullBytes + 200));
        Assert.Equal(Values(WireFormat.Avro), file.Rows);
        Assert.Equal((Rows, Rows, file.Rows.Length), (result.Counters[0].Acknowledged, result.Counters[0].AcknowledgedWithoutGap, result.Counters[0].Bytes));
    }

    [Fact]
    public void Protobuf_File_HasEveryMessageBehindItsLength()
    {
        using var folder = new TemporaryFolder();
        RunResult result = Write(WireFormat.Protobuf, folder, Plan());

        byte[][] messages = Messages(folder.Bytes("a.binpb"));
        Assert.Equal(Rows, messages.Length);
        Assert.Equal(Values(WireFormat.Protobuf), messages.SelectMany(m => m));
        Assert.Equal((Rows, messages.Sum(m => m.Length)), (result.Counters[0].Acknowledged, result.Counters[0].Bytes));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void File_AnyNumberOfWorkersAndAnyPace_HasTheSameBytes(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan());
        byte[] expected = folder.Bytes(name);
        var paced = new ManualTime();
        foreach (RunOptions options in (RunOptions[])[new() { Workers = 3 }, new() { Workers = 2, Pace = Pace.Live, Time = paced }])
        {
            Write(format, folder, Plan(), options);
            Assert.Equal(expected, folder.Bytes(name));
        }

        Assert.True(paced.Waits > 100); // so it did come in other slices, with pauses between them
    }

    [Theory]
    [InlineData(1, "a", BinaryEntity.AvroText, true)]
    [InlineData(2, "a", BinaryEntity.AvroText, false)]
    [InlineData(1, "b", BinaryEntity.AvroText, false)]
    [InlineData(1, "a", "\"string\"", false)]
    public void SyncMarker_SeedTopicAndSchema_DecideIt(ulong seed, string topic, string schema, bool same) =>
        Assert.Equal(same, new AvroContainerHeader(BinaryEntity.AvroText, "a", 1).Sync.AsSpan().SequenceEqual(new AvroContainerHeader(schema, topic, seed).Sync));

    [Theory]
    [MemberData(nameof(Formats))]
    public void File_OfNoRows_IsOneThatCanBeRead(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan(count: 0));

        byte[] file = folder.Bytes(name);
        Assert.Equal(0, format == WireFormat.Avro ? new AvroContainer(file).Blocks.Count : file.Length);
    }

    /// <summary>From rows within a block, at its end, in the first, past the last; the file is whole, or has a torn end.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void File_GoingOnAnywhere_BecomesTheWholeOne(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan());
        byte[] whole = folder.Bytes(name);
        int firstBlock = format == WireFormat.Avro ? (int)new AvroContainer(whole).Blocks[0].Count : 1000;
        foreach (int row in (int[])[1, 2, firstBlock - 1, firstBlock, firstBlock + 1, 3000, Rows - 1, Rows, Rows + 5])
        {
            foreach (int torn in (int[])[0, 1, 17])
            {
                File.WriteAllBytes(folder.PathOf(name), [.. whole, .. whole.AsSpan(whole.Length / 2, torn)]);
                RunResult result = Write(format, folder, Plan(fromRow: row));
                Assert.True(whole.AsSpan().SequenceEqual(folder.Bytes(name)), $"from row {row} with {torn} bytes more");
                Assert.Equal(Math.Max(0, Rows - row), result.Counters[0].AcknowledgedWithoutGap);
            }
        }
    }

    /// <summary>Stopped at row 700 as Ctrl-C does it, then at 2,000, then to the end.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void File_InThreeRuns_IsThatOfOne(WireFormat format, string name)
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        Write(format, whole, Plan());

        Write(format, parts, Plan(count: 700));
        Write(format, parts, Plan(count: 2000, fromRow: 700));
        Write(format, parts, Plan(fromRow: 2000));

        Assert.Equal(whole.Bytes(name), parts.Bytes(name));
    }

    /// <summary>Going on into an empty folder, and in that file once more: blocks are counted from its own first row.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void File_ThatBeganInTheMiddle_IsGoneOnWith(WireFormat format, string name)
    {
        using var one = new TemporaryFolder();
        using var two = new TemporaryFolder();
        Write(format, one, Plan(fromRow: 500));
        Write(format, two, Plan(fromRow: 500, count: 3000));
        Write(format, two, Plan(fromRow: 3000));

        Assert.Equal(one.Bytes(name), two.Bytes(name));
        byte[] rows = format == WireFormat.Avro ? new AvroContainer(one.Bytes(name)).Rows : [.. Messages(one.Bytes(name)).SelectMany(m => m)];
        Assert.True(Values(format).AsSpan().EndsWith(rows));
    }

    [Theory]
    [InlineData(WireFormat.Avro, "a.avro", 2, 3000)] // another seed
    [InlineData(WireFormat.Protobuf, "a.binpb", 2, 3000)]
    [InlineData(WireFormat.Avro, "a.avro", 1, 100)] // rows between are missing
    [InlineData(WireFormat.Protobuf, "a.binpb", 1, 100)]
    [InlineData(WireFormat.Avro, "a.avro", 1, 0)]
    public void File_WithoutTheRowBefore_IsRefusedAndLeftAsItIs(WireFormat format, string name, ulong seed, int count)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan(seed: seed, count: count));
        byte[] before = folder.Bytes(name);

        SinkException refused = Assert.Throws<SinkException>(() => Write(format, folder, Plan(fromRow: 2000)));

        Assert.Equal($"'{folder.PathOf(name)}' has no row 1999 of A as this run makes it, so row 2000 cannot go behind it. Go on into another folder, or from row 0, which replaces the file.", refused.Message);
        Assert.Equal(before, folder.Bytes(name));
    }

    /// <summary>Any byte of the block that is gone on in, or of the header, may be another: it is refused, or what is rewritten is right.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void File_WithAnyByteChanged_IsRefusedOrMadeWhole(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan(count: 15));
        byte[] whole = folder.Bytes(name);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] changed = [.. whole];
            changed[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(folder.PathOf(name), changed);
            try
            {
                Write(format, folder, Plan(count: 15, fromRow: 12));
                byte[] written = folder.Bytes(name);
                int kept = format == WireFormat.Avro ? 0 : i + 1; // rows far before the place are not looked at
                Assert.True(whole.AsSpan(kept).SequenceEqual(written.AsSpan(kept)), $"byte {i}");
            }
            catch (SinkException exception)
            {
                Assert.Contains("has no row 11", exception.Message, StringComparison.Ordinal);
                Assert.Equal(changed, folder.Bytes(name));
            }
        }
    }

    [Fact]
    public void Sink_OfAnotherFormat_SaysSoBeforeAFileIsMade()
    {
        using var folder = new TemporaryFolder();
        using var sink = new AvroFilesSink(folder.PathOf("out"));

        SinkException refused = Assert.Throws<SinkException>(() => SynthEngine.Run(Plan(), sink, new RunOptions { Format = WireFormat.Protobuf }, CancellationToken.None));

        Assert.Equal("Files *.avro hold Avro, and this run encodes its rows as Protobuf.", refused.Message);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Stream_OfOneEntity_IsItsFile(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        Write(format, folder, Plan());
        using var stream = new MemoryStream();
        using var sink = new StreamSink(stream, "memory");

        RunResult result = SynthEngine.Run(Plan(), sink, new RunOptions { Format = format }, CancellationToken.None);

        Assert.Equal(folder.Bytes(name), stream.ToArray());
        Assert.Equal(Rows, result.Counters[0].AcknowledgedWithoutGap);
    }

    [Fact]
    public void Stream_OfTwoEntities_IsRefused()
    {
        using var sink = new StreamSink(Stream.Null, "memory");
        Plan plan = Runs.Plan(BinaryEntity.Of("A", 1), BinaryEntity.Of("B", 1));

        SinkException refused = Assert.Throws<SinkException>(() => SynthEngine.Run(plan, sink, new RunOptions { Format = WireFormat.Avro }, CancellationToken.None));

        Assert.Equal("One stream of Avro holds one topic, and this run writes 2.", refused.Message);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void NullSink_BinaryFormat_ChecksumsTheValuesAlone(WireFormat format, string name)
    {
        Assert.NotEmpty(name);
        using var sink = new NullSink();
        RunResult result = SynthEngine.Run(Plan(), sink, new RunOptions { Format = format }, CancellationToken.None);

        Crc32C expected = Crc32C.Empty;
        expected.Append(Values(format));
        Assert.Equal(expected.Value, result.Counters[0].Checksum);
        Assert.Equal(Values(format).Length, result.Counters[0].Bytes);
    }

    /// <summary>Protobuf: nothing. Avro: what a compressor takes per block, and nothing per row.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void File_ManyMoreRows_AllocateNothingPerRow(WireFormat format, string name)
    {
        using var folder = new TemporaryFolder();
        const int More = 100_000;
        const int Once = 4096; // what a run allocates at its start and end differs by names and numbers; a byte per row would be 100,000
        long least = BytesOf(More);
        long most = BytesOf(2 * More);

        long blocks = format == WireFormat.Avro ? new AvroContainer(folder.Bytes(name)).Blocks.Count / 2 + 1 : 0;
        Assert.InRange(most - least, -Once, 256 * blocks + Once);

        long BytesOf(int rows)
        {
            Plan plan = Plan(count: rows);
            return Allocation.LeastBytes(() => Write(format, folder, plan));
        }
    }

    private static Plan Plan(ulong seed = 1, int count = Rows, int fromRow = 0) => CodeSynth.Planning.Plan.Create(
        [BinaryEntity.Of("A", count, rate: 100)],
        new PlanOptions { Seed = seed, Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("A", new EntityOverride { FromRow = fromRow }) });

    private static RunResult Write(WireFormat format, TemporaryFolder folder, Plan plan, RunOptions? options = null)
    {
        using FolderSink sink = format == WireFormat.Avro ? new AvroFilesSink(folder.Path) : new ProtobufFilesSink(folder.Path);
        return SynthEngine.Run(plan, sink, (options ?? new RunOptions()) with { Format = format }, CancellationToken.None);
    }

    private static byte[] Values(WireFormat format)
    {
        using var values = new MemoryStream();
        var sink = new CapturingSink { OnWrite = batch => Enumerable.Range(0, batch.RecordCount).ToList().ForEach(i => values.Write(batch.Segments[0].Value(i))) };
        SynthEngine.Run(Plan(), sink, new RunOptions { Format = format }, CancellationToken.None);
        return values.ToArray();
    }

    private static byte[][] Messages(byte[] file)
    {
        using var reader = new BinaryReader(new MemoryStream(file));
        var messages = new List<byte[]>();
        while (reader.BaseStream.Position < file.Length)
        {
            messages.Add(reader.ReadBytes(reader.Read7BitEncodedInt()));
        }

        return [.. messages];
    }
}
