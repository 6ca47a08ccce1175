using CodeSynth.Hosting.Options;

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
}
