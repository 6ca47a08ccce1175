using System.Text;
using System.Text.Json;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public class JsonTextTests
{
    [Fact]
    public void Quote_EveryCharacter_ReadsBack()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (!char.IsSurrogate((char)c))
            {
                string text = $"a{(char)c}b";
                Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonText.Quote(text)));
            }
        }
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"hi\" \\o/", "\"say \\\"hi\\\" \\\\o/\"")]
    [InlineData("\n\r\t\0\u001f\u007f", "\"\\n\\r\\t\\u0000\\u001f\u007f\"")]
    [InlineData("Zoë 🦊", "\"Zoë 🦊\"")]
    public void Quote_Text_EscapesOnlyWhatItMust(string text, string expected)
    {
        Assert.Equal(expected, Encoding.UTF8.GetString(JsonText.Quote(text)));
        Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonText.Quote(text)));
    }
}
