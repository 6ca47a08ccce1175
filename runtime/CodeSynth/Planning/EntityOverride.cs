using System.Collections.Immutable;
using CodeSynth.Modeling;
using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>What a run changes about one entity; null leaves what its attributes say.</summary>
public sealed record EntityOverride
{
    // One for all, so that records that change no field are equal.
    private static readonly ImmutableSortedDictionary<string, FieldOverride> s_noFields = ImmutableSortedDictionary.Create<string, FieldOverride>(StringComparer.Ordinal);

    /// <summary>How many rows; <see cref="EntityDescriptor.Unbounded"/> for a run until it is stopped.</summary>
    public long? Count { get; init; }

    /// <summary>Rows per second; 0 means no rate: born whole at the start.</summary>
    public decimal? Rate { get; init; }

    /// <summary>How rows with a rate follow each other.</summary>
    public Arrivals? Arrivals { get; init; }

    /// <summary>
    /// The first row that is written, 0 or more; those before it are computed where others refer to them. Changes no value. Of a workflow the number of an
    /// event in the order of the run.
    /// </summary>
    public long? FromRow { get; init; }

    /// <summary>The first row that is not written any more, or of a workflow the first event; null to write all. Changes no value.</summary>
    public long? UntilRow { get; init; }

    /// <summary>The topic; also gives one to an entity that has none of its own.</summary>
    public string? Topic { get; init; }

    /// <summary>What changes about its fields, by their properties, dotted for those of nested objects.</summary>
    public ImmutableSortedDictionary<string, FieldOverride> Fields { get; init; } = s_noFields;

    /// <summary>The file that its rows come from, of the format that its attributes say.</summary>
    public string? Source { get; init; }

    /// <summary>What changes about its workflow.</summary>
    public WorkflowOverride? Workflow { get; init; }
}
