using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>What a law of delays must satisfy.</summary>
internal static class DelayRules
{
    /// <summary>Throws the one line that a user reads where a law makes no sense.</summary>
    /// <param name="subject">What has the law: <c>PaymentEvent.Delay.Validated</c>.</param>
    /// <param name="law">The law.</param>
    public static void Require(string subject, DelayLaw law)
    {
        if (FaultOf(law) is { } fault)
        {
            throw new PlanException($"{subject} {fault}.");
        }
    }

    private static string? FaultOf(DelayLaw law)
    {
        if (law.Min < 0)
        {
            return $"is at least {Text(law.Min)}; a delay is 0 or more";
        }

        if (law.Max < law.Min)
        {
            return $"is at least {Text(law.Min)} and at most {Text(law.Max)}; the maximum must not be below the minimum";
        }

        if (law.Max > DateTime.MaxValue.Ticks)
        {
            return "is longer than event time goes on, which ends with the year 9999; give it a shorter maximum";
        }

        return law.Distribution switch
        {
            DelayDistribution.Constant when law.Min != law.Max => "is always the same, so its minimum and maximum must be as well",
            DelayDistribution.Normal when !double.IsFinite(law.Mean) => "has no mean that is a number",
            DelayDistribution.Normal when !IsPositive(law.StandardDeviation) => "needs a standard deviation above 0",
            DelayDistribution.Exponential when !IsPositive(law.Mean) => "needs a mean above 0",
            DelayDistribution.LogNormal when !IsPositive(law.P50) => "needs a median (p50) above 0",
            DelayDistribution.LogNormal when !(IsPositive(law.P99) && law.P99 > law.P50) => "needs a 99th percentile (p99) above its median (p50)",
            _ => null,
        };
    }

    private static bool IsPositive(double value) => value > 0 && double.IsFinite(value);

    private static string Text(long ticks) => $"{PlanRules.Text(ticks / (decimal)TimeSpan.TicksPerMillisecond)}ms";
}
