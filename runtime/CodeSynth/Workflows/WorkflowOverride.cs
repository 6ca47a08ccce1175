using System.Collections.Immutable;

namespace CodeSynth.Workflows;

/// <summary>What a run changes about a workflow; states are named as records name them.</summary>
public sealed record WorkflowOverride
{
    /// <summary>Other delays before states, by the state.</summary>
    public ImmutableSortedDictionary<string, DelayLaw> Delays { get; init; } = ImmutableSortedDictionary.Create<string, DelayLaw>(StringComparer.Ordinal);

    /// <summary>Other delays of single transitions, by <c>FROM.TO</c>.</summary>
    public ImmutableSortedDictionary<string, DelayLaw> EdgeDelays { get; init; } = ImmutableSortedDictionary.Create<string, DelayLaw>(StringComparer.Ordinal);

    /// <summary>Other weights of paths, by the path's number, from 1.</summary>
    public ImmutableSortedDictionary<int, double> PathWeights { get; init; } = ImmutableSortedDictionary<int, double>.Empty;

    /// <summary>Other weights of transitions, by <c>FROM.TO</c>.</summary>
    public ImmutableSortedDictionary<string, double> TransitionWeights { get; init; } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);
}
