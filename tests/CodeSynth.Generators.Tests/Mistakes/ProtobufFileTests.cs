using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Mistakes of .proto files are reported in the files.</summary>
public class ProtobufFileTests
{
    private const string Order =
        """
        syntax = "proto3";

        import "customer.proto";
        import "google/protobuf/timestamp.proto";

        message Order {
          string order_id = 1;
          Customer customer = 2;
          google.protobuf.Timestamp created_at = 3;
        }
        """;

    private const string Customer = "syntax = \"proto3\";\nmessage Customer { string customer_id = 1; }\n";

    [Fact]
    public async Task File_WithATypo_IsReportedAtItsLineAndColumn()
    {
        Finding finding = Assert.Single(await FindAsync(("schemas/order.proto", Order.Replace("string order", "strng order", StringComparison.Ordinal)), ("schemas/customer.proto", Customer)));

        Assert.Equal("SYN0036", finding.Id);
        Assert.Equal("strng", finding.Squiggle);
        Assert.Equal("There is no type 'strng'; did you mean 'string'?", finding.Message);
        FileLinePositionSpan place = finding.Diagnostic.Location.GetLineSpan();
        Assert.Equal(("schemas/order.proto", 6, 2), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
        Assert.Equal(DiagnosticSeverity.Error, finding.Diagnostic.Severity);
    }

    [Fact]
    public async Task File_WithSeveralMistakes_HasThemAll()
    {
        string text = Order.Replace("= 2;", "= 0;", StringComparison.Ordinal).Replace("= 3;", "= 19000;", StringComparison.Ordinal);

        Assert.Equal(["0", "19000"], (await FindAsync(("order.proto", text), ("customer.proto", Customer))).Select(f => f.Squiggle));
    }

    [Fact]
    public async Task Import_OfAFileOfTheProject_IsFound() => Assert.Empty(await FindAsync(("a/order.proto", Order), ("a/customer.proto", Customer)));

    [Fact]
    public async Task Import_OfNoFile_IsReportedAtItsLine()
    {
        Finding finding = Assert.Single(await FindAsync(("order.proto", Order)));

        Assert.Equal("\"customer.proto\"", finding.Squiggle);
        Assert.Equal(2, finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task Import_OfAFileWithAMistake_IsReportedInBothFiles()
    {
        IReadOnlyList<Finding> findings = await FindAsync(("order.proto", Order), ("customer.proto", Customer.Replace("= 1", "= x", StringComparison.Ordinal)));

        Assert.Equal(["\"customer.proto\"", "x"], findings.Select(f => f.Squiggle).Order(StringComparer.Ordinal));
        Assert.Contains("the first in line 2: Here must be the number of a field, not 'x'.", findings.Single(f => f.Squiggle != "x").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edition_IsRefusedAtItsLine()
    {
        Finding finding = Assert.Single(await FindAsync(("order.proto", "// Newer than we are.\nedition = \"2023\";\nmessage M { int32 a = 1; }\n")));

        Assert.Equal(("edition", 1), (finding.Squiggle, finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Contains("syntax = \"proto3\";", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAnotherKind_IsLeftAlone() => Assert.Empty(await FindAsync(("order.proto.txt", "message")));

    [Theory]
    [InlineData("message\r\n")]
    [InlineData("\rmessage M {\r\n  int32 a =\u2028 0\n")]
    [InlineData("syntax = \"proto3\"")]
    public async Task File_WithAnyLineEnds_HasItsPlaceInTheFile(string text) => Assert.NotEmpty(await FindAsync(("a.proto", text)));

    private static Task<IReadOnlyList<Finding>> FindAsync(params (string Path, string Text)[] files) =>
        AnalyzerRun.OfAsync(files.Aggregate(TestProject.Of(string.Empty), (project, file) => project.With(file.Path, file.Text)));
}
