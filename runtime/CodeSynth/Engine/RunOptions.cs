using CodeSynth.Modeling;

namespace CodeSynth.Engine;

/// <summary>How a plan is carried out; changes nothing about the records.</summary>
public sealed record RunOptions
{
    /// <summary>How rows are encoded.</summary>
    public WireFormat Format { get; init; } = WireFormat.Json;

    /// <summary>How fast event time passes.</summary>
    public Pace Pace { get; init; } = Pace.Max;

    /// <summary>How many threads encode, of which the caller's is one. They write, too, one at a time; the order of the output is the same for any number.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Whether each topic gets its <see cref="TopicCounters.Digest"/>, which workers compute; off by default, because a record of 50 bytes takes some 15 ns for it, one of 135 some 20 (half as much again where the processor has no AVX2).</summary>
    public bool Digests { get; init; }

    /// <summary>One per topic of the plan, to watch the run by; made by the run when null.</summary>
    public IReadOnlyList<TopicCounters>? Counters { get; init; }

    /// <summary>
    /// One per entity of the plan, to watch its workflow by; null for an entity without one. Made by the run when null.
    /// </summary>
    public IReadOnlyList<WorkflowTally?>? Tallies { get; init; }

    /// <summary>How late records are, to watch a run by that has a pace; made by the run when null.</summary>
    public Lateness? Lateness { get; init; }

    /// <summary>What the pace is kept by.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Signalled when the user does not want to wait for what is under way any longer.</summary>
    public CancellationToken Abandon { get; init; }
}
