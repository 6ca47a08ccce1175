using System.Text;
using System.Text.RegularExpressions;
using CodeSynth.Testing;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The fake texts: their bytes, their form, their bounds.</summary>
public class FakeSamplerTests
{
    private const int Rows = 100_000;

    public static TheoryData<Fake> Kinds => [.. Enum.GetValues<Fake>()];

    public static TheoryData<Fake> OwnKinds => [.. FakeText.OwnKinds];

    /// <summary>A changed byte changes users' data: it must be meant, and be said in the release notes.</summary>
    [Theory]
    [InlineData(Fake.FullName, "Madalyn Reilly", "Naomi Torp", "Carol Stark", "Dulce Romaguera", "Evert Wunsch", "Alicia Hermiston")]
    [InlineData(Fake.Email, "maddison.bernhard6367@example.net", "naomie.considine3723@example.org", "carol.pollich196@example.net", "duncan.krajcik216@example.net", "evie.nienow3200@example.com")]
    [InlineData(Fake.PhoneNumber, "+1-724-555-0100", "+1-805-555-0186", "+1-307-555-0125", "+1-408-555-0184", "+1-470-555-0140", "+1-213-555-0176")]
    [InlineData(Fake.StreetAddress, "930 Bergnaum Road", "5044 Joan Trail", "96 Felipe Fort", "70 Kilback Fort", "158 Lolita Bridge", "30 Kailey Path")]
    [InlineData(Fake.City, "Elliottberg", "Norenefort", "New Jasminfort", "North Presley", "West Lourdes", "East Aniyashire")]
    [InlineData(Fake.Postcode, "65371", "74156", "15991", "27860", "34419", "03803")]
    [InlineData(Fake.CountryCode, "NF", "PW", "CD", "FI", "GN", "AR")]
    public void Texts_FirstRowsOfOneKey_AreThese(Fake kind, params string[] expected)
    {
        using FakeText text = FakeText.Of(kind);

        Assert.Equal(expected, Enumerable.Range(0, expected.Length).Select(row => text[row]));
    }

    [Theory]
    [InlineData(Fake.FullName, "^[A-Z][A-Za-z']+ [A-Z][A-Za-z']+$")]
    [InlineData(Fake.Email, @"^[a-z]+\.[a-z]+[1-9][0-9]{0,3}@example\.(com|net|org)$")]
    [InlineData(Fake.PhoneNumber, @"^\+1-[2-9][0-8][0-9]-555-01[0-9]{2}$")]
    [InlineData(Fake.StreetAddress, "^[1-9][0-9]{1,3} [A-Z][A-Za-z']+ [A-Z][a-z]+$")]
    [InlineData(Fake.City, "^([A-Z][a-z]+ )?[A-Z][A-Za-z']+$")]
    [InlineData(Fake.Postcode, "^[0-9]{5}$")]
    [InlineData(Fake.CountryCode, "^[A-Z]{2}$")]
    public void Texts_ManyRows_HaveTheFormOfTheirKind(Fake kind, string pattern)
    {
        using FakeText text = FakeText.Of(kind);
        var form = new Regex(pattern, RegexOptions.CultureInvariant);

        for (long row = 0; row < Rows; row++)
        {
            Assert.True(form.IsMatch(text[row]), text[row]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_ManyRows_StayWithinTheirBytesAndNeedNoEscape(Fake kind)
    {
        using FakeText text = FakeText.Of(kind);
        for (long row = 0; row < Rows; row++)
        {
            ReadOnlySpan<byte> bytes = text.Bytes(row);
            Assert.InRange(bytes.Length, 1, text.MaxBytes);
            Assert.True(bytes.IndexOfAny((byte)'"', (byte)'\\') < 0 && bytes.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0, Encoding.UTF8.GetString(bytes));
            Assert.Equal(bytes.Length, Encoding.UTF8.GetByteCount(text[row])); // strict: throws where it is not UTF-8
        }

        Assert.True(text.IsGuardUntouched, "a store went further than MaxBytes and the slack");
    }

    /// <summary>The bound is the longest text that the tables can give, not a guess: the longest words of each form, put together.</summary>
    [Theory]
    [MemberData(nameof(OwnKinds))]
    public void MaxBytes_LongestWordsOfTheTables_AreTheBound(Fake kind)
    {
        int first = TableFiles.Longest("first_name");
        int last = TableFiles.Longest("last_name");
        int suffix = TableFiles.Longest("city_suffix");
        int prefix = TableFiles.Longest("city_prefix");
        int expected = kind switch
        {
            Fake.FullName => first + 1 + last,
            Fake.Email => TableFiles.Longest("email_first") + 1 + TableFiles.Longest("email_last") + 4 + 1 + TableFiles.Longest("email_domain"),
            Fake.PhoneNumber => "+1-415-555-0142".Length,
            Fake.StreetAddress => 4 + 1 + Math.Max(first, last) + 1 + TableFiles.Longest("street_suffix"),
            Fake.City => new[] { prefix + 1 + first + suffix, prefix + 1 + first, first + suffix, last + suffix }.Max(),
            Fake.Postcode => 5,
            _ => 2,
        };
        using FakeText text = FakeText.Of(kind);

        Assert.Equal(expected, text.MaxBytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_NegativeAndHugeRows_AreTextsToo(Fake kind)
    {
        using FakeText text = FakeText.Of(kind);

        Assert.All([long.MinValue, -1, long.MaxValue], row => Assert.InRange(text[row].Length, 1, text.MaxBytes));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_AnotherKey_AreOthers(Fake kind)
    {
        using FakeText one = FakeText.Of(kind, 1);
        using FakeText two = FakeText.Of(kind, 2);

        Assert.NotEqual(Enumerable.Range(0, 20).Select(r => one[r]), Enumerable.Range(0, 20).Select(r => two[r]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Texts_ManyRows_AllocateNothing(Fake kind)
    {
        using FakeText text = FakeText.Of(kind);
        int bytes = text.Bytes(0).Length;
        Assert.Equal(0, Allocation.LeastBytes(() =>
        {
            for (long row = 0; row < Rows; row++)
            {
                bytes += text.Bytes(row).Length;
            }
        }));
        Assert.NotEqual(0, bytes);
    }
}
