using System.Text;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Names as the languages that protoc writes spell them, by protoc's own rules.</summary>
internal static class ProtoCase
{
    /// <summary>The name of a field in JSON: <c>created_at</c> → <c>createdAt</c>.</summary>
    public static string Json(string name) => Camel(name, raisesFirst: false);

    /// <summary>The entry message of a map field: <c>unit_prices</c> → <c>UnitPricesEntry</c>.</summary>
    public static string MapEntry(string name) => Camel(name, raisesFirst: true) + "Entry";

    /// <summary>A value of an enumeration as a constant: <c>NOT_PAID</c> → <c>NotPaid</c>.</summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        bool raise = true;
        foreach (char c in name)
        {
            if (c != '_')
            {
                text.Append(raise ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            }

            raise = c == '_';
        }

        return text.ToString();
    }

    /// <summary><c>ORDER_STATUS_PAID</c> of <c>OrderStatus</c> → <c>PAID</c>; the name itself where nothing is left.</summary>
    public static string WithoutPrefix(string value, string enumName)
    {
        string prefix = enumName.Replace("_", string.Empty);
        int at = 0;
        foreach (char c in prefix)
        {
            while (at < value.Length && value[at] == '_')
            {
                at++;
            }

            if (at == value.Length || char.ToLowerInvariant(value[at++]) != char.ToLowerInvariant(c))
            {
                return value;
            }
        }

        string rest = value.Substring(at).TrimStart('_');
        return rest.Length > 0 ? rest : value;
    }

    private static string Camel(string name, bool raisesFirst)
    {
        var text = new StringBuilder(name.Length);
        bool raise = raisesFirst;
        foreach (char c in name)
        {
            if (c != '_')
            {
                text.Append(raise ? char.ToUpperInvariant(c) : c);
            }

            raise = c == '_';
        }

        return text.ToString();
    }
}
