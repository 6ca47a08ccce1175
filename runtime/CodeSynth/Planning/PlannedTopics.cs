namespace CodeSynth.Planning;

/// <summary>The topics of a plan.</summary>
internal static class PlannedTopics
{
    public static List<PlannedTopic> Of(IReadOnlyList<PlannedEntity> entities) => [.. entities.Select((e, i) => new PlannedTopic(e, i, e.Topic))];
}
