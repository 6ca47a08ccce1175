using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>The text of a template, taken apart: <c>{Name}</c>, <c>{Name:D6}</c>, and <c>{{</c> and <c>}}</c> for braces.</summary>
internal static class TemplateText
{
    private const int MaxDigits = 18;

    /// <summary>A piece: a text, or the name of a property.</summary>
    /// <param name="Text">The text, or the name.</param>
    /// <param name="IsName">Whether it is a name.</param>
    /// <param name="Digits">The least digits, 0 where none are given.</param>
    public readonly record struct Piece(string Text, bool IsName, int Digits = 0);

    /// <summary>The pieces in their order, texts never empty; null with the reason where it is not well formed.</summary>
    public static IReadOnlyList<Piece>? Parse(string template, out string problem)
    {
        var pieces = new List<Piece>();
        var text = new StringBuilder();
        problem = string.Empty;
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c is '{' or '}' && i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else if (c == '}')
            {
                problem = "a '}' closes nothing. Write '}}' for a brace.";
                return null;
            }
            else if (c == '{')
            {
                int end = template.IndexOf('}', i);
                if (end < 0)
                {
                    problem = "a '{' is not closed. Write '{{' for a brace.";
                    return null;
                }

                Flush();
                if (PlaceOf(template.Substring(i + 1, end - i - 1), out problem) is not { } place)
                {
                    return null;
                }

                pieces.Add(place);
                i = end;
            }
            else
            {
                text.Append(c);
            }
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (text.Length != 0)
            {
                pieces.Add(new Piece(text.ToString(), IsName: false));
                text.Clear();
            }
        }
    }

    private static Piece? PlaceOf(string place, out string problem)
    {
        int colon = place.IndexOf(':');
        string name = colon < 0 ? place : place.Substring(0, colon);
        if (name.Length == 0)
        {
            problem = "a place names no property. Write its name between the braces, or '{{' and '}}' for braces.";
            return null;
        }

        problem = string.Empty;
        if (colon < 0)
        {
            return new Piece(name, IsName: true);
        }

        string format = place.Substring(colon + 1);
        if (format.Length is 2 or 3
            && format[0] == 'D'
            && int.TryParse(format.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out int digits)
            && digits is >= 1 and <= MaxDigits)
        {
            return new Piece(name, IsName: true, digits);
        }

        problem = $"'{format}' is no format. Write 'Dn', n from 1 to {MaxDigits.ToString(CultureInfo.InvariantCulture)}, for the least digits of an integer, as in '{{{name}:D6}}'.";
        return null;
    }
}
