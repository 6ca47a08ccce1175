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
}
