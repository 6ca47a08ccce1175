using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>What <c>sample</c> was asked for.</summary>
/// <param name="Plan">Which rows there are.</param>
/// <param name="Format">How they are shown.</param>
/// <param name="Rows">How many of each entity.</param>
/// <param name="Entities">Of which entities, in the order to show them.</param>
internal sealed record SampleRequest(PlanOptions Plan, WireFormat Format, long Rows, IReadOnlyList<string> Entities);
