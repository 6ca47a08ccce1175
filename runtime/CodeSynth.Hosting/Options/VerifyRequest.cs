using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>What <c>verify</c> was asked for.</summary>
/// <param name="Plan">What was written.</param>
/// <param name="Format">How it was encoded.</param>
/// <param name="BootstrapServer">The brokers, when the command line named some.</param>
/// <param name="Schemas">Where the schemas of its records are, and how a message tells of them.</param>
internal sealed record VerifyRequest(PlanOptions Plan, WireFormat Format, string? BootstrapServer, SchemaRequest Schemas);
