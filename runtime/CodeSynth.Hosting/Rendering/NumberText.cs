using System.Globalization;

namespace CodeSynth.Hosting.Rendering;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class NumberText
{
    /// <summary>A whole number with thousands separators.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of 128 bits as 32 hexadecimal digits.</summary>
    public static string Digest(UInt128 value) => value.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Rows per second; a tenth where it tells something.</summary>
    public static string Rate(long rows, TimeSpan elapsed)
    {
        double perSecond = elapsed > TimeSpan.Zero ? rows / elapsed.TotalSeconds : 0;
        return perSecond.ToString(perSecond < 100 ? "N1" : "N0", CultureInfo.InvariantCulture);
    }

    /// <summary>Seconds to a tenth.</summary>
    public static string Tenths(TimeSpan time) => time.TotalSeconds.ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => (share * 100).ToString("N3", CultureInfo.InvariantCulture) + " %";

    /// <summary>Seconds to the millisecond.</summary>
    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("N3", CultureInfo.InvariantCulture);
}
