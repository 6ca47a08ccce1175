using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>The topics of a plan.</summary>
internal static class PlannedTopics
{
    public static List<PlannedTopic> Of(IReadOnlyList<PlannedEntity> entities)
    {
        var topics = new List<PlannedTopic>();
        foreach (PlannedEntity entity in entities)
        {
            if (entity.HasTopicPerState)
            {
                Workflow workflow = entity.Producer.Workflow!;
                int first = topics.Count;
                topics.AddRange(workflow.States.Select((name, state) => new PlannedTopic(entity, first + state, StateTopic.Of(entity.Topic, name)) { State = state }));
            }
            else
            {
                topics.Add(new PlannedTopic(entity, topics.Count, entity.Topic));
            }
        }

        return topics;
    }

    public static int CountOf(PlannedEntity entity) => entity.HasTopicPerState ? entity.Producer.Workflow!.States.Count : 1;
}
