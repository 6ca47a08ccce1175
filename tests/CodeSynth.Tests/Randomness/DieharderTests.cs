using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CodeSynth.Benchmarks.Randomness;
using CodeSynth.Testing;

namespace CodeSynth.Tests.Randomness;

/// <summary>What dieharder said of the random bits, kept by tests/dieharder.sh: whole, without a failure, and of the very bits that there are today.</summary>
public class DieharderTests
{
    private const string Folder = "tests/CodeSynth.Benchmarks/results/dieharder";
    private const int HeadBytes = 1 << 18;

    /// <summary>How many p-values each test of the battery gives.</summary>
    private static readonly Dictionary<string, int> s_battery = new()
    {
        ["diehard_birthdays"] = 1, ["diehard_operm5"] = 1, ["diehard_rank_32x32"] = 1, ["diehard_rank_6x8"] = 1, ["diehard_bitstream"] = 1, ["diehard_opso"] = 1, ["diehard_oqso"] = 1,
        ["diehard_dna"] = 1, ["diehard_count_1s_str"] = 1, ["diehard_count_1s_byt"] = 1, ["diehard_parking_lot"] = 1, ["diehard_2dsphere"] = 1, ["diehard_3dsphere"] = 1,
        ["diehard_squeeze"] = 1, ["diehard_sums"] = 1, ["diehard_runs"] = 2, ["diehard_craps"] = 2, ["marsaglia_tsang_gcd"] = 2, ["sts_monobit"] = 1, ["sts_runs"] = 1, ["sts_serial"] = 30,
        ["rgb_bitdist"] = 12, ["rgb_minimum_distance"] = 4, ["rgb_permutations"] = 4, ["rgb_lagged_sum"] = 33, ["rgb_kstest_test"] = 1, ["dab_bytedistrib"] = 1, ["dab_dct"] = 1,
        ["dab_filltree"] = 2, ["dab_filltree2"] = 2, ["dab_monobit2"] = 1,
    };

    public static TheoryData<string> Streams => [.. Directory.GetFiles(RepositoryFiles.PathOf(Folder), "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Fact]
    public void Streams_OfRowsFieldsAndSeeds_AreKept() => Assert.Equal(["fields", "rows", "seeds"], Streams.Select(s => s.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Streams))]
    public void Battery_OfAStream_IsWholeAndNothingFailed(string stream)
    {
        Result[] results = Read(stream);
        Result[] battery = [.. results.Where(r => r.Seed == 1)];

        Assert.Equal(s_battery.OrderBy(t => t.Key, StringComparer.Ordinal), battery.CountBy(r => r.Test).OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(results, r => r.Assessment == "FAILED");

        // Of right bits one p-value in a hundred is weak; the same one of other bits then is with a probability of a hundredth.
        Assert.All(battery.Where(r => r.Assessment == "WEAK"), weak => Assert.Contains(results, r => r.Seed != 1 && r.Place == weak.Place && r.Assessment == "PASSED"));
    }

    /// <summary>Bits that have changed since have not been tested.</summary>
    [Theory]
    [MemberData(nameof(Streams))]
    public void Bits_OfAStream_AreThoseThatWereTested(string stream)
    {
        ulong[] words = new ulong[HeadBytes / sizeof(ulong)];
        RawStream.Of(stream, 1)(words, 0);
        string digest = Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes(words.AsSpan())));

        Assert.Contains($"# sha256 of the first {HeadBytes} bytes: {digest}", Lines(stream));
    }

    private static string[] Lines(string stream) => File.ReadAllLines(RepositoryFiles.PathOf($"{Folder}/{stream}.txt"));

    /// <summary>The lines with a p-value, those of the battery and those of repeats, which a line with their command announces.</summary>
    private static Result[] Read(string stream)
    {
        var results = new List<Result>();
        long seed = 1;
        var seen = new Dictionary<(string, string), int>();
        foreach (string line in Lines(stream))
        {
            if (line.StartsWith("# again: ", StringComparison.Ordinal))
            {
                seed = long.Parse(line.Split(' ')[4], CultureInfo.InvariantCulture);
                seen.Clear();
            }

            if (line.Split('|') is [var test, var size, _, _, _, var assessment] && assessment.Trim() is "PASSED" or "WEAK" or "FAILED")
            {
                (string, string) kind = (test.Trim(), size.Trim());
                seen[kind] = seen.GetValueOrDefault(kind) + 1;
                results.Add(new Result(kind.Item1, (kind.Item1, kind.Item2, seen[kind]), seed, assessment.Trim()));
            }
        }

        return [.. results];
    }

    /// <param name="Test">The test's name.</param>
    /// <param name="Place">Name, size, and which of the p-values with these.</param>
    /// <param name="Seed">The stream's seed.</param>
    /// <param name="Assessment">What dieharder says.</param>
    private sealed record Result(string Test, (string Test, string Size, int Nth) Place, long Seed, string Assessment);
}
