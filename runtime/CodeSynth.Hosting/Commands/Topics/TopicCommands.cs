using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Commands.Topics;

/// <summary>What the commands of the group <c>topics</c> have in common.</summary>
internal static class TopicCommands
{
    /// <summary>The group's name.</summary>
    public const string Group = "topics";

    /// <summary>The plan of a model.</summary>
    /// <exception cref="UsageException">It has no topic at all.</exception>
    /// <exception cref="PlanException">It cannot run.</exception>
    public static Plan PlanOf(App app, PlanOptions options)
    {
        var plan = Plan.Create(app.Model.Entities, options);
        TopicRule.Require(plan, app.Model);
        return plan;
    }

    /// <summary>Says what every command says first.</summary>
    public static void Begin(App app, KafkaSettings settings, Screen screen)
    {
        foreach ((string label, string text) in app.Variables.Lines)
        {
            screen.Line(label, text);
        }

        foreach (string warning in settings.Warnings)
        {
            screen.Line("warning", warning);
        }

        screen.Line("at", KafkaTarget.Describe(settings));
    }

    /// <summary>A number of things: <c>1 topic</c>, <c>3 topics</c>.</summary>
    public static string Count(long number, string one) => $"{NumberText.Count(number)} {one}{(number == 1 ? "" : "s")}";
}
