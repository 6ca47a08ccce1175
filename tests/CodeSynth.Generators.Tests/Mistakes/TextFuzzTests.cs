using System.Text;
using CodeSynth.Generators.Parsing.Samplers;
using CodeSynth.Testing;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>Texts of attributes, damaged as they are while somebody types them: the parser gives pieces or the problem, and never throws.</summary>
public class TextFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Template_Damaged_IsItsPiecesOrAProblem(uint seed) =>
        new Fuzz(["{First}.{Last}@example.org", "{{braces}} {Number:D6}", "ORDER_{Row:D18}", "{Address.City}"], "{", "}", "{{", "}}", ":D", ":D19", ":x", "{}").HoldsForTexts(seed, text =>
        {
            if (TemplateText.Parse(text, out string problem) is not { } pieces)
            {
                Assert.NotEmpty(problem);
                return false;
            }

            // Written again from its pieces, it is the same text: nothing was skipped.
            var again = new StringBuilder();
            foreach (TemplateText.Piece piece in pieces)
            {
                again.Append(piece.IsName ? piece.Digits > 0 ? $"{{{piece.Text}:D{piece.Digits}}}" : $"{{{piece.Text}}}" : piece.Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            }

            Assert.Empty(problem);
            Assert.Equal(TemplateText.Parse(again.ToString(), out _), pieces);
            return true;
        });
}
