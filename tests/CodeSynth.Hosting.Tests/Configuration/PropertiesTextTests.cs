using CodeSynth.Hosting.Configuration;

namespace CodeSynth.Hosting.Tests.Configuration;

/// <summary>The grammar of java.util.Properties, by the examples of its documentation and its odd corners.</summary>
public class PropertiesTextTests
{
    private const string Letters = " \t\n\r\f\\:=#!abué€\"'";

    [Theory]
    [InlineData("Truth = Beauty", "Truth", "Beauty")]
    [InlineData(" Truth:Beauty", "Truth", "Beauty")]
    [InlineData("Truth                    :Beauty", "Truth", "Beauty")]
    [InlineData("Truth Beauty", "Truth", "Beauty")]
    [InlineData("a\tb c", "a", "b c")]
    [InlineData("a=b=c", "a", "b=c")]
    [InlineData("a==b", "a", "=b")]
    [InlineData("a = : b", "a", ": b")]
    [InlineData("a=b  ", "a", "b  ")] // blanks behind a value are its own
    [InlineData("cheeses", "cheeses", "")]
    [InlineData("fruits  apple, banana, \\\n        pear", "fruits", "apple, banana, pear")]
    [InlineData("a=b\\\n#c", "a", "b#c")] // a line that goes on is no comment
    [InlineData("a=b\\\\", "a", "b\\")]
    [InlineData("a=b\\", "a", "b")]
    [InlineData("a\\ b\\=c\\:d=e", "a b=c:d", "e")]
    [InlineData("a=\\t\\n\\r\\f\\q\\\"", "a", "\t\n\r\fq\"")]
    [InlineData("a=\\u00e9\\u20AC", "a", "é€")]
    [InlineData("#x\n!y\n\n  # z\na=b#c!d", "a", "b#c!d")]
    [InlineData("a=b\r\n", "a", "b")]
    [InlineData("=b", "", "b")]
    public void Read_Line_IsAsInJava(string text, string key, string value) =>
        Assert.Equal([(key, value)], PropertiesText.Read(text).Select(p => (p.Key, p.Value)));

    [Fact]
    public void Read_LineNumbers_AreThoseOfTheFirstLine() =>
        Assert.Equal([("a", 2), ("b", 5), ("a", 6)], PropertiesText.Read("#\na=1\\\n  2\n\nb=\na=3").Select(p => (p.Key, p.Line)));

    [Theory]
    [InlineData("a=\\u12")]
    [InlineData("\na=\\uhunter22")]
    public void Read_EscapeThatIsNone_NamesTheLineAndNothingElse(string text) =>
        Assert.Equal($"line {text.Count(c => c == '\n') + 1}: \\u needs four hexadecimal digits behind it", Assert.Throws<FormatException>(() => PropertiesText.Read(text).ToList()).Message);

    /// <summary>Whatever a key and a value are, escaped they come back.</summary>
    [Fact]
    public void Read_RandomTextsEscaped_ComeBack()
    {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            string key = "k" + RandomText(random), value = RandomText(random);
            (string Key, string Value, int Line) read = Assert.Single(PropertiesText.Read($"{Escaped(key)}={Escaped(value)}"));
            Assert.Equal((key, value), (read.Key, read.Value));
        }
    }

    private static string RandomText(Random random) => string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\n' ? "\\n" : c is '\r' ? "\\r" : c is '\t' ? "\\t" : c is '\f' ? "\\f" : c > 127 ? $"\\u{(int)c:X4}" : "\\:=#! ".Contains(c) ? $"\\{c}" : $"{c}"));
}
