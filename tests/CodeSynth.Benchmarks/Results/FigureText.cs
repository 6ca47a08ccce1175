using System.Globalization;

namespace CodeSynth.Benchmarks.Results;

/// <summary>Figures as people read them: three significant digits or so.</summary>
internal static class FigureText
{
    /// <summary>A line per contender.</summary>
    public static void Write(TextWriter output, FigureGroup group)
    {
        output.WriteLine($"{group.Id}: {group.Title}");
        foreach (Figure figure in group.Figures)
        {
            output.WriteLine($"  {figure.Contender,-34} {Number(figure.Median),9} {group.Unit} ± {Percent(figure.Noise),-4} {Ratio(figure.Ratio),8} {Bytes(figure.BytesAllocated)}".TrimEnd());
        }
    }

    /// <summary>18.7, 184, 7,753.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) switch { < 1 => "0.###", < 10 => "0.##", < 100 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture);

    /// <summary>1.24×, 41×.</summary>
    public static string Ratio(double value) => value.ToString(Math.Abs(value) switch { < 10 => "0.00", < 100 => "0.0", _ => "#,##0" }, CultureInfo.InvariantCulture) + "×";

    /// <summary>3 %.</summary>
    public static string Percent(double value) => (100 * value).ToString(value < 0.1 ? "0.#" : "0", CultureInfo.InvariantCulture) + " %";

    private static string Bytes(double? value) => value is { } bytes ? Number(bytes) + " B" : string.Empty;
}
