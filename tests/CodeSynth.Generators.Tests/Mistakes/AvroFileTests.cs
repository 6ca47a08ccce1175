using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Mistakes of .avsc files are reported in the files.</summary>
public class AvroFileTests
{
    private const string Payment =
        """
        {
          "type": "record",
          "name": "bank.Payment",
          "fields": [
            {"name": "id", "type": "string"},
            {"name": "payer", "type": "Party"}
          ]
        }
        """;

    private const string Party = """{"type": "record", "name": "bank.Party", "fields": [{"name": "iban", "type": "string"}]}""";

    [Fact]
    public async Task File_WithATypo_IsReportedAtItsLineAndColumn()
    {
        Finding finding = Assert.Single(await FindAsync(("schemas/payment.avsc", Payment.Replace("\"string\"", "strin\"", StringComparison.Ordinal))));

        Assert.Equal("SYN0035", finding.Id);
        Assert.Equal("strin", finding.Squiggle);
        FileLinePositionSpan place = finding.Diagnostic.Location.GetLineSpan();
        Assert.Equal(("schemas/payment.avsc", 4, 27), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal(DiagnosticSeverity.Error, finding.Diagnostic.Severity);
    }

    [Fact]
    public async Task File_WithSeveralMistakes_HasThemAll()
    {
        string text = Payment.Replace("\"id\"", "\"i-d\"", StringComparison.Ordinal).Replace("\"Party\"", "[\"int\", \"int\"]", StringComparison.Ordinal);

        Assert.Equal(["\"i-d\"", "\"int\""], (await FindAsync(("payment.avsc", text))).Select(f => f.Squiggle));
    }

    [Fact]
    public async Task Name_ThatAnotherFileDefines_IsFound() => Assert.Empty(await FindAsync(("payment.avsc", Payment), ("party.avsc", Party)));

    [Fact]
    public async Task Name_ThatNoFileDefines_IsReportedWhereItIsUsed()
    {
        Finding finding = Assert.Single(await FindAsync(("payment.avsc", Payment)));

        Assert.Equal("\"Party\"", finding.Squiggle);
        Assert.Contains("'bank.Party'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definition_ThatAnotherFileHasOtherwise_IsReportedInOneOfThem()
    {
        Finding finding = Assert.Single(await FindAsync(("a/party.avsc", Party), ("b/party.avsc", Party.Replace("iban", "bic", StringComparison.Ordinal))));

        Assert.Equal(("b/party.avsc", "\"bank.Party\""), (finding.Diagnostic.Location.GetLineSpan().Path, finding.Squiggle));
        Assert.Contains("party.avsc, line 1", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogicalType_ThatReadersIgnore_IsAWarning()
    {
        Finding finding = Assert.Single(await FindAsync(("amount.avsc", """{"type": "string", "logicalType": "date"}""")));

        Assert.Equal(("\"date\"", DiagnosticSeverity.Warning), (finding.Squiggle, finding.Diagnostic.Severity));
    }

    [Fact]
    public async Task File_OfAnotherKind_IsLeftAlone() => Assert.Empty(await FindAsync(("settings.json", "{")));

    [Theory]
    [InlineData("", "")]
    [InlineData("\n\n", "")]
    [InlineData("{\"type\": \"enum\", \"doc\": \"a\u2028b\u0085\", \"symbols\": [], \"name\": 1}", "1")]
    [InlineData("{\r\"type\": \"enum\",\r\n\"symbols\": [],\n\r\"name\": \"a b\"}", "\"a b\"")]
    public async Task File_WithAnyLineEnds_HasItsPlaceInTheFile(string text, string squiggle) =>
        Assert.Equal(squiggle, Assert.Single(await FindAsync(("a.avsc", text))).Squiggle);

    private static Task<IReadOnlyList<Finding>> FindAsync(params (string Path, string Text)[] files) =>
        AnalyzerRun.OfAsync(files.Aggregate(TestProject.Of(string.Empty), (project, file) => project.With(file.Path, file.Text)));
}
