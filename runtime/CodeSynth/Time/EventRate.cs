using System.Globalization;

namespace CodeSynth.Time;

/// <summary>
/// Rows per second of event time as an exact fraction: <see cref="PeriodRows"/> rows take <see cref="PeriodTicks"/> ticks of
/// 100 ns, in lowest terms. It comes from a decimal, never from a binary fraction, so 0.1 is a tenth.
/// </summary>
public readonly record struct EventRate
{
    private EventRate(decimal perSecond, ulong ticks, ulong rows)
    {
        PerSecond = perSecond;
        PeriodTicks = ticks;
        PeriodRows = rows;
    }

    /// <summary>The rate as it was written.</summary>
    public decimal PerSecond { get; }

    /// <summary>P: ticks of 100 ns that <see cref="PeriodRows"/> rows take.</summary>
    public ulong PeriodTicks { get; }

    /// <summary>Q: rows in <see cref="PeriodTicks"/>.</summary>
    public ulong PeriodRows { get; }

    /// <summary>A rate.</summary>
    /// <param name="perSecond">Above 0 and at most a billion, with at most nine digits after the point.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rate lies outside of that.</exception>
    public static EventRate Of(decimal perSecond) =>
        TryCreate(perSecond, out EventRate rate) ? rate : throw new ArgumentOutOfRangeException(nameof(perSecond), perSecond, Requirement);

    /// <summary>Reads a rate such as <c>10</c> or <c>0.5</c>.</summary>
    /// <param name="text">Decimal digits with an optional point; an exponent as in <c>1e5</c> is fine.</param>
    /// <param name="rate">The rate.</param>
    /// <returns>Whether the text is a rate that the clock can keep exactly.</returns>
    public static bool TryParse(string text, out EventRate rate)
    {
        rate = default;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && TryCreate(value, out rate);
    }

    /// <summary>What a rate has to be, for messages.</summary>
    public static string Requirement => "a rate is above 0 and at most 1000000000 rows per second, with at most 9 digits after the point";

    /// <summary>The rate in rows per second.</summary>
    public override string ToString() => PerSecond.ToString("0.#########", CultureInfo.InvariantCulture);

    private static bool TryCreate(decimal perSecond, out EventRate rate)
    {
        rate = default;
        if (perSecond <= 0 || perSecond > 1_000_000_000m || decimal.Round(perSecond, 9) != perSecond)
        {
            return false;
        }

        // rate = rows / 10^9 seconds  ⇒  `rows` rows take 10^9 seconds = 10^16 ticks.
        ulong rows = (ulong)(perSecond * 1_000_000_000m);
        ulong ticks = 10_000_000_000_000_000;
        ulong divisor = GreatestCommonDivisor(rows, ticks);
        rate = new EventRate(perSecond, ticks / divisor, rows / divisor);
        return true;
    }

    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
