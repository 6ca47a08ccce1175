using System.Text;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class JsonEscapeTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain, long enough for more than one vector: 0123456789 0123456789 0123456789")]
    [InlineData("\"")]
    [InlineData("\\")]
    [InlineData("say \"hi\" \\o/ \n\r\t\0\u0001\u001f\u007f Zoë 🦊")]
    [InlineData("\"\"\"\"\0\0\0\0")]
    public void InPlace_Text_IsThatOfAWholeString(string text) => AssertSame(text);

    /// <summary>A thousand texts of up to forty characters, a third of which are escaped.</summary>
    [Fact]
    public void InPlace_AnyText_IsThatOfAWholeString()
    {
        const string Alphabet = "\"\\\n\r\t\0\u000b\u001f /azé€\u2028";
        for (int n = 0; n < 1_000; n++)
        {
            int length = (int)Bits.Below(Bits.At(1, n), 40);
            AssertSame(string.Concat(Enumerable.Range(0, length).Select(i => Alphabet[(int)Bits.Below(Bits.At(2, n * 64 + i), (ulong)Alphabet.Length)])));
        }
    }

    private static void AssertSame(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        byte[] escaped = WireBytes.Of(p => JsonEscape.InPlace(p, Put.Literal(p, utf8)), 6 * utf8.Length);

        Assert.Equal(Encoding.UTF8.GetString(JsonText.Quote(text))[1..^1], Encoding.UTF8.GetString(escaped));
    }
}
