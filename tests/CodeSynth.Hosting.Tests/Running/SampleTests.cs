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
    public async Task Sample_MistakeInTheLastEntity_ShowsNothingOfTheOthers()
    {
        AppRun run = await AppRun.OfAsync("sample --set Payment.OrderId.Recency=1ms");

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Empty(run.Lines);
        Assert.StartsWith("error: Payment", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_OfNamedEntities_IsWhatARunWrites()
    {
        AppRun whole = await AppRun.OfAsync("--to stdout --seed 9 --only Payment");

        AppRun sample = await AppRun.OfAsync("sample Payment --seed 9");

        Assert.Equal(whole.Lines[..5], sample.Lines);
    }

    [Fact]
    public async Task Sample_FromARow_ShowsTheRowsFromThereOn()
    {
        AppRun whole = await AppRun.OfAsync("--to stdout --only Payment");

        AppRun sample = await AppRun.OfAsync("sample Payment --from-row 30 -n 4");

        Assert.Equal(whole.Lines[30..34], sample.Lines);
    }

    [Fact]
    public async Task Sample_OfRowsWithoutEnd_SaysSo()
    {
        AppRun sample = await AppRun.OfAsync("sample Order --set Order.Count=-1 --from-row 1000000000000 -n 1");

        Assert.Contains("\"order_id\":\"ORDER_1000000000001\"", Assert.Single(sample.Lines), StringComparison.Ordinal);
        Assert.Equal("# Order: any number of rows for topic orders, 10 a second", sample.Error.TrimEnd());
    }

    [Theory]
    [InlineData("sample -n 0", 0)]
    [InlineData("sample Order -n 1000", 50)]
    [InlineData("sample Payment Order -n 1", 2)]
    [InlineData("sample Order --from-row 48", 2)]
    [InlineData("sample Order --from-row 50", 0)]
    [InlineData("sample --from-row 1 -n 1", 3)]
    [InlineData("sample Order --set Order.Count=-1 -n 7", 7)]
    [InlineData("sample Customer --set Customer.Count=1000000000000 -n 2", 2)]
    public async Task Sample_AnyNumber_ShowsAtMostWhatThereIs(string line, int rows)
    {
        AppRun run = await AppRun.OfAsync(line);

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(rows, run.Lines.Length);
    }
}
