using CodeSynth.Engine;

namespace CodeSynth.Hosting.Rendering;

/// <summary>What became of one topic's records.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Counters">The numbers.</param>
internal sealed record TopicOutcome(string Topic, TopicCounters Counters);
