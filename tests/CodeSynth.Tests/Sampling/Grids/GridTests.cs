using System.Runtime.CompilerServices;
using CodeSynth.Randomness;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Tests.Sampling.Laws;
using CodeSynth.Tests.Vocabulary;
using CodeSynth.Time;
using CodeSynth.Workflows;

namespace CodeSynth.Tests.Sampling.Grids;

/// <summary>
/// Every discrete sampler over a grid of its parameters against its law by χ², and against the values that it gave when it was made. By <see cref="SeedLaw"/> a
/// case has a false alarm of 4·10⁻⁵, so the three hundred cases together one in a hundred; the seeds are fixed, so a verdict never changes by itself.
/// </summary>
public class GridTests
{
    private const string Golden = "tests/CodeSynth.Tests/Sampling/Golden/samplers.txt";
    private const int GoldenRows = 1_000;

    public static TheoryData<string> Laws => [.. SamplerCases.All.Where(c => c.Law is not null).Select(c => c.Name)];

    /// <summary>What is drawn but has its law held elsewhere, by texts rather than numbers.</summary>
    private static readonly Dictionary<Type, string> s_elsewhere = new()
    {
        [typeof(CitySampler)] = nameof(FakeLawTests.City_ComposedTexts_FollowTheFourForms),
        [typeof(CountryCodeSampler)] = nameof(FakeLawTests.CountryCode_Texts_AreUniform),
        [typeof(EitherName)] = nameof(FakeLawTests.StreetAddress_EachPart_FollowsItsLaw),
        [typeof(EmailSampler)] = nameof(FakeLawTests.Email_EachPart_IsUniform),
        [typeof(FakeSampler)] = nameof(FakeFormTests.Texts_OfOneTable_AreItsWordsEachEquallyLikely),
        [typeof(FullNameSampler)] = nameof(FakeLawTests.FullName_FirstAndLastName_AreUniformAndIndependent),
        [typeof(PhoneNumberSampler)] = nameof(FakeLawTests.PhoneNumber_AreaCodeAndLine_AreUniform),
        [typeof(PostcodeSampler)] = nameof(FakeLawTests.Postcode_Texts_AreUniform),
        [typeof(StreetAddressSampler)] = nameof(FakeLawTests.StreetAddress_EachPart_FollowsItsLaw),
    };

    /// <summary>What stands in the room and draws nothing by itself.</summary>
    private static readonly Type[] s_drawNothing =
    [
        typeof(AgeClass), typeof(CellClocks), typeof(LatticeLine), // where UniqueRecentPick's cells lie
        typeof(DeterministicMath), typeof(FixedPower), typeof(NormalTail), typeof(TruncatedNormal), // functions that tables are made by
        typeof(CategoryTable), typeof(EligibleRows), typeof(ReferenceMode),
        typeof(RowPick), typeof(DrawnPick), // abstract
        typeof(KeyCells), typeof(RowNumbers), // keep what others draw; FillTests
    ];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Draws_OfACase_FollowItsLaw(string name)
    {
        SamplerCase sampler = SamplerCases.Named(name);
        double[] law = sampler.Law!;
        Assert.Equal(1, law.Sum(), 1e-9);
        SeedLaw.Holds(seed =>
        {
            Func<long, long> draw = sampler.Of(StreamKey.Of(seed, "Grid", name));
            var observed = new long[law.Length];
            for (long row = 0; row < sampler.Draws; row++)
            {
                observed[sampler.Cell(draw(row))]++;
            }

            // χ² joins a cell that nothing may fall into to its neighbour.
            Assert.All(observed.Zip(law), cell => Assert.True(cell.Second > 0 || cell.First == 0, $"{cell.First} in a cell of probability 0"));
            return ChiSquare.PValue(observed, law);
        });
    }

    /// <summary>A seed must give tomorrow, and on any processor, what it gives today. CODESYNTH_UPDATE_GOLDEN=1 rewrites the file after a change that is meant to.</summary>
    [Fact]
    public void Draws_OfEachCase_AreTheGoldenOnes() =>
        RepositoryFiles.MustBe(Golden, string.Concat(SamplerCases.All.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => $"{DigestOf(c):x16}  {c.Name}\n")));

    /// <summary>A new sampler has to be in the grid, or here with what holds it.</summary>
    [Fact]
    public void Types_OfTheRoom_AreInTheGridOrNamedWithAReason()
    {
        IEnumerable<string> room = typeof(Choice).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(Choice).Namespace && !t.IsNested && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Concat([typeof(DelaySampler), typeof(TransitionTable), typeof(Workflow), typeof(EventClock)])
            .Select(t => t.Name);
        IEnumerable<string> held = SamplerCases.All.SelectMany(c => c.Samplers).Concat(s_elsewhere.Keys).Concat(s_drawNothing).Distinct().Select(t => t.Name);

        Assert.Equal(room.Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
    }

    /// <summary>The grid is fine enough to see one six in twenty turned into a five.</summary>
    [Fact]
    public void Law_OfALoadedDie_IsRefused()
    {
        SamplerCase fair = SamplerCases.Named("UniformInt64 1..6");

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => SeedLaw.Holds(seed =>
        {
            Func<long, long> draw = fair.Of(seed);
            var observed = new long[6];
            for (long row = 0; row < fair.Draws; row++)
            {
                observed[draw(row) is 6 && row % 20 == 0 ? 4 : draw(row) - 1]++;
            }

            return ChiSquare.PValue(observed, fair.Law!);
        }));
    }

    private static ulong DigestOf(SamplerCase sampler)
    {
        Func<long, long> draw = sampler.Of(StreamKey.Of(42, "Golden", "Key"));
        ulong digest = 0;
        for (long row = 0; row < GoldenRows; row++)
        {
            digest = Bits.Mix(digest + (ulong)draw(row) + 1);
        }

        return digest;
    }
}
