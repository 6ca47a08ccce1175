using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Verification;

/// <summary>The verifiers of all topics of a plan: the generator as the oracle of what a pipeline delivered.</summary>
public sealed class RunVerifier : IDisposable
{
    /// <summary>Verifiers for a plan.</summary>
    /// <param name="plan">The plan, with the seed, start, counts and rates that the records were written with.</param>
    /// <param name="format">How they were encoded.</param>
    /// <param name="takes">Which topics; all when null.</param>
    public RunVerifier(Plan plan, WireFormat format, Func<PlannedTopic, bool>? takes = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var numbers = new Dictionary<PlannedEntity, EventNumbers>();
        Topics = [.. plan.Topics.Where(t => takes?.Invoke(t) ?? true).Select(t => new TopicVerifier(t, OracleOf(t), format == WireFormat.Json ? 0 : t.Frame.Prefix.Length))];

        TopicOracle OracleOf(PlannedTopic topic)
        {
            if (topic.Entity.Producer.Workflow is null)
            {
                return new RowOracle(topic, format);
            }

            if (!numbers.TryGetValue(topic.Entity, out EventNumbers? known))
            {
                numbers.Add(topic.Entity, known = new EventNumbers(topic.Entity));
            }

            return new EventOracle(topic, format, known);
        }
    }

    /// <summary>One per topic, in the plan's order.</summary>
    public IReadOnlyList<TopicVerifier> Topics { get; }

    /// <summary>What was found so far, in the plan's order. Walks all instances of a workflow once, whatever the number of its topics, in constant memory.</summary>
    public IReadOnlyList<TopicVerdict> ToVerdicts() => [.. Topics.GroupBy(t => t.Entity).SelectMany(topics => TopicVerifier.ToVerdicts([.. topics]))];

    /// <summary>Frees the memory.</summary>
    public void Dispose()
    {
        foreach (TopicVerifier topic in Topics)
        {
            topic.Dispose();
        }
    }
}
