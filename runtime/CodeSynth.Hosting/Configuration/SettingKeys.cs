using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Options;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting.Configuration;

/// <summary>All keys that an app's configuration may have: those of the options of its commands, of its entities, of Kafka and of the Schema Registry.</summary>
internal sealed class SettingKeys
{
    public const string Section = "CodeSynth";
    public const string Kafka = "Kafka:";
    public const string Registry = "SchemaRegistry:";
    public const string Url = Registry + "url";

    private const string Entities = "Entities";
    private const string EntitiesPrefix = Entities + ":";

    /// <summary>Options that are settings of a client by another name.</summary>
    private static readonly Dictionary<string, string> s_clientOptions = new(StringComparer.Ordinal) { ["BootstrapServer"] = ClientKeys.Servers, ["SchemaRegistry"] = Url };

    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly SynthModel _model;

    /// <param name="commands">The commands of the app.</param>
    /// <param name="model">Its entities.</param>
    public SettingKeys(IEnumerable<IAppCommand> commands, SynthModel model)
    {
        _model = model;
        foreach (string key in commands.SelectMany(c => c.Options).Select(o => o.Key).OfType<string>().Distinct())
        {
            _options.Add(OptionKey.Core(key), Of(key));
        }
    }

    /// <summary>The keys as they stand in a file's section, for a hint.</summary>
    private IEnumerable<string> Names => [.. _options.Values.Where(v => !v.StartsWith(Kafka, StringComparison.Ordinal) && v != Url), .. s_clientOptions.Keys, Entities, Kafka.TrimEnd(':')];

    /// <summary>The key that an option's value stands under.</summary>
    public static string Of(string option) => s_clientOptions.GetValueOrDefault(option, option);

    /// <summary>The key of a setting of an entity.</summary>
    public static string OfEntity(string entity, string setting) => $"{EntitiesPrefix}{entity}:{setting}";

    /// <summary>Entity and setting as <c>--set</c> has them before the <c>=</c>; null for a key of something else.</summary>
    public static string? SettingOf(string key) =>
        key.StartsWith(EntitiesPrefix, StringComparison.Ordinal) && key[EntitiesPrefix.Length..].Split(':', 2) is [var entity, var setting] ? $"{entity}.{setting}" : null;

    /// <summary>What a value means that stands under a path of the section.</summary>
    /// <param name="path">The names from the section inwards, in any case.</param>
    /// <param name="value">The value.</param>
    /// <param name="origin">Where it stands.</param>
    /// <exception cref="UsageException">There is no such key; the line names the nearest.</exception>
    public IEnumerable<Setting> Read(IReadOnlyList<string> path, string value, Origin origin)
    {
        string core = OptionKey.Core(string.Join(':', path));
        if (_options.TryGetValue(core, out string? key))
        {
            return [new Setting(key, value, origin)];
        }

        string[] rest = [.. path.Skip(1)];
        return OptionKey.Core(path[0]) switch
        {
            "ENTITIES" => [OfEntity(rest, value, origin)],
            "KAFKA" when rest.Length > 0 => ClientKeys.Read(string.Join('.', rest), value, origin),
            "SCHEMAREGISTRY" when rest.Length > 0 => ClientKeys.ReadRegistry(string.Join('.', rest), value, origin),
            _ => throw Unknown(path, origin),
        };
    }

    private Setting OfEntity(string[] path, string value, Origin origin)
    {
        if (path.Length < 2)
        {
            throw new UsageException($"{origin.Text}: write it as {Section}:{Entities}:ENTITY:KEY, for example {Section}:{Entities}:{_model.Entities[0].Name}:Count.");
        }

        EntityDescriptor? entity = _model.Entities.FirstOrDefault(e => e.Name == path[0]) ?? _model.Entities.FirstOrDefault(e => OptionKey.Core(e.Name) == OptionKey.Core(path[0]));
        string setting = string.Join('.', path.Skip(1));
        if (entity is null)
        {
            EntityNames.Require(_model, path[0], origin.Text + ": ");
        }

        string[] known = [.. EntitySetting.AllKeysOf(entity!)];
        string exact = known.Contains(setting, StringComparer.Ordinal) ? setting : known.FirstOrDefault(k => OptionKey.Core(k) == OptionKey.Core(setting)) ?? setting;
        return new Setting(OfEntity(entity!.Name, exact), value, origin);
    }

    private UsageException Unknown(IReadOnlyList<string> path, Origin origin)
    {
        string name = path[0];
        string? mappedName = Names.FirstOrDefault(n => OptionKey.Core(n) == OptionKey.Core(name)); // the first part is right, and what stands behind it is not
        string hint = origin.Layer is Layer.VariableFile or Layer.Variables
            ? Nearest.Hint(origin.Name, Names.Select(VariableReader.NameOf))
            : mappedName is null ? Nearest.Hint(name, Names) : "";
        return new UsageException($"{origin.Text}: there is no such setting.{hint}{(hint.Length == 0 ? $" The settings are: {string.Join(", ", Names.Order(StringComparer.Ordinal))}." : "")}");
    }
}
