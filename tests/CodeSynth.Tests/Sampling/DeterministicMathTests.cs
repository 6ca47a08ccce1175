using CodeSynth.Randomness;
using CodeSynth.Sampling;

namespace CodeSynth.Tests.Sampling;

public class DeterministicMathTests
{
    [Fact]
    public void Log_NumbersOfEverySize_AgreesWithMathLog()
    {
        for (long row = 0; row < 200_000; row++)
        {
            double x = Math.ScaleB(1 + Unit(1, row), (int)(Bits.At(2, row) % 2044) - 1022);
            Assert.Equal(1, Ratio(DeterministicMath.Log(x), Math.Log(x)), 1e-15);
        }
    }

    /// <summary>Next to 1 the logarithm is small, and its error must be small with it.</summary>
    [Fact]
    public void Log_NumbersNextToOne_KeepsItsRelativeError()
    {
        for (long row = 0; row < 100_000; row++)
        {
            double x = 1 + (Unit(3, row) - 0.5) * Math.Pow(10, -(row % 14));
            Assert.Equal(1, Ratio(DeterministicMath.Log(x), Math.Log(x)), 1e-15);
        }

        Assert.Equal(0, DeterministicMath.Log(1));
    }

    [Fact]
    public void Exp_WholeRange_AgreesWithMathExp()
    {
        for (long row = 0; row < 200_000; row++)
        {
            double x = (Unit(4, row) - 0.5) * (row % 2 == 0 ? 1_400 : 2);
            Assert.Equal(1, Ratio(DeterministicMath.Exp(x), Math.Exp(x)), 1e-15);
        }

        Assert.Equal(1, DeterministicMath.Exp(0));
        Assert.Equal(0, DeterministicMath.Exp(-1e6));
        Assert.Equal(double.PositiveInfinity, DeterministicMath.Exp(1e6));
    }

    [Fact]
    public void Pow_ResultsBetween1eMinus10And1e10_AgreeTo1eMinus14()
    {
        for (long row = 0; row < 200_000; row++)
        {
            double x = 1 + Unit(5, row) * Math.Pow(10, row % 10);
            double y = (Unit(6, row) - 0.5) * 20 / Math.Max(Math.Log10(x), 0.1);
            Assert.Equal(1, Ratio(DeterministicMath.Pow(x, y), Math.Pow(x, y)), 1e-14);
        }
    }

    [Theory]
    [InlineData(-32, 2e-10)]
    [InlineData(-5, 1e-13)]
    [InlineData(-0.001, 1e-14)]
    [InlineData(1.0 / 3, 2e-14)]
    [InlineData(4, 3e-14)]
    [InlineData(32, 2e-10)]
    public void FixedPower_ResultsBetween1eMinus19And1e19_AgreeWithMathPow(double p, double tolerance)
    {
        var power = new FixedPower(p);
        double decades = Math.Min(300, 19 / Math.Abs(p));
        for (long row = 0; row < 100_000; row++)
        {
            double x = Math.Pow(10, (Unit(7, row) * 2 - 1) * decades);
            Assert.Equal(1, Ratio(power.At(x), Math.Pow(x, p)), tolerance);
        }
    }

    /// <summary>The bits themselves, so that a platform that computes otherwise is seen.</summary>
    [Fact]
    public void Results_Bits_AreTheseEverywhere()
    {
        ulong digest = 0;
        for (long row = 0; row < 10_000; row++)
        {
            double x = 1 + Unit(8, row) * 1e6;
            digest = Bits.Mix(digest ^ Word(DeterministicMath.Log(x)));
            digest = Bits.Mix(digest ^ Word(DeterministicMath.Exp(x / 1e4)));
            digest = Bits.Mix(digest ^ Word(DeterministicMath.Pow(x, -1.2)));
        }

        Assert.Equal(11640216917918138362, digest);
    }

    private static ulong Word(double value) => BitConverter.DoubleToUInt64Bits(value);

    private static double Unit(ulong key, long row) => (Bits.At(key, row) >> 11) * (1.0 / (1UL << 53));

    private static double Ratio(double actual, double expected) => actual == expected ? 1 : actual / expected;
}
