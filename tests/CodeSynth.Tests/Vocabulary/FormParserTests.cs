using System.Text;
using System.Text.RegularExpressions;
using CodeSynth.Sampling;
using CodeSynth.Vocabulary;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The lines of Vocabulary/Forms.</summary>
public unsafe class FormParserTests
{
    [Theory]
    [InlineData("plain é", "^plain é$", 8)]
    [InlineData("a#b##", "^a[0-9]b[0-9]{2}$", 5)]
    [InlineData("####################", "^[0-9]{20}$", 20)]
    [InlineData("{1-199}", "^([1-9]|[1-9][0-9]|1[0-9]{2})$", 3)]
    [InlineData("{01-95}", "^(0[1-9]|[1-8][0-9]|9[0-5])$", 2)]
    [InlineData("{007-12}", "^0(0[7-9]|1[0-2])$", 3)]
    [InlineData("{x1-xff}", "^[1-9a-f][0-9a-f]?$", 2)]
    [InlineData("{x00-xff}", "^[0-9a-f]{2}$", 2)]
    [InlineData("{A-C}{X-Z}", "^[A-C][X-Z]$", 2)]
    [InlineData("{one|three}!", "^(one|three)!$", 6)]
    [InlineData("{company_suffix}", "^(Inc|and Sons|LLC|Group)$", 8)]
    [InlineData("{^department}", "^[A-Z][a-z]+$", 11)]
    [InlineData("{en/company_suffix}", "^(Inc|and Sons|LLC|Group)$", 8)]
    [InlineData("<{Ipv4}>", @"^<(192\.0\.2|198\.51\.100|203\.0\.113)\.[0-9]+>$", 16)]
    [InlineData("{Postcode*2-3}", "^[0-9]{5} [0-9]{5}( [0-9]{5})?$", 17)]
    public void Parse_Line_GivesTextsOfItsFormWithinTheirBytes(string line, string pattern, int maxBytes)
    {
        var form = new TextForm([new FormParser(Locale.Named("en")).Parse(line)]);
        byte* buffer = stackalloc byte[form.MaxBytes + Put.Slack];
        int longest = 0;
        for (ulong i = 0; i < 2_000; i++)
        {
            var draws = new Draws(i);
            int length = (int)(form.Write(buffer, ref draws) - buffer);
            longest = Math.Max(longest, length);
            string text = Encoding.UTF8.GetString(buffer, length);
            Assert.True(Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant), text);
        }

        Assert.Equal(maxBytes, form.MaxBytes);
        Assert.Equal(maxBytes, longest);
    }

    [Theory]
    [InlineData("{last_name")]
    [InlineData("{!nobody}")]
    [InlineData("{no_such_table}")]
    [InlineData("{NoSuchKind}")]
    public void Parse_LineThatIsNotWellFormed_IsRefused(string line) => Assert.ThrowsAny<Exception>(() => new FormParser(Locale.Named("en")).Parse(line));

    [Fact]
    public void FakeSampler_UnknownLocaleOrKind_IsNamed()
    {
        Assert.Contains("'xx'", Assert.Throws<ArgumentException>(() => new FakeSampler(1, Fake.City, "xx")).Message, StringComparison.Ordinal);
        Assert.Contains("99", Assert.Throws<ArgumentException>(() => FakeSampler.MaxBytes((Fake)99, "de")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FakeSampler_FirstAskedByManyThreads_IsTheSame()
    {
        string[] texts = new string[8];
        using var start = new Barrier(texts.Length);
        Thread[] threads = [.. Enumerable.Range(0, texts.Length).Select(i => new Thread(() =>
        {
            start.SignalAndWait();
            using FakeText text = FakeText.Of(Fake.Address, "pl");
            texts[i] = text[7];
        }))];
        Array.ForEach(threads, t => t.Start());
        Array.ForEach(threads, t => t.Join());

        Assert.Single(texts.Distinct());
    }
}
