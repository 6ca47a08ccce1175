using System.Text;
using CodeSynth.Engine;
using CodeSynth.Sampling;
using CodeSynth.Testing;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Texts that people type and keys that topics hold, damaged: each is what it says or is refused, and what is taken is written as it was read.</summary>
public class TextFuzzTests
{
    [Theory]
    [InlineData(1)]
    public void Duration_Damaged_IsOneOrRefused(uint seed) =>
        new Fuzz(["500ms", "10s", "30m", "12h", "7d", "1000000d"], "ms", "d", "864000000000000").HoldsForTexts(seed, text =>
            DurationText.TryParse(text, out TimeSpan duration) && DurationText.TryParse(DurationText.Format(duration), out TimeSpan again) && Equal(duration, again));

    [Theory]
    [InlineData(1)]
    public void Rate_Damaged_IsOneOrRefused(uint seed) =>
        new Fuzz(["1", "99.9", "0.000000001", "1000000000"], "1.").HoldsForTexts(seed, text =>
            EventRate.TryParse(text, out EventRate rate) && Equal(rate, EventRate.TryParse(rate.ToString(), out EventRate again) ? again : default));

    [Theory]
    [InlineData(1)]
    public void Pace_Damaged_IsOneOrRefused(uint seed) => new Fuzz(["live", "max", "60x", "0.5x"], "x").HoldsForTexts(seed, text => Pace.TryParse(text, out _));

    [Theory]
    [InlineData(1)]
    public void Shard_Damaged_IsOneOrRefused(uint seed) =>
        new Fuzz(["0/1", "3/16", "1023/1024"], "/").HoldsForTexts(seed, text => Shard.TryParse(text, out Shard shard) && Equal(shard, Shard.TryParse(shard.ToString(), out Shard again) ? again : default));

    /// <summary>A key that is taken leads to a row whose key is these very bytes: a changed byte is never another row's.</summary>
    [Theory]
    [InlineData(1)]
    public void SequenceKey_Damaged_IsARowOrRefused(uint seed) =>
        new Fuzz(["ORDER_00042-x", "ORDER_123456789-x", "ORDER_00000-x"], "ORDER_", "-x", "00000").Holds(seed, key =>
        {
            if (!SequenceKey.TryParse(key, "ORDER_"u8, "-x"u8, 5, 1, out long row))
            {
                return false;
            }

            return Equal(Encoding.UTF8.GetString(key), $"ORDER_{row + 1:D5}-x");
        });

    [Theory]
    [InlineData(1)]
    public void Uuid_Damaged_IsARowOrRefused(uint seed)
    {
        var v4 = new UuidV4(42);
        string[] corpus = [.. Enumerable.Range(0, 20).Select(row => Text(v4.At(row)))];
        new Fuzz(corpus, "-") { BytesBeside = 4096 }.Holds(seed, key => v4.TryParse(key, out long row) && Equal(Encoding.UTF8.GetString(key), Text(v4.At(row))));

        static string Text(UInt128 value) => new Guid([.. Enumerable.Range(0, 16).Select(i => (byte)(value >> (120 - 8 * i)))], bigEndian: true).ToString();
    }

    private static bool Equal<T>(T expected, T actual)
    {
        Assert.Equal(expected, actual);
        return true;
    }
}
