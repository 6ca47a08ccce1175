using System.Globalization;
using CodeSynth.Hosting.Rendering;

namespace CodeSynth.Hosting.Tests.Rendering;

public class NumberTextTests
{
    [Theory]
    [InlineData("fi-FI")]
    [InlineData("de-CH")]
    [InlineData("")]
    public void Numbers_InAnyCulture_AreTheSame(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("-1,234,567", NumberText.Count(-1234567));
            Assert.Equal("10.0", NumberText.Rate(50, TimeSpan.FromSeconds(5)));
            Assert.Equal("2,500,000", NumberText.Rate(2_500_000, TimeSpan.FromSeconds(1)));
            Assert.Equal("0.0", NumberText.Rate(5, TimeSpan.Zero));
            Assert.Equal("1,234.568", NumberText.Seconds(TimeSpan.FromSeconds(1234.5678)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
