using CodeSynth.Tests.Sampling.Laws;

namespace CodeSynth.Tests.Vocabulary;

/// <summary>
/// Every part of a text follows its law: χ² tests, each with a false alarm in a million. The key is fixed, so a test that passed
/// once passes always; the rate says how likely an honest sampler was to fail when the tests were written.
/// </summary>
public class FakeLawTests
{
    private const double FalseAlarm = 1e-6;
    private const int Draws = 400_000;

    [Fact]
    public void FullName_FirstAndLastName_AreUniformAndIndependent()
    {
        string[] first = TableFiles.Words("first_name");
        string[] last = TableFiles.Words("last_name");
        var parts = Texts(Fake.FullName).Select(t => t.Split(' ')).ToList();

        AssertUniform(first, parts.Select(p => p[0]));
        AssertUniform(last, parts.Select(p => p[1]));
        Dictionary<string, int> firstPlace = Places(first);
        Dictionary<string, int> lastPlace = Places(last);
        AssertUniformCells(16 * 16, first.Length, last.Length, parts.Select(p => (firstPlace[p[0]], lastPlace[p[1]])));
    }

    [Fact]
    public void Email_EachPart_IsUniform()
    {
        var parts = Texts(Fake.Email).Select(t => t.Split('.', '@')).Select(p => (First: p[0], Last: p[1].TrimEnd("0123456789".ToCharArray()), Number: p[1].TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray()), Domain: "example." + p[^1])).ToList();

        AssertUniform(TableFiles.Words("email_first"), parts.Select(p => p.First));
        AssertUniform(TableFiles.Words("email_last"), parts.Select(p => p.Last));
        AssertUniform(TableFiles.Words("email_domain"), parts.Select(p => p.Domain));
        AssertUniform([.. Enumerable.Range(1, 9999).Select(n => $"{n}")], parts.Select(p => p.Number));
    }

    [Fact]
    public void PhoneNumber_AreaCodeAndLine_AreUniform()
    {
        var texts = Texts(Fake.PhoneNumber).ToList();

        AssertUniform(TableFiles.Words("area_code"), texts.Select(t => t.Substring(3, 3)));
        AssertUniform([.. Enumerable.Range(0, 100).Select(n => $"{n:D2}")], texts.Select(t => t[^2..]));
    }

    [Fact]
    public void StreetAddress_EachPart_FollowsItsLaw()
    {
        string[] first = TableFiles.Words("first_name");
        string[] last = TableFiles.Words("last_name");
        var parts = Texts(Fake.StreetAddress).Select(t => t.Split(' ')).ToList();

        AssertLaw(Enumerable.Range(10, 9990).ToDictionary(n => $"{n}", n => 1 / 3.0 / (n < 100 ? 90 : n < 1000 ? 900 : 9000)), parts.Select(p => p[0]));
        AssertLaw(Mixture(first, last), parts.Select(p => p[1]));
        AssertUniform(TableFiles.Words("street_suffix"), parts.Select(p => p[2]));
    }

    /// <summary>The whole law: the probability of each of the composed texts, added up where two compositions read alike, in 512 classes.</summary>
    [Fact]
    public void City_ComposedTexts_FollowTheFourForms()
    {
        const int Classes = 512;
        string[] prefixes = TableFiles.Words("city_prefix");
        string[] suffixes = TableFiles.Words("city_suffix");
        string[] first = TableFiles.Words("first_name");
        string[] last = TableFiles.Words("last_name");
        double[] law = new double[Classes];
        var possible = new HashSet<string>();
        void Add(string text, double probability)
        {
            law[Class(text)] += probability;
            possible.Add(text);
        }

        foreach (string name in first)
        {
            foreach (string prefix in prefixes)
            {
                Add($"{prefix} {name}", 0.25 / prefixes.Length / first.Length);
                foreach (string suffix in suffixes)
                {
                    Add($"{prefix} {name}{suffix}", 0.25 / prefixes.Length / first.Length / suffixes.Length);
                }
            }

            foreach (string suffix in suffixes)
            {
                Add(name + suffix, 0.25 / first.Length / suffixes.Length);
            }
        }

        foreach (string name in last)
        {
            foreach (string suffix in suffixes)
            {
                Add(name + suffix, 0.25 / last.Length / suffixes.Length);
            }
        }

        long[] counts = new long[Classes];
        foreach (string text in Texts(Fake.City))
        {
            Assert.Contains(text, possible);
            counts[Class(text)]++;
        }

        Assert.InRange(ChiSquare.PValue(counts, law), FalseAlarm, 1);

        static int Class(string text) => (int)(text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619) >> 7) % Classes;
    }

    [Fact]
    public void Postcode_Texts_AreUniform() =>
        AssertUniform([.. Enumerable.Range(0, 10_000).Select(n => $"{n:D4}")], Texts(Fake.Postcode).Select(t => t[..4]));

    [Fact]
    public void Postcode_LastDigit_IsUniform() =>
        AssertUniform([.. Enumerable.Range(0, 10).Select(n => $"{n}")], Texts(Fake.Postcode).Select(t => t[4..]));

    [Fact]
    public void CountryCode_Texts_AreUniform() =>
        AssertUniform(TableFiles.Words("country_code"), Texts(Fake.CountryCode));

    /// <summary>
    /// The number of different texts in n draws from N is that of an occupancy problem: mean N(1 − e^−λ) with λ = n/N, variance about
    /// N(e^−λ − (1 + λ)e^−2λ). Six standard deviations and one: a false alarm in more than a hundred million.
    /// </summary>
    [Theory]
    [InlineData(Fake.FullName, 3007L * 473)]
    [InlineData(Fake.Email, 3006L * 473 * 9999 * 3)]
    [InlineData(Fake.PhoneNumber, 283L * 100)]
    [InlineData(Fake.Postcode, 100_000L)]
    [InlineData(Fake.CountryCode, 249L)]
    public void Texts_DifferentOnes_AreAsManyAsTheCardinalitySays(Fake kind, long cardinality)
    {
        double load = (double)Draws / cardinality;
        double mean = -cardinality * double.ExpM1(-load);
        double deviation = Math.Sqrt(Math.Max(0, cardinality * (Math.Exp(-load) - (1 + load) * Math.Exp(-2 * load))));

        Assert.InRange(Texts(kind).Distinct().Count(), mean - 6 * deviation - 1, mean + 6 * deviation + 1);
    }

    /// <summary>A quarter of the draws each from 378,882, 21,049, 54,126 and 8,514 compositions, of which few read alike.</summary>
    [Fact]
    public void City_DifferentOnes_AreAsManyAsTheFormsSay() => Assert.InRange(Texts(Fake.City).Distinct().Count(), 160_000, 163_500);

    [Fact]
    public void StreetAddress_DifferentOnes_AreNearlyAllDraws() => Assert.InRange(Texts(Fake.StreetAddress).Distinct().Count(), 0.98 * Draws, Draws);

    private static IEnumerable<string> Texts(Fake kind)
    {
        using FakeText text = FakeText.Of(kind, 2026);
        for (long row = 0; row < Draws; row++)
        {
            yield return text[row];
        }
    }

    private static Dictionary<string, double> Mixture(string[] one, string[] other)
    {
        Dictionary<string, double> law = one.ToDictionary(w => w, _ => 0.5 / one.Length);
        foreach (string word in other)
        {
            law[word] = law.GetValueOrDefault(word) + 0.5 / other.Length;
        }

        return law;
    }

    private static Dictionary<string, int> Places(string[] words) => words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i);

    private static void AssertUniform(string[] words, IEnumerable<string> drawn) => AssertLaw(words.ToDictionary(w => w, _ => 1.0 / words.Length), drawn);

    private static void AssertLaw(Dictionary<string, double> law, IEnumerable<string> drawn)
    {
        Dictionary<string, int> places = Places([.. law.Keys]);
        long[] counts = new long[places.Count];
        foreach (string word in drawn)
        {
            counts[places[word]]++;
        }

        double[] probabilities = [.. law.Values];
        Assert.InRange(ChiSquare.PValue(counts, probabilities), FalseAlarm, 1);

        // A word that is never drawn hides among ten thousand others from χ². With 40 expected it is missed once in e^40.
        Assert.All(counts.Zip(probabilities), cell => Assert.True(cell.First > 0 || cell.Second * Draws < 39));
    }

    // 16 by 16 classes of places; their probabilities are exact although 16 does not divide the numbers of words.
    private static void AssertUniformCells(int cells, int rows, int columns, IEnumerable<(int Row, int Column)> drawn)
    {
        double[] law = new double[cells];
        for (int i = 0; i < rows; i++)
        {
            for (int k = 0; k < columns; k++)
            {
                law[i * 16 / rows * 16 + k * 16 / columns] += 1.0 / rows / columns;
            }
        }

        long[] counts = new long[cells];
        foreach ((int row, int column) in drawn)
        {
            counts[row * 16 / rows * 16 + column * 16 / columns]++;
        }

        Assert.InRange(ChiSquare.PValue(counts, law), FalseAlarm, 1);
    }
}
