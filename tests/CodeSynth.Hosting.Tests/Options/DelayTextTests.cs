using CodeSynth.Hosting.Options;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Tests.Options;

public class DelayTextTests
{
    private const string Constants = "a delay is 0 or more with ms, s, m, h or d behind it, in steps of 100 ns, for example 500ms or 1.5s";
    private const string Forms = "uniform(max=…), normal(mean=…,stddev=…,max=…), exponential(mean=…,max=…), lognormal(p50=…,p99=…,max=…)";

    [Theory]
    [InlineData("500ms", 5_000_000, "500ms")]
    [InlineData("0ms", 0, "0ms")]
    [InlineData("0s", 0, "0ms")]
    [InlineData("1.5s", 15_000_000, "1500ms")]
    [InlineData("0.0001ms", 1, "0.0001ms")]
    [InlineData("2m", 1_200_000_000, "2m")]
    [InlineData("1.25h", 45_000_000_000, "75m")]
    [InlineData("90d", 77_760_000_000_000, "90d")]
    [InlineData("1000000d", 864_000_000_000_000_000, "1000000d")]
    public void Parse_Constant_IsItsTicksAndTheShortestTextAgain(string text, long ticks, string again)
    {
        DelayLaw law = DelayText.Parse(text);

        Assert.Equal(DelayLaw.Constant(ticks), law);
        Assert.Equal(again, DelayText.Format(law));
    }

    [Fact]
    public void Parse_DrawnLaws_HaveTheirParameters()
    {
        Assert.Equal(new DelayLaw(DelayDistribution.Uniform, 1_000_000, 9_000_000), DelayText.Parse("uniform(min=100ms,max=900ms)"));
        Assert.Equal(new DelayLaw(DelayDistribution.Normal, 0, 30_000_000) { Mean = 10_000_000, StandardDeviation = 2_000_000 }, DelayText.Parse("normal(mean=1s, stddev=200ms, max=3s)"));
        Assert.Equal(new DelayLaw(DelayDistribution.Exponential, 0, 600_000_000) { Mean = 12_345 }, DelayText.Parse("exponential(max=1m,mean=1.2345ms)"));
        Assert.Equal(new DelayLaw(DelayDistribution.LogNormal, 10, 90_000_000) { P50 = 1_000_000, P99 = 20_000_000 }, DelayText.Parse("lognormal(p50=100ms,p99=2s,max=9s,min=0.001ms)"));
    }

    [Fact]
    public void Format_AnyLaw_IsReadBackAsTheVerySameLaw()
    {
        var random = new Random(20_261_121);
        for (int i = 0; i < 5_000; i++)
        {
            DelayLaw law = AnyLaw(random);

            Assert.Equal(law, DelayText.Parse(DelayText.Format(law)));
        }
    }

    [Theory]
    [InlineData("500")]
    [InlineData("ms")]
    [InlineData("-1ms")]
    [InlineData("+1ms")]
    [InlineData("1 ms")]
    [InlineData("1,5ms")]
    [InlineData("1e3ms")]
    [InlineData("0.00001ms")]
    [InlineData("1000001d")]
    [InlineData("99999999999999999999999999999d")]
    [InlineData("uniform(max=1s")]
    [InlineData("uniform(max=1)")]
    public void Parse_NoTime_SaysWhatADelayIs(string text) => MustFail(text, $"{Constants}, or {Forms}");

    [Theory]
    [InlineData("unifrom(max=1s)", "there is no distribution 'unifrom'. Did you mean 'uniform'? Write " + Forms + "; each may have a min=… too")]
    [InlineData("(max=1s)", "there is no distribution ''. Write " + Forms + "; each may have a min=… too")]
    [InlineData("uniform()", "uniform is written as uniform(max=…)")]
    [InlineData("uniform(1s,2s)", "uniform is written as uniform(max=…)")]
    [InlineData("uniform(min=1s)", "uniform needs max: write uniform(max=…)")]
    [InlineData("normal(mean=1s,max=3s)", "normal needs stddev: write normal(mean=…,stddev=…,max=…)")]
    [InlineData("uniform(mean=1s,max=3s)", "uniform has no 'mean': write uniform(max=…), with min=… where it is not 0")]
    [InlineData("uniform(max=1s,max=2s)", "uniform has max twice")]
    [InlineData("uniform(min=2s,max=1500ms)", "the minimum 2s is above the maximum 1500ms")]
    [InlineData("normal(mean=1s,stddev=0ms,max=3s)", "a standard deviation is above 0")]
    [InlineData("exponential(mean=0ms,max=3s)", "the mean of an exponential distribution is above 0")]
    [InlineData("lognormal(p50=0ms,p99=1s,max=3s)", "the median of a log-normal distribution is above 0")]
    [InlineData("lognormal(p50=1s,p99=1s,max=3s)", "p99 is above p50, and 1s is not above 1s")]
    public void Parse_LawThatMakesNoSense_SaysWhatAboutIt(string text, string message) => MustFail(text, message);

    internal static DelayLaw AnyLaw(Random random)
    {
        long max = AnyTicks(random, 1);
        long min = random.Next(2) == 0 ? 0 : random.NextInt64(max);
        double first = AnyParameter(random);
        return (DelayDistribution)random.Next(5) switch
        {
            DelayDistribution.Uniform => new DelayLaw(DelayDistribution.Uniform, min, max),
            DelayDistribution.Normal => new DelayLaw(DelayDistribution.Normal, min, max) { Mean = first, StandardDeviation = AnyParameter(random) },
            DelayDistribution.Exponential => new DelayLaw(DelayDistribution.Exponential, min, max) { Mean = first },
            DelayDistribution.LogNormal => new DelayLaw(DelayDistribution.LogNormal, min, max) { P50 = first, P99 = first * 3.7 },
            _ => DelayLaw.Constant(max),
        };
    }

    // From a tick to thousands of years, as often in each order of magnitude.
    private static long AnyTicks(Random random, long least) => least + (random.NextInt64(long.MaxValue) >> random.Next(4, 60));

    // With digits behind the point that no command line has, as an app's own code may have them.
    private static double AnyParameter(Random random) => 1 + (random.NextDouble() * (1L << random.Next(55)));

    private static void MustFail(string text, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => DelayText.Parse(text)).Message);
}
