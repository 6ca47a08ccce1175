using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Workflows;

namespace CodeSynth.Hosting.Options;

/// <summary>One <c>--set ENTITY.KEY=VALUE</c>, checked.</summary>
/// <param name="Entity">The entity's name.</param>
/// <param name="Key">Which of its settings.</param>
/// <param name="Apply">Changes it.</param>
internal sealed record EntitySetting(string Entity, string Key, Func<EntityOverride, EntityOverride> Apply)
{
    public const string Count = "Count";
    public const string Rate = "Rate";
    public const string Arrivals = "Arrivals";
    public const string Topic = "Topic";
    public const string Source = "Source"; // of entities whose rows come from a file
    public const string FromRow = "FromRow"; // has an option of its own, as the next
    public const string UntilRow = "UntilRow";

    private static readonly string[] s_keys = [Count, Rate, Arrivals, Topic];

    /// <param name="text">What stands behind <c>--set</c>.</param>
    /// <param name="model">The model.</param>
    /// <param name="source">What the user wrote, for the message; null where that is <c>--set</c> itself.</param>
    /// <exception cref="UsageException">It is not well-formed, or names what is not there.</exception>
    public static EntitySetting Parse(string text, SynthModel model, string? source = null)
    {
        source ??= "--set " + text;
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        string path = equals < 0 ? text : text[..equals];
        if (equals < 0 || path.Split('.', 2) is not [{ Length: > 0 } entity, { } key])
        {
            throw new UsageException($"{source}: write it as ENTITY.KEY=VALUE, for example {model.Entities[0].Name}.Count=1000.");
        }

        string value = text[(equals + 1)..];
        EntityNames.Require(model, entity, $"{source}: ");
        EntityDescriptor descriptor = model.Entities.Single(e => e.Name == entity);
        try
        {
            return key switch
            {
                Count => Of(Options.Read.Count(value), static (change, count) => change with { Count = count }),
                Rate => Of(Options.Read.Rate(value), static (change, rate) => change with { Rate = rate }),
                Arrivals => Of(Options.Read.Arrivals(value), static (change, arrivals) => change with { Arrivals = arrivals }),
                Topic => Of(TopicOf(descriptor, value), static (change, topic) => change with { Topic = topic }),
                Source when descriptor.Source is not null => Of(SourceOf(value), static (change, file) => change with { Source = file }),
                _ => OfWorkflow() ?? new FieldSetting(descriptor).Parse(key, value) ?? throw new FormatException($"{entity} has no setting '{key}'.{Nearest.Hint(key, KeysOf(descriptor))} The settings are: {string.Join(", ", KeysOf(descriptor))}"),
            };
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{source}: {exception.Message}.");
        }

        EntitySetting? OfWorkflow() => descriptor.Workflow is { } workflow ? new WorkflowSetting(descriptor, workflow).Parse(key, value) : null;

        EntitySetting Of<T>(T read, Func<EntityOverride, T, EntityOverride> change) => new(entity, key, o => change(o, read));
    }

    /// <summary>What <c>--set</c> can begin with for an entity: <c>Order.Count=</c>, and of a workflow also <c>Order.Delay.</c>.</summary>
    public static IEnumerable<string> CompletionsOf(EntityDescriptor entity) =>
        KeysOf(entity).Select(k => $"{entity.Name}.{(k.Split('.') is [var first, _, ..] ? first + "." : k + "=")}").Distinct(StringComparer.Ordinal);

    /// <summary>Every key that an entity's settings have, spelled out; a configuration finds a key among them that it has in other letters, as variables are written.</summary>
    public static IEnumerable<string> AllKeysOf(EntityDescriptor entity) =>
        [.. s_keys, .. SourceKeyOf(entity), .. entity.Workflow is { } workflow ? new WorkflowSetting(entity, workflow).Keys : [], .. FieldSetting.FormsOf(entity)];

    private static string[] KeysOf(EntityDescriptor entity) =>
        [.. s_keys, .. SourceKeyOf(entity), .. entity.Workflow is { } workflow ? WorkflowSetting.FormsOf(workflow) : [], .. FieldSetting.FormsOf(entity)];

    private static string[] SourceKeyOf(EntityDescriptor entity) => entity.Source is null ? [] : [Source];

    private static string SourceOf(string text) => text.Length != 0 ? text : throw new FormatException("the file has no name");

    // The place of a state counts as a letter: what the states make of it, the plan checks.
    private static string TopicOf(EntityDescriptor entity, string text)
    {
        bool perState = text.Contains(StateTopic.Placeholder, StringComparison.Ordinal);
        if (perState && entity.Workflow is null)
        {
            throw new FormatException($"{StateTopic.Placeholder} stands for a state, and {entity.Name} has no workflow");
        }

        _ = Options.Read.Topic(perState ? text.Replace(StateTopic.Placeholder, "s", StringComparison.Ordinal) : text);
        return text;
    }
}
