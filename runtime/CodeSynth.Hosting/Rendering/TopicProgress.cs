using CodeSynth.Engine;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Rendering;

/// <summary>What the progress of one topic is read from; nothing on the way of a record knows of it.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Planned">How many rows there will be.</param>
/// <param name="Counters">Counts them while they are written.</param>
/// <param name="ReadBack">Counts them while they are read back; null when they are not.</param>
internal sealed record TopicProgress(string Entity, string Topic, long Planned, TopicCounters Counters, TopicVerifier? ReadBack);
