using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

/// <summary>A constant for each state → the different ones among them, and which of them each state has.</summary>
internal static class StateValueTable
{
    /// <summary>The table, or null after a report.</summary>
    /// <param name="site">The property.</param>
    /// <param name="byState">A <see cref="ConstantSpec"/> or <see cref="ConstantEnumSpec"/> for each state; null where the property is null.</param>
    public static SamplerSpec? Of(SamplerSite site, IReadOnlyList<SamplerSpec?> byState)
    {
        List<SamplerSpec> distinct = [.. byState.Where(v => v is not null).Select(v => v!).Distinct()];
        return ConstantChoice.Of(site, distinct, Rules.BadStateValue) is { } values
            ? new StateValueSpec(values.Shape, values, byState.Select(v => v is null ? -1 : distinct.IndexOf(v)).ToEquatableArray())
            : null;
    }
}
