namespace CodeSynth.Hosting.Statistics;

/// <summary>
/// The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P(a, x) (NIST Digital Library of Mathematical Functions, §8.2), to about ten digits: enough for
/// verdicts, and nothing that a record depends on.
/// </summary>
internal static class IncompleteGamma
{
    private const double Precision = 1e-15;
    private const double Least = 1e-300; // keeps Lentz's method from dividing by 0

    /// <summary>P(a, x), from 0 at x = 0 to 1.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="x">0 or more.</param>
    public static double P(double a, double x) => x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    /// <summary>Q(a, x), from 1 at x = 0 to 0, exact in its small values, too.</summary>
    /// <param name="a">Above 0.</param>
    /// <param name="x">0 or more.</param>
    public static double Q(double a, double x) => x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    /// <summary>§8.11(ii), 8.11.4: x^a e^−x / Γ(a) · Σ x^n / (a (a + 1) … (a + n)); its terms fall at once where x is below a + 1.</summary>
    private static double Series(double a, double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        double term = 1 / a;
        double sum = term;
        for (double n = a + 1; term > sum * Precision; n++)
        {
            term *= x / n;
            sum += term;
        }

        return sum * Scale(a, x);
    }

    /// <summary>§8.9, 8.9.2, contracted as in its even part: 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)), by the method of Lentz (§3.10(iii)).</summary>
    private static double Fraction(double a, double x)
    {
        double b = x + 1 - a;
        double c = 1 / Least;
        double d = 1 / b;
        double value = d;
        double change;
        int i = 1;
        do
        {
            double numerator = -i * (i - a);
            b += 2;
            d = 1 / NotZero((numerator * d) + b);
            c = NotZero(b + (numerator / c));
            change = c * d;
            value *= change;
            i++;
        }
        while (Math.Abs(change - 1) > Precision && i < 1_000_000);
        return value * Scale(a, x);
    }

    private static double NotZero(double value) => Math.Abs(value) < Least ? Least : value;

    /// <summary>x^a e^−x / Γ(a).</summary>
    private static double Scale(double a, double x) => Math.Exp((a * Math.Log(x)) - x - LogGamma(a));

    /// <summary>ln Γ(a) by Stirling's series (5.11.1), far enough out that five terms are enough; the recurrence 5.5.1 leads there.</summary>
    private static double LogGamma(double a)
    {
        double product = 1;
        while (a < 12)
        {
            product *= a++;
        }

        double inverse = 1 / a;
        double square = inverse * inverse;
        double tail = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188))))))));
        return ((a - 0.5) * Math.Log(a)) - a + (0.5 * Math.Log(2 * Math.PI)) + tail - Math.Log(product);
    }
}
