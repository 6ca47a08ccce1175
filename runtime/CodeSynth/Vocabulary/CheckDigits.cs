namespace CodeSynth.Vocabulary;

/// <summary>
/// The check digits of bank accounts and cards. Each method is given a text from its start to its end, puts the digits where
/// they belong and returns where the text ends then.
/// </summary>
internal static unsafe class CheckDigits
{
    // An IBAN begins with its country and these two digits; what follows is the bank's and the account's part.
    private const int Account = 4;

    /// <summary>Adds the digit that makes the sum of ISO/IEC 7812-1 annex B, by Luhn, a multiple of ten.</summary>
    public static byte* Luhn(byte* start, byte* end)
    {
        // Each second digit, from the last on, counts double; of that both digits are added up.
        ReadOnlySpan<byte> doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
        int sum = 0;
        for (byte* p = end - 1; p >= start; p -= 2)
        {
            sum += doubled[*p - '0'];
        }

        for (byte* p = end - 2; p >= start; p -= 2)
        {
            sum += *p - '0';
        }

        *end = (byte)('0' + (10 - sum % 10) % 10);
        return end + 1;
    }

    /// <summary>Sets the third and fourth character of an IBAN, which hold 00, by ISO/IEC 7064 MOD 97-10 as ISO 13616-1 asks.</summary>
    public static byte* Iban(byte* start, byte* end)
    {
        // Letters count two digits, A being 10; country and check digits go to the end.
        ulong rest = Mod97(0, start + Account, end);
        rest = Mod97(rest, start, start + Account);
        ulong check = 98 - rest;
        start[2] = (byte)('0' + check / 10);
        start[3] = (byte)('0' + check % 10);
        return end;
    }

    /// <summary>Adds the two digits of the French key: 97 less 89 times the bank, 15 times the branch and 3 times the account, modulo 97.</summary>
    public static byte* FrenchKey(byte* start, byte* end)
    {
        ulong bank = Mod97(0, start + Account, start + Account + 5);
        ulong branch = Mod97(0, start + Account + 5, start + Account + 10);
        ulong account = Mod97(0, start + Account + 10, end);
        ulong key = 97 - (89 * bank + 15 * branch + 3 * account) % 97;
        end[0] = (byte)('0' + key / 10);
        end[1] = (byte)('0' + key % 10);
        return end + 2;
    }

    /// <summary>Sets the two digits between branch and account of a Spanish account: one over bank and branch, one over the account.</summary>
    public static byte* SpanishDigits(byte* start, byte* end)
    {
        byte* digits = start + Account + 8;
        digits[0] = Mod11(start + Account, 8, firstWeight: 2);
        digits[1] = Mod11(digits + 2, 10, firstWeight: 0);
        return end;
    }

    /// <summary>Sets the letter before the bank of an Italian account: each second character counts by a table, the others by their value.</summary>
    public static byte* ItalianLetter(byte* start, byte* end)
    {
        ReadOnlySpan<byte> odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
        int sum = 0;
        byte* bank = start + Account + 1;
        for (byte* p = bank; p < end; p++)
        {
            int digit = *p - '0';
            sum += (p - bank) % 2 == 0 ? odd[digit] : digit;
        }

        start[Account] = (byte)('A' + sum % 26);
        return end;
    }

    // The weights are the powers of two modulo eleven, from 2^0 for ten digits and from 2^2 for eight.
    private static byte Mod11(byte* digits, int count, int firstWeight)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += (*digits++ - '0') * ((1 << (firstWeight + i)) % 11);
        }

        int check = 11 - sum % 11;
        return (byte)(check == 11 ? '0' : check == 10 ? '1' : '0' + check);
    }

    // Divides seldom: what has grown beyond 10^16 can take two digits more.
    private static ulong Mod97(ulong rest, byte* from, byte* to)
    {
        for (byte* p = from; p < to; p++)
        {
            rest = *p <= '9' ? rest * 10 + *p - '0' : rest * 100 + *p - 'A' + 10;
            rest = rest < 10_000_000_000_000_000 ? rest : rest % 97;
        }

        return rest % 97;
    }
}
