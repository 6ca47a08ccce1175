using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

public class SampleTests
{
    [Fact]
    public async Task Sample_ThreeRows_ShowsThoseOfEachEntityWithHeadingsBeside()
    {
        AppRun run = await AppRun.OfAsync("sample -n 3");

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(9, run.Lines.Length);
        Assert.Equal("", run.Out);
        Assert.Equal(
            [
                "# Customer: 100 rows for topic customers, all at the start",
                "# Order: 50 rows for topic orders, 10 a second",
                "# Payment: 40 rows for topic payments, 8 a second",
            ],
            run.Error.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Sample_OfNamedEntities_IsWhatARunWrites()
    {
        AppRun whole = await AppRun.OfAsync("--to stdout --seed 9 --only Payment");

        AppRun sample = await AppRun.OfAsync("sample Payment --seed 9");

        Assert.Equal(whole.Lines[..5], sample.Lines);
    }

    [Theory]
    [InlineData("sample -n 0", 0)]
    [InlineData("sample Order -n 1000", 50)]
    [InlineData("sample Payment Order -n 1", 2)]
    [InlineData("sample Customer --set Customer.Count=1000000000000 -n 2", 2)]
    public async Task Sample_AnyNumber_ShowsAtMostWhatThereIs(string line, int rows)
    {
        AppRun run = await AppRun.OfAsync(line);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(rows, run.Lines.Length);
    }
}
