using System.Runtime.InteropServices;
using CodeSynth.Benchmarks.Soak;

namespace CodeSynth.Examples.Tests;

/// <summary>The soak's instruments: it must see growth where there is some, and only there.</summary>
public class SoakTests
{
    [Theory]
    [InlineData(0.0, true)]
    [InlineData(0.1, true)]  // 0.1 a turn for 40 turns are 4
    [InlineData(0.25, false)]
    public void Trend_OfALeakUnderNoise_IsItsSlope(double perTurn, bool isFlat)
    {
        var random = new Random(7);
        SoakSample[] samples = [.. Enumerable.Range(0, 60).Select(i => Sample(i, 50 + i * perTurn + random.NextDouble() + (i % 9 == 0 ? 30 : 0)))];

        var trend = SoakTrend.Of("x", samples, s => s.NativeMiB, allowed: 8);

        Assert.Equal(39 * perTurn, trend.Growth, 0.5);
        Assert.Equal(isFlat, trend.IsFlat);
    }

    [Fact]
    public void Trend_OfWhatFillsInTheFirstThird_IsFlat()
    {
        SoakSample[] samples = [.. Enumerable.Range(0, 60).Select(i => Sample(i, Math.Min(i, 20)))];

        Assert.Equal(0, SoakTrend.Of("x", samples, s => s.NativeMiB, allowed: 0).Growth);
    }

    /// <summary>Blocks that nobody frees are in use, and are not when they are freed. They are never touched, so that they cost no memory.</summary>
    [Fact]
    public unsafe void NativeHeap_OfBlocksNotFreed_HasThemInUse()
    {
        if (!NativeHeap.IsKnown)
        {
            Assert.Equal(default, NativeHeap.Read());
            return;
        }

        const int Blocks = 4_096, Bytes = 64 << 10; // 256 MiB, beside which the other tests' do not count
        double before = NativeHeap.Read().InUseMiB;
        void*[] blocks = new void*[Blocks];
        for (int i = 0; i < Blocks; i++)
        {
            blocks[i] = NativeMemory.Alloc(Bytes);
        }

        double held = NativeHeap.Read().InUseMiB;
        foreach (void* block in blocks)
        {
            NativeMemory.Free(block);
        }

        double freed = NativeHeap.Read().InUseMiB;

        Assert.InRange(held - before, 192, 320);
        Assert.InRange(held - freed, 192, 320);
    }

    private static SoakSample Sample(int turn, double native) => new(turn * 10, 0, 0, native, 0, 0, 0);
}
