namespace CodeSynth.Generators.Emission;

/// <summary>Identifiers within one emitted class: each is given once, a clash gets a number.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wanted identifier, or that with the first free number behind it.</summary>
    public string Take(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>A path as an identifier that begins small: <c>Address.PostalCode</c> → <c>addressPostalCode</c>.</summary>
    public static string Camel(string path)
    {
        string joined = string.Concat(path.Replace("[]", ".Item").Split('.').Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1)));
        return char.ToLowerInvariant(joined[0]) + joined.Substring(1);
    }
}
