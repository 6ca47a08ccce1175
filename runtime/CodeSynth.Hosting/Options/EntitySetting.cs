using CodeSynth.Planning;

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
    public const string FromRow = "FromRow"; // has an option of its own

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
        string[] parts = path.Split('.');
        if (equals < 0 || parts.Length != 2 || parts[0].Length == 0)
        {
            throw new UsageException($"{source}: write it as ENTITY.KEY=VALUE, for example {model.Entities[0].Name}.Count=1000.");
        }

        (string entity, string key, string value) = (parts[0], parts[1], text[(equals + 1)..]);
        EntityNames.Require(model, entity, $"{source}: ");
        try
        {
            return key switch
            {
                Count => Of(Options.Read.Count(value), static (change, count) => change with { Count = count }),
                Rate => Of(Options.Read.Rate(value), static (change, rate) => change with { Rate = rate }),
                Arrivals => Of(Options.Read.Arrivals(value), static (change, arrivals) => change with { Arrivals = arrivals }),
                Topic => Of(Options.Read.Topic(value), static (change, topic) => change with { Topic = topic }),
                _ => throw new UsageException($"{source}: {entity} has no setting '{key}'.{Nearest.Hint(key, s_keys)} The settings are: {string.Join(", ", s_keys)}."),
            };
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{source}: {exception.Message}.");
        }

        EntitySetting Of<T>(T read, Func<EntityOverride, T, EntityOverride> change) => new(entity, key, o => change(o, read));
    }
}
