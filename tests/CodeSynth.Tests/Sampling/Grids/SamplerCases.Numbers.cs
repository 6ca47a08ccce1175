using CodeSynth.Sampling;

namespace CodeSynth.Tests.Sampling.Grids;

internal static partial class SamplerCases
{
    private const int LowCells = 32;

    /// <summary>Bounds of every width, and such as are one beside a power of two.</summary>
    private static readonly (long Min, long Max)[] s_bounds =
    [
        (0, 1), (-1, 1), (1, 6), (0, 9), (-50, 49), (sbyte.MinValue, sbyte.MaxValue), (0, byte.MaxValue), (0, 999), (1_000, 99_999), (short.MinValue, short.MaxValue),
        (0, ushort.MaxValue), (0, (1 << 24) - 2), (int.MinValue, int.MaxValue), (0, uint.MaxValue), (1, 1L << 32), (-(1L << 52), 1L << 52), (0, long.MaxValue), (-1, long.MaxValue),
        (long.MinValue, long.MaxValue), (long.MinValue, -1),
    ];

    private static IEnumerable<SamplerCase> Numbers()
    {
        foreach ((long min, long max) in s_bounds)
        {
            yield return SamplerCase.Between("UniformInt64", key => new UniformInt64(key, min, max).At, min, max, typeof(UniformInt64));
            yield return SamplerCase.Between("UniformInt128", key => row => (long)new UniformInt128(key, min, max).At(row), min, max, typeof(UniformInt128));
        }

        // The digits that a pick of a wide range leaves for last.
        yield return Low("UniformInt64, low bits of 64", key => new UniformInt64(key, long.MinValue, long.MaxValue).At, typeof(UniformInt64));
        yield return Low("UniformInt64, low bits of 32", key => new UniformInt64(key, 0, uint.MaxValue).At, typeof(UniformInt64));
        yield return Low("UniformInt128, low bits of 128", key => row => (long)(ulong)new UniformInt128(key, Int128.MinValue, Int128.MaxValue).At(row), typeof(UniformInt128));
        foreach (Int128 max in (Int128[])[(Int128)1 << 64, Int128.Parse("9999999999999999999999999999", null), Int128.MaxValue])
        {
            UInt128 width = (UInt128)max / LowCells + 1;
            yield return new SamplerCase($"UniformInt128, high cells of 0..{max}", key => row => (long)((UInt128)new UniformInt128(key, 0, max).At(row) / width), typeof(UniformInt128))
            {
                Law = [.. Enumerable.Range(0, LowCells).Select(c => (double)(UInt128.Min((UInt128)(c + 1) * width - 1, (UInt128)max) - (UInt128)c * width + 1) / ((double)max + 1))],
            };
        }

        foreach ((string span, long min, long max) in new[] { ("a second", 0, TimeSpan.TicksPerSecond), ("a year", s_start, s_start + 365 * TimeSpan.TicksPerDay), ("all", 0, DateTime.MaxValue.Ticks) })
        {
            yield return Between($"UniformTicks, milliseconds of {span}", key => UniformTicks.OfMilliseconds(key, min, max).At, min, max, TimeSpan.TicksPerMillisecond);
            yield return Between($"UniformTicks, days of {span}", key => UniformTicks.OfDays(key, min, max).At, min, max, TimeSpan.TicksPerDay);
        }

        foreach ((double min, double max) in new[] { (0.0, 1.0), (-8.0, 8.0), (10.0, 1_000.0) })
        {
            yield return new SamplerCase(Text($"UniformDouble {min}..{max}"), key => row => BitConverter.DoubleToInt64Bits(new UniformDouble(key, min, max).At(row)), typeof(UniformDouble))
            {
                Cell = bits => (int)((BitConverter.Int64BitsToDouble(bits) - min) / (max - min) * LowCells),
                Law = SamplerCase.Even(LowCells),
            };
            yield return new SamplerCase(Text($"UniformSingle {min}..{max}"), key => row => BitConverter.SingleToInt32Bits(new UniformSingle(key, min, max).At(row)), typeof(UniformSingle))
            {
                Cell = bits => (int)((BitConverter.Int32BitsToSingle((int)bits) - min) / (max - min) * LowCells),
                Law = SamplerCase.Even(LowCells),
            };
        }

        // Every Half of a range that has few, each with the share up to the next.
        yield return new SamplerCase("UniformHalf 1..1.03125", key => row => BitConverter.HalfToInt16Bits(new UniformHalf(key, 1, 1.03125).At(row)), typeof(UniformHalf))
        {
            Cell = bits => (int)bits - BitConverter.HalfToInt16Bits((Half)1),
            Law = SamplerCase.Even(32),
        };
        yield return new SamplerCase("UniformHalf -1..1", key => row => BitConverter.HalfToInt16Bits(new UniformHalf(key, -1, 1).At(row)), typeof(UniformHalf))
        {
            Cell = bits => (int)Math.Floor(((double)BitConverter.Int16BitsToHalf((short)bits) + 1) * 16),
            Law = SamplerCase.Even(32),
        };
        yield return Low("UuidV4, low digit", key => row => (long)(ulong)new UuidV4(key).At(row), typeof(UuidV4));
        yield return Low("UuidV7, check bits", key => row => (long)(ulong)new UuidV7(key).At(row, s_start), typeof(UuidV7));
    }

    private static SamplerCase Low(string name, Func<ulong, Func<long, long>> of, Type sampler) =>
        new(name, of, sampler) { Cell = value => (int)(value & (LowCells - 1)), Law = SamplerCase.Even(LowCells) };

    private static SamplerCase Between(string name, Func<ulong, Func<long, long>> of, long min, long max, long unit)
    {
        SamplerCase units = SamplerCase.Between(name, of, min / unit, max / unit, typeof(UniformTicks));
        return units with { Cell = value => units.Cell(value / unit) };
    }
}
