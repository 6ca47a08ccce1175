using System.Text;

namespace CodeSynth.Randomness;

/// <summary>
/// The key of a field's random stream: a fixed hash of the seed and the names of entity and field. It depends on nothing
/// else, so that adding, removing or reordering fields and entities changes no other value.
/// </summary>
public static class StreamKey
{
    /// <summary>The key of one field.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="entity">The entity's name.</param>
    /// <param name="path">The property's name; dotted for a property of a nested object.</param>
    /// <returns>The key to give to <see cref="Bits"/>.</returns>
    public static ulong Of(ulong seed, string entity, string path) => Of(seed, NamesOf(entity, path));

    /// <summary>The same for names that have been hashed, for one field and many seeds.</summary>
    internal static ulong Of(ulong seed, ulong names) => Bits.Mix(Bits.Mix(seed + Bits.Golden) ^ Bits.Mix(names));

    /// <summary>The hash of the names. The zero byte separates them: ("AB", "C") and ("A", "BC") must differ.</summary>
    internal static ulong NamesOf(string entity, string path) => Fnv1a(path, Fnv1a("\0", Fnv1a(entity, FnvOffset)));

    // FNV-1a, 64 bits (RFC 9923), over UTF-8: a hash that is the same in every process, unlike string.GetHashCode.
    private const ulong FnvOffset = 0xCBF29CE484222325;
    private const ulong FnvPrime = 0x00000100000001B3;

    private static ulong Fnv1a(string text, ulong hash)
    {
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            hash = (hash ^ b) * FnvPrime;
        }

        return hash;
    }
}
