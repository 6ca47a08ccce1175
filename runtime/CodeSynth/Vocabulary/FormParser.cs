using System.Globalization;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Vocabulary;

/// <summary>
/// A line of Vocabulary/Forms → the parts of a text. In a line stand for themselves all characters but these:
/// <list type="bullet">
/// <item><c>#</c> a digit;</item>
/// <item><c>{1-199}</c>, <c>{01-95}</c> a number, with leading zeros if the first bound has some; <c>{x1-xffff}</c>, <c>{x00-xff}</c> the same in hexadecimal;</item>
/// <item><c>{A-Z}</c> a letter; <c>{pdf|txt}</c> one of these words;</item>
/// <item><c>{last_name}</c> a word of a table; <c>{^word}</c> with its first letter in upper case; <c>{en/word}</c> of the table of a certain locale;</item>
/// <item><c>{City}</c> a text of another kind; <c>{word*3-11}</c>, <c>{Sentence*3-6}</c> several, with a space between;</item>
/// <item><c>{!luhn}</c> and the like: check digits, see <see cref="CheckDigits"/>.</item>
/// </list>
/// </summary>
/// <param name="locale">Whose words are meant.</param>
internal sealed unsafe class FormParser(Locale locale)
{
    // Eight digits, which are one store, are drawn at once; longer numbers in several draws.
    private const int MaxDigits = 8;

    /// <summary>The parts of a line.</summary>
    /// <exception cref="FormatException">The line is not well formed; none of the assembly is.</exception>
    public TextPart[] Parse(string line)
    {
        var parts = new List<TextPart>();
        var literal = new StringBuilder();
        for (int i = 0; i < line.Length;)
        {
            if (line[i] is not ('#' or '{'))
            {
                literal.Append(line[i++]);
                continue;
            }

            if (literal.Length > 0)
            {
                parts.Add(TextPart.Literal(literal.ToString()));
                literal.Clear();
            }

            if (line[i] == '#')
            {
                int digits = line.AsSpan(i).IndexOfAnyExcept('#') is var n and >= 0 ? n : line.Length - i;
                digits = Math.Min(digits, MaxDigits);
                parts.Add(TextPart.Number(0, TenTo(digits) - 1, digits));
                i += digits;
            }
            else
            {
                int end = line.IndexOf('}', i);
                parts.Add(end > 0 ? Placeholder(line[(i + 1)..end]) : throw new FormatException($"No '}}' ends a placeholder of '{line}'."));
                i = end + 1;
            }
        }

        if (literal.Length > 0)
        {
            parts.Add(TextPart.Literal(literal.ToString()));
        }

        return [.. parts];
    }

    private TextPart Placeholder(string text)
    {
        if (text.Contains('|'))
        {
            return TextPart.Word(Words(text.Split('|')));
        }

        if (text[0] == '!')
        {
            return Check(text);
        }

        if (text.Contains('*'))
        {
            string[] repeated = text.Split('*', '-');
            return TextPart.Forms(new TextForm([[Placeholder(repeated[0])]]), Natural(repeated[1]), Natural(repeated[2]));
        }

        string[] bounds = text.Split('-');
        if (bounds.Length == 2)
        {
            return Range(bounds[0], bounds[1]);
        }

        return char.IsAsciiLetterUpper(text[0]) ? TextPart.Forms(locale.Form(Enum.Parse<Fake>(text)), 1, 1) : TextPart.Word(locale.Words(text));
    }

    private static TextPart Range(string low, string high)
    {
        if (char.IsAsciiLetterUpper(low[0]))
        {
            return TextPart.Word(Words([.. Enumerable.Range(low[0], high[0] - low[0] + 1).Select(static c => $"{(char)c}")]));
        }

        bool isHexadecimal = low[0] == 'x';
        string digits = isHexadecimal ? low[1..] : low;
        int width = digits[0] == '0' ? digits.Length : 1;
        return isHexadecimal
            ? TextPart.Hexadecimal(Hexadecimal(digits), Hexadecimal(high[1..]), width)
            : TextPart.Number(Natural(low), Natural(high), width);
    }

    private static TextPart Check(string text) => text switch
    {
        "!luhn" => TextPart.CheckDigits(&CheckDigits.Luhn, added: 1),
        "!iban" => TextPart.CheckDigits(&CheckDigits.Iban, added: 0),
        "!fr" => TextPart.CheckDigits(&CheckDigits.FrenchKey, added: 2),
        "!es" => TextPart.CheckDigits(&CheckDigits.SpanishDigits, added: 0),
        "!it" => TextPart.CheckDigits(&CheckDigits.ItalianLetter, added: 0),
        _ => throw new FormatException($"There are no check digits '{text}'."),
    };

    private static EncodedWords Words(string[] words) => new([.. words.Select(Encoding.UTF8.GetBytes)]);

    private static ulong TenTo(int digits)
    {
        ulong power = 1;
        for (int i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static ulong Natural(string text) => ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static ulong Hexadecimal(string text) => ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
