using System.Text.RegularExpressions;
using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing.Workflows;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing;

/// <summary>The topic of an entity, which <c>[SynthEntity]</c> or <c>[Workflow]</c> gives.</summary>
internal static class TopicParser
{
    private const string Topic = "Topic";
    private const string Legal = "a topic has 1 to 249 of the characters a-z, A-Z, 0-9, '.', '_' and '-'.";

    // What a Kafka broker accepts, so that a topic's name works as a file's name too.
    private static readonly Regex s_topic = new(@"\A[a-zA-Z0-9._-]{1,249}\z", RegexOptions.CultureInvariant);

    /// <summary>The topic, of a workflow with a topic per state with <c>{state}</c> in it; reports what is wrong with it.</summary>
    public static string Parse(ParseContext context, AttributeData entity, string name)
    {
        AttributeData? workflow = SynthAttributes.Find(context.Entity, AttributeKind.Workflow);
        string? ofWorkflow = workflow is null ? null : SynthAttributes.Named(workflow, Topic) as string;
        string? ofEntity = SynthAttributes.Named(entity, Topic) as string;
        if (ofWorkflow is not null && ofEntity is not null)
        {
            context.Error(Rules.BadWorkflow, Culprit.Named(workflow!, Topic), context.Entity.Name, "its topic is given twice. Remove it from [SynthEntity] or from [Workflow].");
        }

        Culprit culprit = Culprit.Named(ofWorkflow is null ? entity : workflow!, Topic);
        string topic = ofWorkflow ?? ofEntity ?? SnakeCase.Of(name);
        if (topic.Contains(StateTopic.Placeholder))
        {
            CheckStates(context, topic, culprit);
        }
        else if (!IsLegal(topic))
        {
            context.Error(Rules.BadEntityOption, culprit, Topic, context.Entity.Name, topic.Length == 0 ? "empty" : $"'{topic}'", topic.Contains('{') ? $"{Legal} '{StateTopic.Placeholder}' in it stands for the state of a [Workflow]." : Legal);
        }

        return topic;
    }

    private static bool IsLegal(string topic) => s_topic.IsMatch(topic) && topic is not ("." or "..");

    private static void CheckStates(ParseContext context, string pattern, Culprit culprit)
    {
        if (context.Workflow is not { States: var states })
        {
            context.Error(Rules.BadWorkflow, culprit, context.Entity.Name, $"'{StateTopic.Placeholder}' in a topic stands for a state, and there is no [Workflow]. Add it, or leave that out.");
            return;
        }

        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string state in states.Names)
        {
            string topic = StateTopic.Of(pattern, state);
            string? reason = !IsLegal(topic) ? $"the topic of '{state}' would be '{topic}', but {Legal}"
                : taken.TryGetValue(topic, out string? other) ? $"'{topic}' would be the topic of '{other}' and of '{state}'. Rename one of them, or give all events one topic."
                : null;
            if (reason is not null)
            {
                context.Error(Rules.BadWorkflow, culprit, context.Entity.Name, reason);
                return;
            }

            taken.Add(topic, state);
        }
    }
}
