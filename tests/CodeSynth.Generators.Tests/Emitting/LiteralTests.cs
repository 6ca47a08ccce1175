using System.Globalization;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>Literals read back, by the C# compiler, as the very values.</summary>
public class LiteralTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(2.0)]
    [InlineData(0.1)]
    [InlineData(1e300)]
    [InlineData(5e-324)]
    [InlineData(1.7976931348623157E308)]
    [InlineData(123456789012345.67)]
    [InlineData(9007199254740993.0)]
    public void Double_ReadByTheCompiler_IsTheValue(double value)
    {
        object? read = Read(CSharpLiteral.Double(value));

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(Assert.IsType<double>(read)));
    }

    [Theory]
    [InlineData(0.1f)]
    [InlineData(3f)]
    [InlineData(3.4028235E38f)]
    [InlineData(1e-45f)]
    public void Single_ReadByTheCompiler_IsTheValue(float value) => Assert.Equal(value, Assert.IsType<float>(Read(CSharpLiteral.Single(value))));

    [Theory]
    [InlineData("")]
    [InlineData("\"\\\0\a\b\f\n\r\t\v\u001f\u007f\u0085\u2028\u2029\ufeffé😀{}")]
    public void String_ReadByTheCompiler_IsTheText(string text) => Assert.Equal(text, Read(CSharpLiteral.String(text)));

    [Fact]
    public void RoundTrip_OfManyNumbers_IsTheShortestThatDotNetFinds()
    {
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++)
        {
            double value = Math.Round(random.NextDouble() * 1000, i % 12);
            Assert.Equal(value.ToString("R", CultureInfo.InvariantCulture), NumberText.RoundTrip(value));
        }
    }

    [Theory]
    [InlineData(12345, 2, "123.45")]
    [InlineData(-5, 2, "-0.05")]
    [InlineData(0, 3, "0.000")]
    [InlineData(long.MinValue, 15, "-9223.372036854775808")]
    [InlineData(7, 0, "7")]
    public void Scaled_IsTheDecimalNumber(long unscaled, int decimals, string expected) => Assert.Equal(expected, NumberText.Scaled(unscaled, decimals));

    [Fact]
    public void HintNames_ThatDifferByCaseOnly_Differ() =>
        Assert.NotEqual(HintNames.Of("Shop.item"), HintNames.Of("Shop.Item"), StringComparer.OrdinalIgnoreCase);

    private static object? Read(string literal) => Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal)).Token.Value;
}
