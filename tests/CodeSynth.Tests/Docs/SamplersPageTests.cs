using System.Text.RegularExpressions;
using CodeSynth.Planning;
using CodeSynth.Randomness;
using CodeSynth.Tests.Vocabulary;

namespace CodeSynth.Tests.Docs;

/// <summary>docs/samplers.md against the code.</summary>
public partial class SamplersPageTests
{
    private static readonly string s_root = Path.GetFullPath(Path.Combine(TableFiles.Folder, "../../../.."));
    private static readonly string s_page = File.ReadAllText(Path.Combine(s_root, "docs/samplers.md"));

    public static TheoryData<Fake, string, string> FakeFields => new()
    {
        { Fake.FullName, "Name", "1,422,311" },
        { Fake.Email, "Email", "42,650,874,486" },
        { Fake.PhoneNumber, "Phone", "28,300" },
        { Fake.StreetAddress, "Address.Street", "6,681,811,500" },
        { Fake.City, "Address.City", "461,643" },
        { Fake.Postcode, "Address.PostalCode", "100,000" },
        { Fake.CountryCode, "Address.CountryCode", "249" },
    };

    [Fact]
    public void Examples_EachBlock_CompilesInThisProject()
    {
        string compiled = File.ReadAllText(Path.Combine(s_root, "tests/CodeSynth.Tests/Docs/SamplersExamples.cs"));

        Assert.NotEmpty(Block().Matches(s_page));
        Assert.All(Block().Matches(s_page), block => Assert.Contains(block.Groups[1].Value, compiled, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FakeFields))]
    public void FakeTable_Examples_AreTheFirstRowsOfTheDefaultSeed(Fake kind, string field, string cardinality)
    {
        using FakeText text = FakeText.Of(kind, StreamKey.Of(new PlanOptions().Seed, nameof(Customer), field));

        Assert.Contains($"| `{kind}` | `{text[0]}` · `{text[1]}` · `{text[2]}` | {cardinality} |", s_page, StringComparison.Ordinal);
    }

    /// <summary>The cardinalities are counted here from the tables: the different texts that each kind can give.</summary>
    [Fact]
    public void FakeTable_Cardinalities_AreThoseOfTheTables()
    {
        string[] first = TableFiles.Words("first_name");
        string[] last = TableFiles.Words("last_name");
        string[] suffixes = TableFiles.Words("city_suffix");
        string[] prefixes = TableFiles.Words("city_prefix");
        string[] forms = [.. first, .. first.SelectMany(f => suffixes.Select(s => f + s))];
        IEnumerable<string> cities = [.. forms.SelectMany(f => prefixes.Select(p => $"{p} {f}")), .. forms.Skip(first.Length), .. last.SelectMany(l => suffixes.Select(s => l + s))];
        var counted = new Dictionary<Fake, long>
        {
            [Fake.FullName] = (long)first.Length * last.Length,
            [Fake.Email] = (long)TableFiles.Words("email_first").Length * TableFiles.Words("email_last").Length * 9999 * TableFiles.Words("email_domain").Length,
            [Fake.PhoneNumber] = TableFiles.Words("area_code").Length * 100L,
            [Fake.StreetAddress] = 9990L * first.Union(last).Count() * TableFiles.Words("street_suffix").Length,
            [Fake.City] = cities.Distinct().LongCount(),
            [Fake.Postcode] = 100_000,
            [Fake.CountryCode] = TableFiles.Words("country_code").Length,
        };

        Assert.All(FakeFields, row => Assert.Equal(row.Data.Item3, counted[row.Data.Item1].ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(FakeText.OwnKinds, FakeFields.Select(row => row.Data.Item1));
    }

    public static TheoryData<Fake> MoreKinds => [.. Enum.GetValues<Fake>().Except(FakeText.OwnKinds)];

    /// <summary>The kinds without cardinalities: the first two rows of a field named as the kind, and the most bytes.</summary>
    [Theory]
    [MemberData(nameof(MoreKinds))]
    public void FakeTable_OfMoreKinds_HasTheFirstRowsAndTheMostBytes(Fake kind)
    {
        using FakeText text = FakeText.Of(kind, StreamKey.Of(new PlanOptions().Seed, nameof(Customer), kind.ToString()));
        string example = kind == Fake.Paragraph ? "three to five of these" : kind == Fake.Sentence ? $"`{text[0]}`" : $"`{text[0]}` · `{text[1]}`";

        Assert.Contains($"| `{kind}` | {example} | {text.MaxBytes} |", s_page, StringComparison.Ordinal);
    }

    public static TheoryData<string> Locales => [.. TableFiles.Locales.Where(l => l != "en")];

    /// <summary>A kind is English in a locale if it gives the same texts as in English.</summary>
    [Theory]
    [MemberData(nameof(Locales))]
    public void LocaleTable_Row_HasItsExamplesAndNamesWhatIsEnglish(string locale)
    {
        IEnumerable<Fake> english = Enum.GetValues<Fake>().Where(k => IsEnglish(k, locale) && !TableFiles.Locales.All(l => IsEnglish(k, l)));
        string row = $"| {Example(Fake.FullName)} | {Example(Fake.StreetAddress)} | {Example(Fake.Postcode)} | {Example(Fake.PhoneNumber)} | {string.Join(", ", english.Select(k => $"`{k}`"))} |";

        Assert.Contains($"| `{locale}` {row}", s_page, StringComparison.Ordinal);

        string Example(Fake kind)
        {
            using FakeText text = FakeText.Of(kind, locale, StreamKey.Of(new PlanOptions().Seed, nameof(Customer), kind.ToString()));
            return $"`{text[0]}`";
        }
    }

    [Fact]
    public void LocaleTable_KindsThatAreTheSameEverywhere_AreNamed() =>
        Assert.Contains(
            $"The same in every locale: {string.Join(", ", Enum.GetValues<Fake>().Where(k => TableFiles.Locales.All(l => IsEnglish(k, l))).Select(k => $"`{k}`"))}.",
            s_page,
            StringComparison.Ordinal);

    [Fact]
    public void LocaleTable_Locales_AreThoseThatThereAre() =>
        Assert.Equal(TableFiles.Locales.Where(l => l != "en"), LocaleRow().Matches(s_page).Select(m => m.Groups[1].Value));

    private static bool IsEnglish(Fake kind, string locale)
    {
        using FakeText text = FakeText.Of(kind, locale);
        using FakeText english = FakeText.Of(kind, "en");
        return Enumerable.Range(0, 200).All(row => text[row] == english[row]);
    }

    [GeneratedRegex(@"^\| `([a-z]{2}(?:_[A-Z]{2})?)` \|", RegexOptions.Multiline)]
    private static partial Regex LocaleRow();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
