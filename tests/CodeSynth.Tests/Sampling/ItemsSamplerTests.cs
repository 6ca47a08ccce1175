using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Sampling;

/// <summary>False-alarm rate of the laws: see <see cref="SeedLaw"/>.</summary>
public class ItemsSamplerTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(2, 9)]
    [InlineData(0, 100_000)]
    public void Counts_BetweenTheBounds_AreEquallyLikely(int min, int max) =>
        SeedLaw.Holds(seed =>
        {
            var items = new ItemsSampler(CountKey(seed), min, max);
            int cells = Math.Min(max - min + 1, 50);
            var observed = new long[cells];
            for (int row = 0; row < Draws; row++)
            {
                observed[(items.CountAt(row) - min) * (long)cells / (max - min + 1)]++;
            }

            double[] expected = [.. Enumerable.Range(0, cells).Select(c => (double)WithinCell(max - min + 1, cells, c) / (max - min + 1))];
            return ChiSquare.PValue(observed, expected);
        });

    /// <summary>Two items of an array, an item and the count, and the same item of the next row: all nine pairs are equally likely.</summary>
    [Theory]
    [InlineData("first and second item")]
    [InlineData("first and last item")]
    [InlineData("count and first item")]
    [InlineData("first item of two rows")]
    public void Items_InPairs_AreIndependent(string pair) =>
        SeedLaw.Holds(seed =>
        {
            var items = new ItemsSampler(CountKey(seed), 5, 7);
            var item = new Choice(StreamKey.Of(seed, "E", "Value[]"), 3);
            var observed = new long[9];
            for (int row = 0; row < Draws; row++)
            {
                long first = items.FirstAt(row);
                (int a, int b) = pair switch
                {
                    "first and second item" => (item.At(first), item.At(first + 1)),
                    "first and last item" => (item.At(first), item.At(first + items.CountAt(row) - 1)),
                    "count and first item" => (items.CountAt(row) - 5, item.At(first)),
                    _ => (item.At(items.FirstAt(2 * row)), item.At(items.FirstAt(2 * row + 1))),
                };
                observed[3 * a + b]++;
            }

            return ChiSquare.PValue(observed, [.. Enumerable.Repeat(1.0 / 9, 9)]);
        });

    [Fact]
    public void Bounds_Other_LeaveThePositions()
    {
        var few = new ItemsSampler(5, 0, 2);
        var many = new ItemsSampler(5, 3, 90);

        Assert.All(Rows, row => Assert.Equal(few.FirstAt(row), many.FirstAt(row)));
    }

    [Fact]
    public void Counts_OfAnyRow_StayWithinTheBounds()
    {
        var items = new ItemsSampler(5, 2, 4);

        Assert.All(Rows, row => Assert.InRange(items.CountAt(row), 2, 4));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Bounds_ThatHoldNoCount_AreRefused(int min, int max) => Assert.Throws<ArgumentOutOfRangeException>(() => new ItemsSampler(1, min, max));

    [Theory]
    [InlineData(0, 10, 2)]
    [InlineData(3, 10, 32)]
    [InlineData(100_000, 50_000, 2 << 20)]
    public void MaxBytes_OfAnArray_CountsItsItemsUpToTheCap(int items, int itemBytes, int expected) =>
        Assert.Equal(expected, JsonArray.MaxBytes(items, itemBytes));

    private static IEnumerable<long> Rows => [.. Enumerable.Range(0, 1_000), int.MaxValue - 1L, int.MaxValue + 1L, long.MaxValue];

    private static ulong CountKey(ulong seed) => StreamKey.Of(seed, "E", "Value#");

    // How many counts fall into a cell when all of them are cut into cells of about one size.
    private static int WithinCell(int counts, int cells, int cell) => Enumerable.Range(0, counts).Count(c => c * (long)cells / counts == cell);
}
