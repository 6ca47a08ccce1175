using CodeSynth.Hosting.Options;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Running;

/// <summary>Some of the topics of a plan.</summary>
internal static class TopicChoice
{
    /// <summary>The plan of the entities that the topics belong to, so that nothing is asked about others; the same plan where no topic is named.</summary>
    /// <exception cref="UsageException">The plan has no such topic.</exception>
    public static Plan Apply(Plan plan, SynthModel model, IReadOnlyList<string> topics)
    {
        if (topics.Count == 0)
        {
            return plan;
        }

        string[] known = [.. plan.Topics.Select(t => t.Name)];
        if (topics.FirstOrDefault(t => !known.Contains(t, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UsageException($"--topic: there is no topic '{unknown}'.{Nearest.Hint(unknown, known)} The topics are: {string.Join(", ", known)}.");
        }

        return Plan.Create(model.Entities, plan.Options with { Only = [.. plan.Topics.Where(t => Takes(topics, t)).Select(t => t.Entity.Name)] });
    }

    /// <summary>Whether a topic is to be read.</summary>
    public static bool Takes(IReadOnlyList<string> topics, PlannedTopic topic) => topics.Count == 0 || topics.Contains(topic.Name, StringComparer.Ordinal);
}
