using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>What <c>verify</c> was asked for.</summary>
/// <param name="Plan">What was written.</param>
/// <param name="Format">How it was encoded.</param>
/// <param name="BootstrapServer">The brokers, when the command line named some.</param>
/// <param name="Schemas">Where the schemas of its records are, and how a message tells of them.</param>
internal sealed record VerifyRequest(PlanOptions Plan, WireFormat Format, string? BootstrapServer, SchemaRequest Schemas)
{
    /// <summary>The topics to read; empty for all of the plan.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The most records to read of a topic; null for all.</summary>
    public long? MaxMessages { get; init; }

    /// <summary>Whether it was said which shard wrote the records, or that one run did: else any number of shards may have.</summary>
    public bool IsShardKnown { get; init; }
}
