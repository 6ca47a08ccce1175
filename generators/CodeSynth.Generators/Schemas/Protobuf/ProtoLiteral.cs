using System.Globalization;
using System.Text;

namespace CodeSynth.Schemas.Protobuf;

/// <summary>Constants of .proto files: what they stand for, and how they are written.</summary>
internal static class ProtoLiteral
{
    private const string Escapes = "abfnrtv\\?'\"";
    private const string Escaped = "\a\b\f\n\r\t\v\\?'\"";

    /// <summary>How many UTF-16 units the escape at a backslash takes; 0 where there is no such escape.</summary>
    public static int EscapeLength(string text, int backslash)
    {
        char kind = backslash + 1 < text.Length ? text[backslash + 1] : '\0';
        if (kind is >= '0' and <= '7')
        {
            return 1 + Digits(text, backslash + 1, 3, 8);
        }

        if (kind is 'x' or 'X')
        {
            return Digits(text, backslash + 2, 2, 16) is var hex and > 0 ? 2 + hex : 0;
        }

        if (kind is 'u' or 'U')
        {
            int width = kind == 'u' ? 4 : 8;
            return Digits(text, backslash + 2, width, 16) == width && CodePoint(text, backslash + 2, width) <= 0x10FFFF ? 2 + width : 0;
        }

        return kind != '\0' && Escapes.IndexOf(kind) >= 0 ? 2 : 0;
    }

    /// <summary>What a text in quotes stands for: UTF-8 unless its escapes say otherwise.</summary>
    public static void AppendBytes(string quoted, List<byte> bytes)
    {
        int end = quoted.Length - 1;
        for (int at = 1; at < end;)
        {
            if (quoted[at] != '\\')
            {
                int next = quoted.IndexOf('\\', at, end - at) is var found and >= 0 ? found : end;
                bytes.AddRange(Encoding.UTF8.GetBytes(quoted.Substring(at, next - at)));
                at = next;
                continue;
            }

            int length = EscapeLength(quoted, at);
            int pair = SurrogatePairLength(quoted, at);
            if (pair > 0)
            {
                AppendUtf8((uint)char.ConvertToUtf32((char)CodePoint(quoted, at + 2, 4), (char)CodePoint(quoted, at + 8, 4)), bytes);
            }
            else
            {
                AppendEscape(quoted.Substring(at, length), bytes);
            }

            at += Math.Max(pair, length);
        }
    }

    /// <summary>A number in decimal, alike in every culture.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text) => Quote(Encoding.UTF8.GetBytes(text));

    /// <summary>Bytes as a text in quotes: readable where they are UTF-8, octal where they are not.</summary>
    public static string Quote(byte[] bytes)
    {
        var text = new StringBuilder("\"");
        for (int at = 0; at < bytes.Length;)
        {
            int length = Utf8Length(bytes, at);
            if (length == 1 && bytes[at] is (byte)'"' or (byte)'\\')
            {
                text.Append('\\').Append((char)bytes[at]);
            }
            else if (length == 0 || bytes[at] is < 0x20 or 0x7F)
            {
                length = 1;
                text.Append('\\').Append(Convert.ToString(bytes[at], 8).PadLeft(3, '0'));
            }
            else
            {
                text.Append(Encoding.UTF8.GetString(bytes, at, length));
            }

            at += length;
        }

        return text.Append('"').ToString();
    }

    /// <summary>The value of a decimal, octal or hexadecimal number without a sign.</summary>
    public static bool TryInteger(string text, out ulong value)
    {
        value = 0;
        bool hex = text.Length > 2 && text[1] is 'x' or 'X';
        uint radix = hex ? 16u : text[0] == '0' ? 8u : 10u;
        for (int i = hex ? 2 : 0; i < text.Length; i++)
        {
            uint digit = Digit(text[i]);
            if (digit >= radix || value > (ulong.MaxValue - digit) / radix)
            {
                return false;
            }

            value = value * radix + digit;
        }

        return true;
    }

    /// <summary>The UTF-8 sequence that begins here, by its length; 0 where there is none (RFC 3629 §4).</summary>
    private static int Utf8Length(byte[] bytes, int at)
    {
        byte first = bytes[at];
        int length = first switch { < 0x80 => 1, < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        if (length == 0 || at + length > bytes.Length)
        {
            return 0;
        }

        for (int i = 1; i < length; i++)
        {
            if (bytes[at + i] is < 0x80 or > 0xBF)
            {
                return 0;
            }
        }

        return length == 1 || !IsOverlongOrSurrogate(first, bytes[at + 1]) ? length : 0;
    }

    private static bool IsOverlongOrSurrogate(byte first, byte second) =>
        (first, second) is (0xE0, < 0xA0) or (0xED, > 0x9F) or (0xF0, < 0x90) or (0xF4, > 0x8F);

    private static void AppendEscape(string escape, List<byte> bytes)
    {
        char kind = escape[1];
        if (kind is >= '0' and <= '7')
        {
            bytes.Add(unchecked((byte)Convert.ToInt32(escape.Substring(1), 8)));
        }
        else if (kind is 'x' or 'X')
        {
            bytes.Add(byte.Parse(escape.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
        }
        else if (kind is 'u' or 'U')
        {
            AppendUtf8(CodePoint(escape, 2, escape.Length - 2), bytes);
        }
        else
        {
            bytes.Add((byte)Escaped[Escapes.IndexOf(kind)]);
        }
    }

    /// <summary>Surrogates too, each on its own, as protoc does it.</summary>
    private static void AppendUtf8(uint code, List<byte> bytes)
    {
        if (code < 0x80)
        {
            bytes.Add((byte)code);
            return;
        }

        int rest = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
        byte lead = rest switch { 1 => 0xC0, 2 => 0xE0, _ => 0xF0 };
        bytes.Add((byte)(lead | code >> (6 * rest)));
        while (rest-- > 0)
        {
            bytes.Add((byte)(0x80 | (code >> (6 * rest) & 0x3F)));
        }
    }

    /// <summary>The length of two escapes that are the halves of one character, <c>\uD83D\uDE00</c>; 0 where these are not.</summary>
    private static int SurrogatePairLength(string text, int at)
    {
        const int Escape = 6;
        return IsUtf16(at) && IsUtf16(at + Escape)
            && char.IsHighSurrogate((char)CodePoint(text, at + 2, 4))
            && char.IsLowSurrogate((char)CodePoint(text, at + Escape + 2, 4)) ? 2 * Escape : 0;

        bool IsUtf16(int start) => start + 1 < text.Length && text[start] == '\\' && text[start + 1] == 'u' && EscapeLength(text, start) == Escape;
    }

    private static int Digits(string text, int start, int most, uint radix)
    {
        int count = 0;
        while (count < most && start + count < text.Length && Digit(text[start + count]) < radix)
        {
            count++;
        }

        return count;
    }

    private static uint CodePoint(string text, int start, int width) =>
        uint.Parse(text.Substring(start, width), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static uint Digit(char c) => c switch
    {
        >= '0' and <= '9' => (uint)(c - '0'),
        >= 'a' and <= 'f' => (uint)(c - 'a' + 10),
        >= 'A' and <= 'F' => (uint)(c - 'A' + 10),
        _ => uint.MaxValue,
    };
}
