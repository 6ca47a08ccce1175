using System.Buffers.Binary;

namespace CodeSynth.Wire;

/// <summary>UUIDs, whose 128 bits travel as a number, as text (RFC 9562 §4) and as <see cref="Guid"/>.</summary>
public static class UuidText
{
    /// <summary>The characters of the text: 32 digits and 4 hyphens.</summary>
    public const int Length = 36;

    /// <summary>Reads the text that <see cref="Put.Uuid"/> writes and nothing else: 36 characters, lower case, no braces.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="value">The 128 bits, the first byte of the text on top.</param>
    public static bool TryParse(ReadOnlySpan<byte> text, out UInt128 value)
    {
        value = 0;
        if (text.Length != Length)
        {
            return false;
        }

        for (int i = 0; i < Length; i++)
        {
            byte c = text[i];
            if (i is 8 or 13 or 18 or 23)
            {
                if (c != '-')
                {
                    return false;
                }
            }
            else if (c is >= (byte)'0' and <= (byte)'9')
            {
                value = value << 4 | (uint)(c - '0');
            }
            else if (c is >= (byte)'a' and <= (byte)'f')
            {
                value = value << 4 | (uint)(c - 'a' + 10);
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same UUID as a <see cref="Guid"/>, whose text is the one on the wire.</summary>
    /// <param name="value">The 128 bits.</param>
    public static Guid ToGuid(UInt128 value)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, value);
        return new Guid(bytes, bigEndian: true);
    }
}
