namespace CodeSynth.Avro;

/// <summary>Avro counts from 1970, .NET in ticks of 100 ns from the year 1.</summary>
internal static class AvroTime
{
    public const int EpochDay = 719_162;

    private const long EpochTicks = EpochDay * TimeSpan.TicksPerDay;

    /// <summary>Units since 1970 as ticks.</summary>
    public static bool TryToTicks(long units, long ticksPerUnit, out long ticks)
    {
        Int128 sum = ((Int128)units * ticksPerUnit) + EpochTicks;
        bool fits = sum >= 0 && sum <= DateTime.MaxValue.Ticks;
        ticks = fits ? (long)sum : 0;
        return fits;
    }

    /// <summary>Ticks as whole units since 1970, cut towards the past, so that their order stays.</summary>
    public static long ToUnits(long ticks, long ticksPerUnit) => (ticks / ticksPerUnit) - (EpochTicks / ticksPerUnit);
}
