using System.Globalization;
using System.Text.RegularExpressions;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Sources;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing;

/// <summary>The arguments of <c>[SynthEntity]</c>.</summary>
/// <param name="Name">The entity's name.</param>
/// <param name="Topic">The topic, or that of a workflow's states with <c>{state}</c> in it.</param>
/// <param name="HasTopic">Whether its rows are written.</param>
/// <param name="Count">How many rows; −1 until the run is stopped.</param>
/// <param name="Rate">Rows per second as decimal text, or null.</param>
/// <param name="IsPoisson">Whether rows arrive as a Poisson process of that rate.</param>
internal sealed record EntityOptions(string Name, string Topic, bool HasTopic, long Count, string? Rate, bool IsPoisson)
{
    private const int PoissonArrivals = 1;
    private const long DefaultCount = 100;
    private const long Unbounded = -1;
    private const int MaxRateDecimals = 9;
    private const decimal MaxRate = 1_000_000_000;

    private static readonly Regex s_name = new(@"\A[\p{L}\p{Nd}_-]+\z", RegexOptions.CultureInvariant);

    public static EntityOptions Parse(ParseContext context, AttributeData attribute)
    {
        INamedTypeSymbol type = context.Entity;
        string name = NameOf(type);
        if (!IsName(name))
        {
            Report("Name", $"'{name}'", "it may have letters, digits, '_' and '-' only, because options are written 'Name.Count=5'.");
        }

        string topic = TopicParser.Parse(context, attribute, name);
        long count = SynthAttributes.Named(attribute, "Count") is null && SourceParser.HasSource(type) ? EntitySpec.AllOfSource : CountOf(type);
        string? rate = RateOf();
        if (count < Unbounded || (count == Unbounded && SynthAttributes.Named(attribute, "Rate") is null or 0.0))
        {
            Report("Count", count.ToString(CultureInfo.InvariantCulture), "it must be 0 or more, or -1 beside a Rate, to go on until the run is stopped.");
        }

        return new EntityOptions(name, topic, HasTopicOf(), count, rate, IsPoissonOf());

        bool HasTopicOf()
        {
            bool hasTopic = SynthAttributes.Named(attribute, "HasTopic") as bool? ?? true;
            string? contradiction = SynthAttributes.Find(type, AttributeKind.Workflow) is not null ? "its events are what a [Workflow] is for. Remove one of the two."
                : SynthAttributes.Named(attribute, "Topic") is not null ? "a Topic is given. Remove one of the two."
                : null;
            if (!hasTopic && contradiction is not null)
            {
                Report("HasTopic", "false", contradiction);
            }

            return hasTopic;
        }

        bool IsPoissonOf()
        {
            int given = SynthAttributes.Named(attribute, "Arrivals") as int? ?? 0;
            if (given is not (0 or PoissonArrivals))
            {
                Report("Arrivals", given.ToString(CultureInfo.InvariantCulture), "it must be Constant or Poisson.");
            }
            else if (given == PoissonArrivals && SynthAttributes.Named(attribute, "Rate") is null or 0.0)
            {
                Report("Arrivals", "Poisson", "that needs a Rate above 0.");
            }

            return given == PoissonArrivals;
        }

        string? RateOf()
        {
            double given = SynthAttributes.Named(attribute, "Rate") as double? ?? 0;
            if (given == 0)
            {
                return null;
            }

            if (!DecimalText.TryRead(given, out decimal rate) || rate <= 0 || rate > MaxRate || decimal.Round(rate, MaxRateDecimals) != rate)
            {
                Report("Rate", NumberText.RoundTrip(given), Invariant($"it must be 0, or above it and at most {MaxRate} rows per second with at most {MaxRateDecimals} digits after the point."));
                return null;
            }

            return DecimalText.Format(rate);
        }

        void Report(string option, string value, string requirement) =>
            context.Error(Rules.BadEntityOption, Culprit.Named(attribute, option), option, type.Name, value == "''" ? "empty" : value, requirement);
    }

    public static bool IsName(string name) => s_name.IsMatch(name);

    public static string NameOf(INamedTypeSymbol type) =>
        SynthAttributes.EntityAttribute(type) is { } attribute && SynthAttributes.Named(attribute, "Name") is string name ? name : type.Name;

    public static long CountOf(INamedTypeSymbol type) =>
        SynthAttributes.EntityAttribute(type) is { } attribute && SynthAttributes.Named(attribute, "Count") is long count ? count : DefaultCount;
}
