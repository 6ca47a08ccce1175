using System.Security.Cryptography;
using System.Text;
using CodeSynth.Testing;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>Every kind in every locale: its bytes, and that they are good ones.</summary>
public class FakeLocaleTests
{
    private const int Rows = 2_000;

    private static readonly string s_golden = Path.Combine(TableFiles.Folder, "../../../../tests/CodeSynth.Tests/Vocabulary/Golden/fakes.txt");

    public static TheoryData<string, Fake> All
    {
        get
        {
            var data = new TheoryData<string, Fake>();
            foreach (string locale in TableFiles.Locales)
            {
                foreach (Fake kind in Enum.GetValues<Fake>())
                {
                    data.Add(locale, kind);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_AnyRow_AreUtf8WithinTheirBytesThatNeedNoEscape(string locale, Fake kind)
    {
        using FakeText text = FakeText.Of(kind, locale);

        Assert.All([.. Enumerable.Range(0, Rows).Select(r => (long)r), -1, long.MinValue, long.MaxValue], row =>
        {
            ReadOnlySpan<byte> bytes = text.Bytes(row);
            Assert.InRange(bytes.Length, 1, text.MaxBytes);
            Assert.True(bytes.IndexOfAny((byte)'"', (byte)'\\') < 0 && bytes.IndexOfAnyInRange((byte)0, (byte)0x1F) < 0, text[row]);
            Assert.Equal(bytes.Length, Encoding.UTF8.GetByteCount(text[row])); // strict: throws where it is not UTF-8
        });
        Assert.True(text.IsGuardUntouched, "a store went further than MaxBytes and the slack");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Texts_ManyRows_AllocateNothing(string locale, Fake kind)
    {
        using FakeText text = FakeText.Of(kind, locale);
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

    /// <summary>
    /// The first text and the digest of the first 2,000 of each kind in each locale. A changed byte changes users' data: it must be meant, and be said in the release
    /// notes; CODESYNTH_UPDATE_GOLDEN=1 then rewrites the file.
    /// </summary>
    [Fact]
    public void Texts_OfEachKindAndLocale_AreTheGoldenOnes()
    {
        var lines = new StringBuilder();
        foreach (string locale in TableFiles.Locales)
        {
            foreach (Fake kind in Enum.GetValues<Fake>())
            {
                lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{locale} {kind}: {Digest(kind, locale, out string first)} {first}\n");
            }
        }

        if (Environment.GetEnvironmentVariable("CODESYNTH_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(s_golden, lines.ToString());
        }

        Assert.Equal(File.ReadAllText(s_golden), lines.ToString());
    }

    /// <summary>Who names no locale gets what it got before there were any.</summary>
    [Theory]
    [InlineData(Fake.FullName, "Madalyn Reilly")]
    [InlineData(Fake.City, "Elliottberg")]
    public void Texts_OfOwnSamplers_AreNotThoseOfTheGeneralOne(Fake kind, string first)
    {
        using FakeText own = FakeText.Of(kind);
        using FakeText general = FakeText.Of(kind, "en");

        Assert.Equal(first, own[0]);
        Assert.NotEqual(first, general[0]);
    }

    private static string Digest(Fake kind, string locale, out string first)
    {
        using FakeText text = locale == "en" ? FakeText.Of(kind) : FakeText.Of(kind, locale);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (long row = 0; row < Rows; row++)
        {
            all.AppendData(text.Bytes(row));
            all.AppendData("\n"u8);
        }

        first = text[0];
        return Convert.ToHexStringLower(all.GetHashAndReset())[..16];
    }
}
