using System.Text;

namespace CodeSynth.Schemas.Importing;

/// <summary>Names of a schema as names of C#.</summary>
internal static class CSharpName
{
    /// <summary><c>total_amount</c>, <c>totalAmount</c> → <c>TotalAmount</c>; what no identifier has becomes an underscore.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length + 1);
        bool upper = true;
        foreach (char c in name)
        {
            if (c is '_' or '-' or '.')
            {
                upper = true;
                continue;
            }

            text.Append(!char.IsLetterOrDigit(c) ? '_' : upper ? char.ToUpperInvariant(c) : c);
            upper = false;
        }

        if (text.Length == 0 || char.IsDigit(text[0]))
        {
            text.Insert(0, '_');
        }

        return text.ToString();
    }

    /// <summary>A symbol of an enumeration: <c>CREDIT_CARD</c> → <c>CreditCard</c>, <c>pending</c> → <c>Pending</c>.</summary>
    public static string Member(string symbol) =>
        Pascal(symbol.Any(char.IsLower) ? symbol : symbol.ToLowerInvariant());

    /// <summary>Whether the property is found by its name alone: without underscores and whatever the case.</summary>
    public static bool Suits(string property, string field) =>
        string.Equals(Bare(property), Bare(field), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace("_", string.Empty);
}
