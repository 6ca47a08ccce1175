using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CodeSynth.Vocabulary;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>The checked-in tables against their manifest, their rules and the standards they name.</summary>
public class TableFileTests
{
    // ISO 3166-1 alpha-2, the officially assigned codes.
    private const string CountryCodes = """
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
        GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
        KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
        MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
        SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
        UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
        """;

    public static TheoryData<string> Files => [.. TableFiles.Names];

    [Fact]
    public void Manifest_Tables_NameEveryFileWithItsDigestAndCount()
    {
        using JsonDocument manifest = JsonDocument.Parse(TableFiles.Bytes("manifest.json"));
        JsonElement[] tables = [.. manifest.RootElement.GetProperty("tables").EnumerateArray()];

        Assert.Equal(TableFiles.Names, tables.Select(t => t.GetProperty("file").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(tables, table =>
        {
            byte[] content = TableFiles.Bytes(table.GetProperty("file").GetString()!);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), table.GetProperty("sha256").GetString());
            Assert.Equal(content.Count(b => b == '\n'), table.GetProperty("entries").GetInt32());
            Assert.StartsWith("Bogus 34.0.2, locale ", table.GetProperty("source").GetString(), StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Table_Entries_AreDistinctLinesThatJsonNeedsNotEscape(string file)
    {
        byte[] content = TableFiles.Bytes(file);
        string[] words = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).Split('\n');

        Assert.False(content.AsSpan().StartsWith("\uFEFF"u8), "a byte order mark");
        Assert.Equal(string.Empty, words[^1]);
        Assert.Equal(words.Length, words.Distinct(StringComparer.Ordinal).Count());
        Assert.All(words[..^1], w =>
        {
            Assert.NotEqual(string.Empty, w);
            Assert.Equal(w.Trim(), w);
            Assert.DoesNotContain(w, c => c is '"' or '\\' or '\uFFFD' || char.IsControl(c));
        });
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Table_InTheAssembly_IsTheCheckedInFile(string file)
    {
        string[] path = file.Split('/');

        Assert.Equal(TableFiles.Bytes(file), TableResource.Read(path[0], Path.GetFileNameWithoutExtension(path[1])).ToArray());
    }

    [Fact]
    public void Table_Unknown_IsNamedInTheError()
    {
        var error = Assert.Throws<InvalidOperationException>(() => TableResource.Read("en", "planet").Length);

        Assert.Contains("en/planet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CountryCodes_Table_IsIso3166() =>
        Assert.Equal(CountryCodes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), TableFiles.Words("country_code").Order(StringComparer.Ordinal));

    [Fact]
    public void EmailDomains_Table_IsWhatRfc2606Reserves() =>
        Assert.Equal(["example.com", "example.net", "example.org"], TableFiles.Words("email_domain").Order(StringComparer.Ordinal));

    public static TheoryData<string> EmailParts => [.. TableFiles.Names.Where(n => n.Contains("/email_f", StringComparison.Ordinal) || n.Contains("/email_l", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(EmailParts))]
    public void EmailParts_Table_IsLowerCaseAscii(string file) =>
        Assert.All(Encoding.UTF8.GetString(TableFiles.Bytes(file)).TrimEnd('\n').Split('\n'), w => Assert.Matches("^[a-z]{1,32}$", w));

    /// <summary>Codes that ISO 4217 has withdrawn, and codes of no currency, are not in the table; every other has its form.</summary>
    [Fact]
    public void CurrencyCodes_Table_AreOfCurrenciesInUse()
    {
        string[] codes = TableFiles.Words("currency_code");

        Assert.All(codes, c => Assert.Matches("^[A-Z]{3}$", c));
        Assert.Empty(codes.Intersect(["ANG", "BGN", "BYR", "CUC", "DEM", "EEK", "FRF", "HRK", "LTL", "LVL", "MRO", "SLL", "VEF", "ZMK", "ZWL", "XAG", "XAU", "XDR", "XTS", "XXX"]));
        Assert.Empty(((string[])["EUR", "USD", "GBP", "JPY", "CHF", "CNY", "PLN", "BRL", "RUB", "SEK", "XOF"]).Except(codes));
    }

    [Fact]
    public void AreaCodes_Table_HasTheFormOfTheNumberingPlan() =>
        Assert.All(TableFiles.Words("area_code"), w => Assert.Matches("^[2-9][0-8][0-9]$", w));
}
