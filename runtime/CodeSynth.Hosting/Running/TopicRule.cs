using CodeSynth.Hosting.Options;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>What a run, and the verification of one, must have: something to write.</summary>
internal static class TopicRule
{
    /// <summary>A model can be all of entities that exist to be referred to. Its objects are of use to tests, but a run of it would say "ok" of nothing at all.</summary>
    /// <exception cref="UsageException">No entity has a topic, of its own or given to it.</exception>
    public static void Require(Plan plan, SynthModel model)
    {
        if (plan.Entities.Count == 0 && model.Entities.Count > 0)
        {
            EntityDescriptor first = model.Entities[0];
            throw new UsageException($"No entity of this app has a topic of its own, so there is nothing to write. Give one a topic, for example with --set {first.Name}.{EntitySetting.Topic}={first.Topic}.");
        }
    }
}
