namespace CodeSynth.Planning;

/// <summary>What topics must satisfy; each rule throws the one line that a user reads.</summary>
internal static class TopicRules
{
    public static void RequireDistinct(IReadOnlyList<PlannedTopic> topics)
    {
        foreach (IGrouping<string, PlannedTopic> clash in topics.GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            bool areNamesTold = clash.Select(t => t.Entity.Name).Distinct(StringComparer.Ordinal).Count() > 1;
            string names = string.Join(" and ", clash.Select(t => areNamesTold ? t.Entity.Name : t.Entity.Descriptor.RecordType.ToString()));
            throw new PlanException($"{names} both write to the topic '{clash.Key}', where their records could not be told apart. Give one another Topic.");
        }
    }

    /// <summary>A topic's name is also a file's, so Kafka's own rule keeps both safe: letters, digits, dot, underscore, hyphen; at most 249.</summary>
    public static void RequireLegal(PlannedTopic planned)
    {
        string topic = planned.Name;
        if (topic is "" or "." or ".." || topic.Length > 249 || !topic.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            throw new PlanException($"{planned.Entity.Name}.Topic is '{topic}'; a topic has 1 to 249 of the characters a-z A-Z 0-9 . _ - and is not '.' or '..'.");
        }
    }
}
