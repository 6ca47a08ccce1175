using System.Collections.Immutable;
using CodeSynth.Time;

namespace CodeSynth.Planning;

/// <summary>Everything that a run adds to a model. Two plans with equal options give the same bytes.</summary>
public sealed record PlanOptions
{
    /// <summary>The start of event time when none is given, for files and tables: a fixed instant, so that a run can be repeated.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The seed from which every value follows. Default 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>When event time starts. Default <see cref="DefaultStart"/>.</summary>
    public DateTimeOffset Start { get; init; } = DefaultStart;

    /// <summary>
    /// How long the run is in event time, above 0; null when counts alone bound it. Rows that are born at or before
    /// <see cref="Start"/> + <c>Duration</c> exist: row i of an entity is born (i + 1) / Rate after its origin, so 10 rows a
    /// second give exactly 6,000 in ten minutes. Where an entity's count is smaller, the count counts.
    /// </summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>What changes about entities, by their name.</summary>
    public ImmutableDictionary<string, EntityOverride> Entities { get; init; } = ImmutableDictionary<string, EntityOverride>.Empty;

    /// <summary>The entities to write, by name; empty for all. Those that they refer to are computed all the same, only not written.</summary>
    public ImmutableHashSet<string> Only { get; init; } = [];

    /// <summary>Which rows are written: those of one of several runs. Changes no value. Default <see cref="Time.Shard.Whole"/>.</summary>
    public Shard Shard { get; init; }
}
