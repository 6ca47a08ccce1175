using System.Globalization;

namespace CodeSynth.Engine;

/// <summary>
/// How fast event time passes. The records and their order are the same at every pace; at any but <see cref="Max"/> a record
/// is handed over when its schedule comes, open loop: a slow destination makes records late, which is measured; it never
/// shifts the schedule of those behind.
/// </summary>
public readonly record struct Pace
{
    private const int MostDecimals = 9;
    private const decimal Unit = 1_000_000_000m; // 10^MostDecimals
    private const decimal MostTimes = 1_000_000_000m;

    private readonly long _billionths;

    private Pace(decimal factor) => _billionths = (long)(factor * Unit);

    /// <summary>As fast as the destination takes records.</summary>
    public static Pace Max => default;

    /// <summary>As fast as the clock: <c>Times(1)</c>.</summary>
    public static Pace Live { get; } = new(1);

    /// <summary>What a pace has to be, for messages.</summary>
    public static string Requirement => "the paces are: live, max, or a factor such as 60x or 0.5x, above 0 and at most 1000000000, with at most 9 digits after the point";

    /// <summary>How many seconds of event time pass in a second; 0 for <see cref="Max"/>.</summary>
    public decimal Factor => _billionths / Unit;

    /// <summary>So many times as fast as the clock.</summary>
    /// <param name="factor">Above 0 and at most a billion, with at most nine digits after the point; exact, as it is a decimal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor lies outside of that.</exception>
    public static Pace Times(decimal factor) =>
        IsFactor(factor) ? new Pace(factor) : throw new ArgumentOutOfRangeException(nameof(factor), factor, Requirement);

    /// <summary>Reads <c>live</c>, <c>max</c> or a factor as in <c>60x</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pace">The pace.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(string text, out Pace pace)
    {
        pace = text == "live" ? Live : Max;
        if (text is "live" or "max")
        {
            return true;
        }

        if (!text.EndsWith('x')
            || !decimal.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal factor)
            || !IsFactor(factor))
        {
            return false;
        }

        pace = new Pace(factor);
        return true;
    }

    /// <summary>As it is read: <c>live</c>, <c>max</c>, <c>60x</c>.</summary>
    public override string ToString() =>
        this == Max ? "max" : this == Live ? "live" : Factor.ToString("0.#########x", CultureInfo.InvariantCulture);

    /// <summary>The clock's time that a stretch of event time takes, rounded up so that nothing is early.</summary>
    /// <param name="eventTicks">0 or more.</param>
    internal TimeSpan OnTheClock(long eventTicks)
    {
        Int128 ticks = ((Int128)eventTicks * (long)Unit + _billionths - 1) / _billionths;
        return ticks > TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
    }

    /// <summary>The event time that passes in a stretch of the clock's, in ticks, at least one.</summary>
    internal long InEventTime(TimeSpan time) => Math.Max(1, (long)Int128.Min(long.MaxValue, (Int128)time.Ticks * _billionths / (long)Unit));

    private static bool IsFactor(decimal factor) => factor is > 0 and <= MostTimes && decimal.Round(factor, MostDecimals) == factor;
}
