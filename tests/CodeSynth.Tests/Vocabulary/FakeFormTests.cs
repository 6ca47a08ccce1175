using System.Net;
using System.Numerics;
using System.Text.RegularExpressions;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The form of every kind in every locale, held against its standard by code that is not ours or not the runtime's.</summary>
public class FakeFormTests
{
    private const int Rows = 20_000;

    /// <summary>What a locale's country asks for: house number, postcode, telephone number, length of an IBAN.</summary>
    public static TheoryData<string, Fake, string> Forms => new()
    {
        { "en", Fake.Address, @"^[1-9][0-9]{1,3} [^,]+, [^,]+, [A-Z]{2} [0-9]{5}$" },
        { "en", Fake.Iban, "^(DE[0-9]{2}9[0-9]{17}|GB[0-9]{2}TEST000000[0-9]{8})$" },
        { "de", Fake.StreetAddress, @"^\p{Lu}[^0-9]+ [1-9][0-9]{0,2}[abc]?$" },
        { "de", Fake.Postcode, "^(0[1-9]|[1-9][0-9])[0-9]{3}$" },
        { "de", Fake.PhoneNumber, @"^\+49 (30 23125|69 90009|40 66969|221 4710|89 99998) [0-9]{3}$" },
        { "de", Fake.Address, @"^\p{Lu}[^0-9]+ [1-9][0-9]{0,2}[abc]?, [0-9]{5} [^0-9]+$" },
        { "de", Fake.Iban, "^DE[0-9]{2}9[0-9]{17}$" },
        { "fr", Fake.StreetAddress, @"^[1-9][0-9]{0,2} ((bis|ter) )?\p{Lu}.+$" },
        { "fr", Fake.Postcode, "^(0[1-9]|[1-8][0-9]|9[0-5])[0-9]{3}$" },
        { "fr", Fake.PhoneNumber, @"^\+33 (1 99 00|2 61 91|3 53 01|4 65 71|5 36 49|6 39 98) [0-9]{2} [0-9]{2}$" },
        { "fr", Fake.Iban, "^FR[0-9]{2}00000[0-9]{18}$" },
        { "es", Fake.FullName, @"^\p{Lu}.* \p{Lu}.* \p{Lu}.*$" },
        { "es", Fake.StreetAddress, @"^(Calle|Avenida|Plaza|Paseo|Camino|Ronda) .+, [1-9][0-9]{0,2}$" },
        { "es", Fake.Postcode, "^(0[1-9]|[1-4][0-9]|5[0-2])[0-9]{3}$" },
        { "es", Fake.PhoneNumber, @"^\+34 4[0-9]{2} [0-9]{3} [0-9]{3}$" },
        { "es", Fake.Iban, "^ES[0-9]{2}0000[0-9]{16}$" },
        { "it", Fake.StreetAddress, @"^\p{Lu}.+ .+, [1-9][0-9]{0,2}$" },
        { "it", Fake.Postcode, "^[0-9]{5}$" },
        { "it", Fake.PhoneNumber, @"^\+39 2[0-9]{2} [0-9]{3} [0-9]{4}$" },
        { "it", Fake.Address, @"^.+, [1-9][0-9]{0,2}, [0-9]{5} .+ \([A-Z]{2}\)$" },
        { "it", Fake.Iban, "^IT[0-9]{2}[A-Z]00000[0-9]{17}$" },
        { "nl", Fake.StreetAddress, "^.+ [1-9][0-9]{0,2}[abc]?$" },
        { "nl", Fake.Postcode, "^[1-9][0-9]{3} (?!SA|SD|SS)[A-EGHJ-NPR-TV-XZ]{2}$" },
        { "nl", Fake.PhoneNumber, @"^\+31 6 0[0-9]{7}$" },
        { "nl", Fake.Iban, "^NL[0-9]{2}TEST[0-9]{10}$" },
        { "pl", Fake.StreetAddress, @"^(ul|al)\. .+ [1-9][0-9]{0,2}(/[1-9][0-9]?)?$" },
        { "pl", Fake.Postcode, "^[0-9]{2}-[0-9]{3}$" },
        { "pl", Fake.PhoneNumber, @"^\+48 97[0-9] [0-9]{3} [0-9]{3}$" },
        { "pl", Fake.Iban, "^PL[0-9]{2}00000000[0-9]{16}$" },
        { "pt_BR", Fake.StreetAddress, "^.+, [1-9][0-9]{0,3}$" },
        { "pt_BR", Fake.Postcode, "^(0[1-9]|[1-9][0-9])[0-9]{3}-[0-9]{3}$" },
        { "pt_BR", Fake.PhoneNumber, @"^\+55 \(20\) 9[0-9]{4}-[0-9]{4}$" },
        { "pt_BR", Fake.Iban, "^BR[0-9]{2}9999999900001[0-9]{10}[CP]1$" },
        { "ru", Fake.FullName, @"^\p{IsCyrillic}+ (\p{IsCyrillic}+(вич|ич) \p{IsCyrillic}+[^аяе]|\p{IsCyrillic}+на \p{IsCyrillic}+[ая])$" },
        { "ru", Fake.StreetAddress, @"^(ул\.|улица) .+, [1-9][0-9]{0,2}$" },
        { "ru", Fake.Postcode, "^[1-6][0-9]{5}$" },
        { "ru", Fake.PhoneNumber, @"^\+7 0[0-9]{2} [0-9]{3}-[0-9]{2}-[0-9]{2}$" },
        { "ru", Fake.Sentence, @"^[А-ЯЁ][^ .]*( [^ .]+){3,9}\.$" },
    };

    public static TheoryData<string> Locales => [.. TableFiles.Locales];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Texts_OfALocale_HaveTheFormOfItsCountry(string locale, Fake kind, string pattern)
    {
        var form = new Regex(pattern, RegexOptions.CultureInvariant);

        AssertAll(kind, locale, form.IsMatch);
    }

    /// <summary>What is the same everywhere is ASCII everywhere, and so is what belongs to machines.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public void Texts_OfMachines_HaveTheirFormInEveryLocale(string locale)
    {
        Matches(Fake.Email, @"^[a-z]+\.[a-z]+[1-9][0-9]{0,3}@example\.(com|net|org)$");
        Matches(Fake.UserName, "^[a-z]+([1-9][0-9]{0,3}|[.][a-z]+|_[a-z]+[1-9][0-9]?)$");
        Matches(Fake.DomainName, @"^[a-z]{1,63}(-[a-z]{1,63})?\.example$");
        Matches(Fake.FileName, @"^[a-z]+_[a-z]+\.(csv|docx|jpg|json|pdf|png|txt|xlsx|xml|zip)$");
        Matches(Fake.MacAddress, "^[0-9a-f][26ae](:[0-9a-f]{2}){5}$");
        Matches(Fake.CardNumber, "^((400000|411111|424242|222300|510510|555555|601111|353011)[0-9]{10}|(371449|378282)[0-9]{9}|305693[0-9]{8})$");
        Matches(Fake.Bic, "^TEST[A-Z]{2}[A-Z]0(XXX)?$");
        Matches(Fake.CountryCode, "^[A-Z]{2}$");
        Matches(Fake.CurrencyCode, "^[A-Z]{3}$");

        void Matches(Fake kind, string pattern) => AssertAll(kind, locale, new Regex(pattern, RegexOptions.CultureInvariant).IsMatch);
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Iban_CheckDigits_AreRightByIso7064(string locale) =>
        AssertAll(Fake.Iban, locale, static iban =>
            BigInteger.Parse(string.Concat((iban[4..] + iban[..4]).Select(c => char.IsAsciiDigit(c) ? $"{c - '0'}" : $"{c - 'A' + 10}")), System.Globalization.CultureInfo.InvariantCulture) % 97 == 1);

    [Fact]
    public void CardNumber_LastDigit_IsRightByLuhn() =>
        AssertAll(Fake.CardNumber, "en", static number => number.Reverse().Select((c, i) => (c - '0') * (i % 2 + 1)).Sum(d => d / 10 + d % 10) % 10 == 0);

    [Fact]
    public void Url_ReadAsOne_LeadsToAReservedDomain() =>
        AssertAll(Fake.Url, "en", static text =>
            Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme == Uri.UriSchemeHttps && url.Host.EndsWith(".example", StringComparison.Ordinal)
            && url.AbsoluteUri == text && url.Segments.Length is 2 or 3);

    [Fact]
    public void Ipv4_ReadAsOne_LiesInABlockForDocumentation()
    {
        IPNetwork[] blocks = [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24")];

        AssertAll(Fake.Ipv4, "en", text => IPAddress.TryParse(text, out IPAddress? address) && address.ToString() == text && blocks.Any(b => b.Contains(address)));
    }

    [Fact]
    public void Ipv6_ReadAsOne_LiesInTheBlockForDocumentationAndIsCanonical()
    {
        IPNetwork block = IPNetwork.Parse("2001:db8::/32");

        AssertAll(Fake.Ipv6, "en", text => IPAddress.TryParse(text, out IPAddress? address) && address.ToString() == text && block.Contains(address));
    }

    [Fact]
    public void Sentence_Words_AreFourToTenOfTheTable()
    {
        HashSet<string> words = [.. TableFiles.Words("word")];
        var lengths = new HashSet<int>();
        AssertAll(Fake.Sentence, "en", text =>
        {
            string[] parts = text.TrimEnd('.').Split(' ');
            lengths.Add(parts.Length);
            return text.EndsWith('.') && char.IsAsciiLetterUpper(text[0]) && parts.All(p => words.Contains(char.ToLowerInvariant(p[0]) + p[1..]));
        });

        Assert.Equal(Enumerable.Range(4, 7), lengths.Order());
    }

    [Fact]
    public void Paragraph_Sentences_AreThreeToFive()
    {
        var lengths = new HashSet<int>();
        AssertAll(Fake.Paragraph, "en", text =>
        {
            lengths.Add(text.Count(c => c == '.'));
            return text.EndsWith('.') && char.IsAsciiLetterUpper(text[0]);
        });

        Assert.Equal([3, 4, 5], lengths.Order());
    }

    /// <summary>Kinds of one table are the words of the locale's table, each equally likely: χ², a false alarm in a million.</summary>
    [Theory]
    [InlineData(Fake.FirstName, "first_name", "de")]
    [InlineData(Fake.LastName, "last_name", "pl")]
    [InlineData(Fake.State, "state", "it")]
    [InlineData(Fake.Country, "country", "ru")]
    [InlineData(Fake.Department, "department", "es")]
    [InlineData(Fake.Color, "color", "nl")]
    [InlineData(Fake.City, "city_name", "fr")]
    [InlineData(Fake.StreetName, "street_root", "de")]
    [InlineData(Fake.Word, "word", "ru")]
    [InlineData(Fake.Word, "word", "de")]
    [InlineData(Fake.CurrencyCode, "currency_code", "en")]
    public void Texts_OfOneTable_AreItsWordsEachEquallyLikely(Fake kind, string table, string locale)
    {
        Dictionary<string, int> places = TableFiles.Words(table, locale).Select((word, i) => (word, i)).ToDictionary(p => p.word, p => p.i);
        long[] counts = new long[places.Count];
        using FakeText text = FakeText.Of(kind, locale, 2026);
        for (long row = 0; row < 200L * places.Count; row++)
        {
            counts[places[text[row]]]++;
        }

        Assert.InRange(Sampling.Laws.ChiSquare.PValue(counts, [.. counts.Select(_ => 1.0 / counts.Length)]), 1e-6, 1);
    }

    /// <summary>First and last name are picked apart: χ² over 16 by 16 classes, a false alarm in a million.</summary>
    [Fact]
    public void FullName_OfALocale_PairsAreIndependent()
    {
        string[] first = TableFiles.Words("first_name", "pl");
        string[] last = TableFiles.Words("last_name", "pl");
        double[] law = new double[256];
        for (int i = 0; i < first.Length; i++)
        {
            for (int k = 0; k < last.Length; k++)
            {
                law[i * 16 / first.Length * 16 + k * 16 / last.Length] += 1.0 / first.Length / last.Length;
            }
        }

        long[] counts = new long[256];
        using FakeText text = FakeText.Of(Fake.FullName, "pl", 2026);
        for (long row = 0; row < 200_000; row++)
        {
            string[] names = text[row].Split(' ');
            counts[Array.IndexOf(first, names[0]) * 16 / first.Length * 16 + Array.IndexOf(last, names[1]) * 16 / last.Length]++;
        }

        Assert.InRange(Sampling.Laws.ChiSquare.PValue(counts, law), 1e-6, 1);
    }

    /// <summary>Alternatives of a form are equally likely: six of cards, of which one has a number of fourteen digits and one of fifteen.</summary>
    [Fact]
    public void CardNumber_Schemes_AreEquallyLikely()
    {
        long[] counts = new long[6];
        AssertAll(Fake.CardNumber, "en", number =>
        {
            counts[number[0] switch { '4' => 0, '2' or '5' => 1, '6' => 2, _ => number.Length == 15 ? 3 : number.Length == 14 ? 4 : 5 }]++;
            return true;
        });

        Assert.InRange(Sampling.Laws.ChiSquare.PValue(counts, [.. counts.Select(_ => 1.0 / 6)]), 1e-6, 1);
    }

    private static void AssertAll(Fake kind, string locale, Func<string, bool> isRight)
    {
        using FakeText text = FakeText.Of(kind, locale, 2026);
        for (long row = 0; row < Rows; row++)
        {
            Assert.True(isRight(text[row]), text[row]);
        }
    }
}
