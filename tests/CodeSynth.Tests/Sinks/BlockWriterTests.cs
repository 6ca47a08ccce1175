using CodeSynth.Sinks;

namespace CodeSynth.Tests.Sinks;

public class BlockWriterTests
{
    private const int BlockBytes = 64;

    /// <summary>Pieces of every size beside that of a block, in a random order: what is handed over is full blocks, then at the end the rest, and together all bytes in their order.</summary>
    [Fact]
    public void Write_PiecesOfAllSizes_HandsOverFullBlocks()
    {
        var random = new Random(1);
        var expected = new List<byte>();
        var written = new List<byte>();
        var sizes = new List<int>();
        var writer = new BlockWriter(BlockBytes, block =>
        {
            written.AddRange(block);
            sizes.Add(block.Length);
        });
        for (int i = 0; i < 2_000; i++)
        {
            byte[] piece = new byte[random.Next(4) == 0 ? random.Next(5) * BlockBytes : random.Next(3 * BlockBytes)];
            random.NextBytes(piece);
            expected.AddRange(piece);
            writer.Write(piece);
        }

        Assert.All(sizes, size => Assert.Equal(0, size % BlockBytes));
        Assert.InRange(expected.Count - written.Count, 0, BlockBytes);

        writer.Flush();
        writer.Flush(); // the second has nothing to do

        Assert.Equal(expected, written);
        Assert.DoesNotContain(0, sizes);
    }

    /// <summary>Rows side by side: few are gathered, many come behind what was gathered and as they are.</summary>
    [Theory]
    [InlineData(BlockBytes / 4 - 1, new int[0])]
    [InlineData(BlockBytes / 4, new[] { 3, BlockBytes / 4 })]
    [InlineData(5 * BlockBytes + 7, new[] { 3, 5 * BlockBytes + 7 })]
    public void WriteRows_Many_PassesThemBehindWhatWasGathered(int rows, int[] handedOver)
    {
        var written = new List<byte>();
        var sizes = new List<int>();
        var writer = new BlockWriter(BlockBytes, block =>
        {
            written.AddRange(block);
            sizes.Add(block.Length);
        });
        byte[] bytes = new byte[3 + rows];
        new Random(1).NextBytes(bytes);

        writer.Write(bytes.AsSpan(0, 3));
        writer.WriteRows(bytes.AsSpan(3));

        Assert.Equal(handedOver, sizes);
        writer.Flush();
        Assert.Equal(bytes, written);
    }
}
