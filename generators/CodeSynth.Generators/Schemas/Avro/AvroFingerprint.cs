using System.Security.Cryptography;
using System.Text;

namespace CodeSynth.Schemas.Avro;

/// <summary>Fingerprints of a Parsing Canonical Form, the three that the Avro specification recommends. They tell schemas apart; they protect nothing.</summary>
internal static class AvroFingerprint
{
    private const ulong Empty = 0xC15D213AA4D7A795;

    private static readonly ulong[] s_table = Table();

    /// <summary>CRC-64-AVRO, a Rabin fingerprint of 64 bits. In single-object encoding it is written little-endian.</summary>
    public static ulong Crc64(string canonicalForm)
    {
        ulong fingerprint = Empty;
        foreach (byte unit in Encoding.UTF8.GetBytes(canonicalForm))
        {
            fingerprint = (fingerprint >> 8) ^ s_table[(byte)fingerprint ^ unit];
        }

        return fingerprint;
    }

    /// <summary>MD5, 16 bytes.</summary>
    public static byte[] Md5(string canonicalForm)
    {
        using var algorithm = MD5.Create();
        return algorithm.ComputeHash(Encoding.UTF8.GetBytes(canonicalForm));
    }

    /// <summary>SHA-256, 32 bytes.</summary>
    public static byte[] Sha256(string canonicalForm)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(Encoding.UTF8.GetBytes(canonicalForm));
    }

    private static ulong[] Table()
    {
        ulong[] table = new ulong[256];
        for (int i = 0; i < table.Length; i++)
        {
            ulong entry = (ulong)i;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ Empty;
            }

            table[i] = entry;
        }

        return table;
    }
}
