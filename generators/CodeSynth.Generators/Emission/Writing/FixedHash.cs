using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Emission.Writing;

/// <summary>FNV-1a (RFC 9923) with 32 bits over UTF-8: string.GetHashCode differs from process to process.</summary>
internal static class FixedHash
{
    public static string Of(string text)
    {
        uint hash = 0x811C9DC5;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = unchecked((hash ^ b) * 0x01000193);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
