using CodeSynth.Workflows;

namespace CodeSynth.Planning;

/// <summary>What topics must satisfy; each rule throws the one line that a user reads.</summary>
internal static class TopicRules
{
    public static void RequireDistinct(IReadOnlyList<PlannedTopic> topics)
    {
        foreach (IGrouping<string, PlannedTopic> clash in topics.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            if (clash.All(t => t.State is not null && t.Entity == clash.First().Entity))
            {
                PlannedEntity entity = clash.First().Entity;
                string states = string.Join(" and ", clash.Select(t => entity.Producer.Workflow!.States[t.State!.Value]));
                throw new PlanException($"{entity.Name}.Topic '{entity.Topic}' gives the states {states} the same topic, '{clash.Key}'. Rename one, or write all states to one topic.");
            }

            bool areNamesTold = clash.Select(t => t.Entity.Name).Distinct(StringComparer.Ordinal).Count() > 1;
            string names = string.Join(" and ", clash.Select(t => areNamesTold ? t.Entity.Name : t.Entity.Descriptor.RecordType.ToString()));
            throw new PlanException($"{names} both write to the topic '{clash.Key}', where their records could not be told apart. Give one another Topic.");
        }
    }

    /// <summary>A topic's name is also a file's, so Kafka's own rule keeps both safe: letters, digits, dot, underscore, hyphen; at most 249.</summary>
    public static void RequireLegal(PlannedTopic planned)
    {
        string topic = planned.Name;
        if (planned.Entity.Producer.Workflow is null && topic.Contains(StateTopic.Placeholder, StringComparison.Ordinal))
        {
            throw new PlanException($"{planned.Entity.Name}.Topic is '{topic}', but {planned.Entity.Name} has no workflow, so there are no states to put in place of {StateTopic.Placeholder}.");
        }

        if (topic is "" or "." or ".." || topic.Length > 249 || !topic.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            string state = planned.State is { } of ? $" for the state {planned.Entity.Producer.Workflow!.States[of]}" : "";
            throw new PlanException($"{planned.Entity.Name}.Topic is '{topic}'{state}; a topic has 1 to 249 of the characters a-z A-Z 0-9 . _ - and is not '.' or '..'.");
        }
    }
}
