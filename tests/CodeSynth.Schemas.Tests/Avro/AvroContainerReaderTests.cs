using System.IO.Compression;
using System.Text;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Schemas.Tests.Avro;

/// <summary>Containers made by hand, byte by byte; those of other programs are read in CodeSynth.Interop.Tests.</summary>
public class AvroContainerReaderTests
{
    private const string Schema = "\"long\"";

    private static readonly byte[] s_sync = [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 17))];

    private static readonly byte[] s_threeBlocks = [.. Header("null"), .. Block(2, [2, 4]), .. Block(0, []), .. Block(1, [1])];

    [Fact]
    public void ReadJson_SeveralBlocks_GivesAllRowsInOrder() => Assert.Equal(["1", "2", "-1"], Reader(s_threeBlocks).ReadJson());

    [Fact]
    public void ReadBlock_Deflated_GivesTheRows()
    {
        using var deflated = new MemoryStream();
        using (var deflate = new DeflateStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write([2, 4, 6]);
        }

        AvroContainerReader reader = Reader([.. Header("deflate"), .. Block(3, deflated.ToArray())]);

        Assert.Equal(("deflate", Schema), (reader.Codec, reader.SchemaText));
        var (count, rows) = Assert.NotNull(reader.ReadBlock());
        Assert.Equal(3, count);
        Assert.Equal([2, 4, 6], rows);
        Assert.Null(reader.ReadBlock());
    }

    [Fact]
    public void Header_WithoutCodec_MeansNull() =>
        Assert.Equal("null", Reader([.. Magic, 2, .. Text("avro.schema"), .. Text(Schema), 0, .. s_sync]).Codec);

    /// <summary>−2 pairs, then the size of both, then one pair more: what the specification lets a writer do with any map.</summary>
    [Fact]
    public void Header_MetadataInBlocksWithASize_IsRead()
    {
        AvroContainerReader reader = Reader([.. Magic, 3, 80, .. Text("avro.schema"), .. Text(Schema), .. Text("a"), .. Text("b"), 2, .. Text("c"), .. Text("d"), 0, .. s_sync]);

        Assert.Equal(["a", "avro.schema", "c"], reader.Metadata.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("d"u8, reader.Metadata["c"]);
    }

    /// <summary>Whole files, for those who damage them.</summary>
    internal static byte[][] Whole => [s_threeBlocks, Header("null"), [.. Header("deflate"), .. Block(3, [0x63, 0x62, 0x61, 0x03, 0x00])]];

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "byte 0: the file ends within the magic 'Obj' and 1.", [] },
        { "byte 0: this is no Avro object container: it does not begin with 'Obj' and 1.", "PAR1...."u8.ToArray() },
        { "byte 4: the file ends within the metadata's count.", Magic },
        { "byte 5: a key of the metadata is not UTF-8.", [.. Magic, 2, 2, 0xFF, 2, 0, 0] },
        { "byte 8: the header has no avro.schema.", [.. Magic, 2, 0, 0, 0] },
        { "byte 5: a key of the metadata would have -1 bytes, and it has from 0 to 268435456.", [.. Magic, 2, 1] },
        { "byte 5: the length of a key of the metadata has more than 64 bits.", [.. Magic, 2, .. Enumerable.Repeat((byte)0xFF, 10)] },
        { "byte 43: the codec is 'snappy'; null and deflate can be read.", [.. Header("snappy")] },
        { "byte 41: the file ends within the header's sync marker.", Header("null")[..^1] },
        { "byte 57: a block would have -1 rows.", [.. Header("null"), 1, 0, .. s_sync] },
        { "byte 59: the file ends within a block.", [.. Header("null"), 2, 4, 2] },
        { "byte 58: a block would have 1073741824 bytes, and it has from 0 to 268435456.", [.. Header("null"), 2, 0x80, 0x80, 0x80, 0x80, 8] },
        { "byte 60: the sync marker behind the block at byte 57 is not the header's: the file is damaged, or two are joined.", [.. Header("null"), 2, 2, 2, .. s_sync[1..], 0] },
        { "byte 60: the file ends within a sync marker.", [.. Header("null"), .. Block(1, [2])[..^1]] },
        { "byte 57: row 1 of this block, from byte 1 of its data: byte 0: ", [.. Header("null"), .. Block(2, [2])] },
        { "byte 57: behind the 1 rows of this block are 2 bytes.", [.. Header("null"), .. Block(1, [2, 4, 6])] },
        { "byte 60: the block's data cannot be inflated: ", [.. Header("deflate"), .. Block(1, [0xFF, 0xFF])] },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Read_Damaged_SaysWhereAndWhy(string message, byte[] file)
    {
        AvroContainerException fault = Assert.Throws<AvroContainerException>(() => Reader(file).ReadJson().Count());

        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
        Assert.StartsWith($"byte {fault.Offset}: ", message, StringComparison.Ordinal);
    }

    /// <summary>A file of sixty bytes that says it has 2^62 rows: they come one by one, and would never end.</summary>
    [Fact]
    public void ReadJson_RowsWithoutABytePastTheBound_AreRefused()
    {
        byte[] header = [.. Magic, 2, .. Text("avro.schema"), .. Text("\"null\""), 0, .. s_sync];
        byte[] most = [.. header, 0xC0, 0x9A, 0x0C, 0, .. s_sync];
        byte[] more = [.. header, .. Enumerable.Repeat((byte)0x80, 8), 1, 0, .. s_sync];

        Assert.Equal(AvroDatumReader.MaxEmptyItems, Reader(most).ReadJson().Count());
        Assert.Equal($"byte {header.Length}: this block has more than 100000 rows without a byte.", Assert.Throws<AvroContainerException>(() => Reader(more).ReadJson().Count()).Message);
    }

    /// <summary>Cut off anywhere but between blocks, a file is damaged; never is it another's exception, or a row that is not there.</summary>
    [Fact]
    public void Read_CutOffAnywhere_GivesTheRowsBeforeAndAFault()
    {
        int header = Header("null").Length;
        int[] whole = [header, header + 20, header + 38, s_threeBlocks.Length];
        for (int length = 0; length <= s_threeBlocks.Length; length++)
        {
            var rows = new List<string>();
            Exception? fault = Record.Exception(() => rows.AddRange(Reader(s_threeBlocks[..length]).ReadJson()));
            Assert.Equal(whole.Contains(length), fault is null);
            Assert.True(fault is null or AvroContainerException, $"{length} bytes: {fault}");
        }
    }

    /// <summary>The reader never asks for more than one byte at once, as a pipe may give it.</summary>
    [Fact]
    public void Read_StreamInSmallParts_IsTheSame() =>
        Assert.Equal(["1", "2", "-1"], new AvroContainerReader(new Dribble(s_threeBlocks)).ReadJson());

    private static byte[] Magic => "Obj\u0001"u8.ToArray();

    private static byte[] Header(string codec) => [.. Magic, 4, .. Text("avro.codec"), .. Text(codec), .. Text("avro.schema"), .. Text(Schema), 0, .. s_sync];

    // All lengths here are below 64, so each is one byte: twice itself, by zigzag.
    private static byte[] Text(string text) => [(byte)(2 * text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Block(int count, byte[] data) => [(byte)(2 * count), (byte)(2 * data.Length), .. data, .. s_sync];

    private static AvroContainerReader Reader(byte[] file) => new(new MemoryStream(file));

    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..1]);
    }
}
