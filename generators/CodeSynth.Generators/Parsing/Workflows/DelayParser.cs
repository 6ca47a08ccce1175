using System.Collections.Immutable;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary><c>[Delay]</c>s of a workflow whose states and ways are known.</summary>
internal static class DelayParser
{
    private const int FromAny = -1;

    /// <summary>The delays, or null after a report.</summary>
    /// <param name="site">The workflow.</param>
    /// <param name="attributes">Its delays.</param>
    /// <param name="ways">The paths or transitions; null where they have a mistake.</param>
    public static EquatableArray<DelaySpec>? Parse(WorkflowSite site, ImmutableArray<AttributeData> attributes, WorkflowSpec? ways)
    {
        var delays = new List<DelaySpec>(attributes.Length);
        foreach (AttributeData attribute in attributes)
        {
            site.Context.Cancellation.ThrowIfCancellationRequested();
            if (Read(site, attribute) is { } delay && IsTaken(site, attribute, delay, ways) && IsFirst(site, attribute, delay, delays))
            {
                delays.Add(delay);
            }
        }

        return delays.Count == attributes.Length ? delays.ToEquatableArray() : null;
    }

    private static DelaySpec? Read(WorkflowSite site, AttributeData attribute)
    {
        if (!site.IsReadable(attribute) || site.States.Find(attribute.ConstructorArguments[0], Culprit.Argument(attribute, 0)) is not { } state)
        {
            return null;
        }

        int? from = SynthAttributes.NamedConstant(attribute, "From") is { IsNull: false } given ? site.States.Find(given, Culprit.Named(attribute, "From")) : FromAny;
        return from is { } left && DelayLawParser.Parse(site, attribute, state) is { } delay ? delay with { From = left } : null;
    }

    private static bool IsTaken(WorkflowSite site, AttributeData attribute, DelaySpec delay, WorkflowSpec? ways)
    {
        bool isTaken = delay.From == FromAny || ways is null || ways.Edges().Contains((delay.From, delay.State));
        if (!isTaken)
        {
            string reason = $"no path or transition enters it from {site.States.Quoted([delay.From])}. Name a state from which one does, or remove 'From'.";
            site.Context.Error(Rules.BadDelay, Culprit.Named(attribute, "From"), site.States.Names[delay.State], reason);
        }

        return isTaken;
    }

    private static bool IsFirst(WorkflowSite site, AttributeData attribute, DelaySpec delay, List<DelaySpec> others)
    {
        bool isFirst = others.All(d => d.State != delay.State || d.From != delay.From);
        if (!isFirst)
        {
            string from = delay.From == FromAny ? "" : $" from {site.States.Quoted([delay.From])}";
            site.Fail(Rules.RepeatedInWorkflow, Culprit.Attribute(attribute), $"the delay before {site.States.Quoted([delay.State])}{from}", "Remove one of the two, or give one a 'From'.");
        }

        return isFirst;
    }
}
