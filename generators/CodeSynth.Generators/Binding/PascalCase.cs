using System.Text;

namespace CodeSynth.Generators.Binding;

/// <summary>A schema's names as C# has them: <c>order_id</c> and <c>ORDER_ID</c> → <c>OrderId</c>, <c>orderId</c> → <c>OrderId</c>.</summary>
internal static class PascalCase
{
    /// <param name="name">A name of an Avro schema: letters a to z, digits and underscores.</param>
    public static string Of(string name)
    {
        bool isShouted = !name.Any(char.IsLower);
        var text = new StringBuilder(name.Length);
        foreach (string part in name.Split(['_'], StringSplitOptions.RemoveEmptyEntries))
        {
            text.Append(char.ToUpperInvariant(part[0])).Append(isShouted ? part.Substring(1).ToLowerInvariant() : part.Substring(1));
        }

        return text.Length == 0 || char.IsDigit(text[0]) ? "_" + text : text.ToString();
    }
}
