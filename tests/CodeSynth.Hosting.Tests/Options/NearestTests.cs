using CodeSynth.Hosting.Options;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Options;

public class NearestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("seed", "seed", 0)]
    [InlineData("sed", "seed", 1)]
    [InlineData("seeed", "seed", 1)]
    [InlineData("seef", "seed", 1)]
    [InlineData("sede", "seed", 1)]
    [InlineData("only", "seed", 4)]
    public void Distance_OfTwoWords_CountsEdits(string a, string b, int expected)
    {
        Assert.Equal(expected, Nearest.Distance(a, b));
        Assert.Equal(expected, Nearest.Distance(b, a));
    }

    [Theory]
    [InlineData("Oder", " Did you mean 'Order'?")]
    [InlineData("order", " Did you mean 'Order'?")]
    [InlineData("Paymnets", " Did you mean 'Payment'?")]
    [InlineData("Warehouse", "")]
    [InlineData("", "")]
    public void Hint_OfAName_NamesOnlyWhatIsNear(string typed, string expected) =>
        Assert.Equal(expected, Nearest.Hint(typed, ["Customer", "Order", "Payment"]));

    /// <summary>A whole file where a name should stand: no candidate is compared with it, letter by letter.</summary>
    [Fact]
    public void Hint_OfAHugeText_IsNoneAndTakesNoTables()
    {
        string typed = new('o', 100_000);

        Assert.Equal("", Nearest.Hint(typed, ["Customer", "Order", "Payment"]));
        Assert.Equal("", Nearest.Hint(typed, []));
        Assert.InRange(Allocation.LeastBytes(() => Nearest.Hint(typed, ["Customer", "Order", "Payment"])), 0, 1_000_000);
    }
}
