using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>The numbers of a <c>[Delay]</c>.</summary>
internal sealed class DelayLawParser
{
    private const int TicksPerMillisecond = 10_000;
    private const int MaxDecimals = 4;
    private const decimal MaxMilliseconds = 365m * 86_400_000;

    // What lies farther off is drawn less than once in 30,000 times (of a normal distribution beyond four standard deviations, of a log-normal one
    // beyond twice the way from the median to the 99th percentile, of an exponential one beyond twelve means): cut off there, hardly anything is left of the law.
    private const int FarDeviations = 4;
    private const int FarMeans = 12;

    // By the numbers of DelayDistribution's members; Max is asked of all but the first, and Min is free to all of them.
    private static readonly (string Name, string[] Parameters)[] s_distributions =
        [("Constant", []), ("Uniform", []), ("Normal", ["Mean", "StdDev"]), ("Exponential", ["Mean"]), ("LogNormal", ["P50", "P99"])];

    private static readonly string[] s_names = ["Min", "Max", "Mean", "StdDev", "P50", "P99"];

    private readonly WorkflowSite _site;
    private readonly AttributeData _attribute;
    private readonly string _state;

    private DelayLawParser(WorkflowSite site, AttributeData attribute, string state) => (_site, _attribute, _state) = (site, attribute, state);

    /// <summary>The distribution's names in the order of their numbers; a test compares them with the runtime's.</summary>
    public static IEnumerable<string> Distributions => s_distributions.Select(d => d.Name);

    /// <summary>The delay before a state, entered from any, or null after a report.</summary>
    public static DelaySpec? Parse(WorkflowSite site, AttributeData attribute, int state) =>
        new DelayLawParser(site, attribute, site.States.Names[state]).Parse() is { } law ? law with { State = state } : null;

    private DelaySpec? Parse()
    {
        int number = SynthAttributes.Named(_attribute, "Distribution") as int? ?? 0;
        if (number < 0 || number >= s_distributions.Length)
        {
            return Fail(Culprit.Named(_attribute, "Distribution"), "there is no such distribution. Name a member of DelayDistribution.");
        }

        (string name, string[] parameters) = s_distributions[number];
        bool isDrawn = number != 0;
        bool isGiven = _attribute.ConstructorArguments.Length == 2;
        if (isDrawn == isGiven)
        {
            return isDrawn
                ? Fail(Culprit.Argument(_attribute, 1), $"it cannot be both always the same and drawn. Remove the milliseconds, or 'Distribution = DelayDistribution.{name}'.")
                : Fail(Culprit.Attribute(_attribute), $"nothing says how long it is. Give its milliseconds, as in '[Delay(…, 500)]', or a Distribution with a Max.");
        }

        if (s_names.FirstOrDefault(n => IsGiven(n) && !(isDrawn && n is "Min" or "Max") && !parameters.Contains(n)) is { } stray)
        {
            return Fail(Culprit.Named(_attribute, stray), $"{(isDrawn ? $"the distribution {name}" : "a delay that is always the same")} has no {stray}. Remove it, or give {(isDrawn ? "another" : "a")} Distribution.");
        }

        return isDrawn ? Drawn(name, parameters) : Constant();
    }

    private DelaySpec? Constant() =>
        Ticks(_attribute.ConstructorArguments[1].Value, Culprit.Argument(_attribute, 1)) is { } ticks ? Law("Constant", ticks, ticks) : null;

    private DelaySpec? Drawn(string name, string[] parameters)
    {
        if (!IsGiven("Max"))
        {
            return Fail(Culprit.Attribute(_attribute), "it has no bound. Give the Max that it never exceeds, in milliseconds.");
        }

        if (parameters.FirstOrDefault(p => !IsGiven(p)) is { } missing)
        {
            return Fail(Culprit.Attribute(_attribute), $"the distribution {name} needs a {missing}. Give it, in milliseconds.");
        }

        if (parameters.Concat(["Min", "Max"]).Where(IsGiven).Select(n => Ticks(n)).Any(t => t is null))
        {
            return null;
        }

        DelaySpec law = Law(name, ValueOf("Min"), ValueOf("Max"));
        return WhyNot(law) is (string culprit, string reason) ? Fail(Culprit.Named(_attribute, culprit), reason) : law;
    }

    private static (string Culprit, string Reason)? WhyNot(DelaySpec law)
    {
        double spread = law.Distribution == "LogNormal" ? law.P99 / law.P50 : 0;
        return law.Min >= law.Max ? ("Max", "its Max is not above its Min. Raise it; a delay that is always the same is '[Delay(…, 500)]'.")
            : law.Distribution switch
            {
                "Normal" when law.StandardDeviation == 0 => ("StdDev", "a standard deviation of 0 makes it always the same. Give '[Delay(…, 500)]', or another StdDev."),
                "Normal" when law.Max < law.Mean - FarDeviations * law.StandardDeviation => ("Max", "the Max is more than four standard deviations below the mean, where hardly anything of the distribution lies. Raise it, or lower the Mean."),
                "Normal" when law.Min > law.Mean + FarDeviations * law.StandardDeviation => ("Min", "the Min is more than four standard deviations above the mean, where hardly anything of the distribution lies. Lower it, or raise the Mean."),
                "Exponential" when law.Mean == 0 => ("Mean", "a mean of 0 makes it always the same. Give '[Delay(…, 500)]', or another Mean."),
                "Exponential" when law.Min > FarMeans * law.Mean => ("Min", "the Min is more than twelve times the mean, where hardly anything of the distribution lies. Lower it, or raise the Mean."),
                "LogNormal" when law.P50 == 0 => ("P50", "a median of 0 makes it always the same. Give '[Delay(…, 500)]', or another P50."),
                "LogNormal" when law.P99 <= law.P50 => ("P99", "the 99th percentile is not above the median. Raise it, or lower the P50."),
                "LogNormal" when law.Max * spread * spread < law.P50 => ("Max", "the Max is so far below the median that hardly anything of the distribution lies there. Raise it, or lower the P50."),
                "LogNormal" when law.Min > law.P50 * spread * spread => ("Min", "the Min is so far above the median that hardly anything of the distribution lies there. Lower it, or raise the P50."),
                _ => null,
            };
    }

    private DelaySpec Law(string distribution, long min, long max) =>
        new(0, -1, distribution, min, max, ValueOf("Mean"), ValueOf("StdDev"), ValueOf("P50"), ValueOf("P99"));

    private bool IsGiven(string name) => SynthAttributes.NamedConstant(_attribute, name) is not null;

    private long ValueOf(string name) => IsGiven(name) ? Ticks(name) ?? 0 : 0;

    private long? Ticks(string name) => Ticks(SynthAttributes.Named(_attribute, name), Culprit.Named(_attribute, name));

    private long? Ticks(object? milliseconds, Culprit culprit)
    {
        if (DecimalText.TryRead(milliseconds, out decimal exact) && exact is >= 0 and <= MaxMilliseconds && decimal.Round(exact, MaxDecimals) == exact)
        {
            return (long)(exact * TicksPerMillisecond);
        }

        Fail(culprit, $"{(milliseconds is double given ? NumberText.RoundTrip(given) : "that")} is no time that it can have. Give milliseconds from 0 to those of 365 days, with at most {MaxDecimals} digits behind the point.");
        return null;
    }

    private DelaySpec? Fail(Culprit culprit, string reason)
    {
        _site.Context.Error(Rules.BadDelay, culprit, _state, reason);
        return null;
    }
}
