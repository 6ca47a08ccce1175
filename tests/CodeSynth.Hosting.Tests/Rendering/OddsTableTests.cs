using CodeSynth.Hosting.Rendering;

namespace CodeSynth.Hosting.Tests.Rendering;

public class OddsTableTests
{
    [Fact]
    public void Plain_Odds_AreALineForEachRowAndOneForAll()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new PlainScreen(writer).ShowOdds(Table());

        Assert.Equal(
            """
            workflow: Payment [Initiated Failed] 5,493, expected 5.556 %, observed 5.493 %, as expected
            workflow: Payment [Initiated Rejected] 14,507, expected 11.111 %, observed 14.507 %, unexpected
            workflow: Payment [Initiated Lost] 0, expected 0.000 %, observed 0.000 %, not judged
            workflow: Payment TOTAL 100,000, χ² 7.31 at 7 degrees of freedom, p 0.3974, as expected

            """,
            writer.ToString());
    }

    [Fact]
    public void Terminal_Odds_AreATableThatEndsInTotal()
    {
        using var writer = new StringWriter { NewLine = "\n" };

        new TerminalScreen(writer).ShowOdds(Table());

        string shown = writer.ToString();
        foreach (string expected in (string[])["WORKFLOW", "COUNT", "VERDICT", "[Initiated Failed]", "5,493", "5.556 %", "as expected", "unexpected", "not judged", "TOTAL", "100,000", "χ² 7.31 at 7 degrees of freedom, p 0.3974"])
        {
            Assert.Contains(expected, shown, StringComparison.Ordinal);
        }

        Assert.EndsWith("\n\n", shown, StringComparison.Ordinal);
        Assert.True(shown.IndexOf("TOTAL", StringComparison.Ordinal) > shown.IndexOf("Lost", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.00009, "41st 1, expected 1.000 %, observed 1.000 %, unexpected", "2 others, 1 of them unexpected 2, ")]
    [InlineData(0.5, "41st 1, expected 1.000 %, observed 1.000 %, as expected", "2 others 2, ")]
    public void Shown_MoreRowsThanFit_AreTheLargestInTheirOrderAndTheOthersTogether(double p, string hidden, string others)
    {
        OddsRow[] rows = [new("rare", 1, 0.01, 0.01, 0.5), .. Enumerable.Range(0, OddsTable.MostRows).Select(i => new OddsRow($"row {i}", 100 + (i % 7), 0.02, 0.02, 0.5)), new("41st", 1, 0.01, 0.01, p)];
        OddsTable table = Table() with { Rows = rows };
        using var writer = new StringWriter { NewLine = "\n" };

        new PlainScreen(writer).ShowOdds(table);

        string shown = writer.ToString();
        Assert.DoesNotContain(hidden, shown, StringComparison.Ordinal);
        Assert.Contains(others, shown, StringComparison.Ordinal);
        Assert.Equal(OddsTable.MostRows + 1, table.Shown.Count());
        Assert.Equal(rows[1..^1], table.Shown.SkipLast(1));
        Assert.Equal(rows.Sum(r => r.Count), table.Shown.Sum(r => r.Count));
    }

    [Fact]
    public void Shown_AsManyRowsAsFit_AreAllOfThem()
    {
        OddsRow[] rows = [.. Enumerable.Range(0, OddsTable.MostRows).Select(i => new OddsRow($"row {i}", i, 0.02, 0.02, 0.5))];

        Assert.Same(rows, (Table() with { Rows = rows }).Shown);
    }

    private static OddsTable Table() => new(
        "workflow",
        "Payment",
        "WORKFLOW",
        "COUNT",
        [new("[Initiated Failed]", 5_493, 1.0 / 18, 0.05493, 0.4), new("[Initiated Rejected]", 14_507, 2.0 / 18, 0.14507, 0.00009), new("[Initiated Lost]", 0, 0, 0, null)],
        new OddsTotal(100_000, "χ² 7.31 at 7 degrees of freedom, p 0.3974", 0.3974));
}
