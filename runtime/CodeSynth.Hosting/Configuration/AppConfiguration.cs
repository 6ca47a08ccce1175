using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Kafka.Registry;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Configuration;

/// <summary>What all layers together say: of each key the value of the strongest.</summary>
internal sealed class AppConfiguration
{
    private readonly Dictionary<string, Setting> _settings = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly IReadOnlyDictionary<string, string> _file;
    private readonly AppVariables _ofApp;
    private readonly SecretBook _secrets;
    private readonly List<string> _warnings = [];

    /// <param name="settings">The settings, the weakest layer first.</param>
    /// <param name="environment">The environment variables.</param>
    /// <param name="file">The variables of the file below them.</param>
    /// <param name="ofApp">The variables that the app defines.</param>
    /// <param name="model">The model.</param>
    /// <param name="secrets">Gets the secrets among the settings.</param>
    /// <exception cref="UsageException">A setting of an entity cannot be.</exception>
    public AppConfiguration(
        IEnumerable<Setting> settings, IReadOnlyDictionary<string, string> environment, IReadOnlyDictionary<string, string> file, AppVariables ofApp, SynthModel model, SecretBook secrets)
    {
        (_environment, _file, _ofApp, _secrets) = (environment, file, ofApp, secrets);
        var entities = model.Options.Entities.ToBuilder();
        foreach (Setting setting in settings)
        {
            secrets.Note(setting.Key, setting.Value);
            Add(setting);
            if (SettingKeys.SettingOf(setting.Key) is { } text && setting.Origin.Layer != Layer.Line)
            {
                EntitySetting change = EntitySetting.Parse($"{text}={setting.Value}", model, setting.Origin.WithValue(setting.Value));
                entities[change.Entity] = change.Apply(entities.GetValueOrDefault(change.Entity) ?? new EntityOverride());
            }
        }

        Variables = new VariableLayer(
            model.Options with { Entities = entities.ToImmutable() },
            [.. ofApp.SetIn(Environment)],
            [.. _warnings.Select(w => ("warning", w)), .. ofApp.LinesOf(FileAlone), .. ofApp.LinesOf(environment)]);
    }

    /// <summary>The environment variables with those of the file below them.</summary>
    public IReadOnlyDictionary<string, string> Environment => EnvironmentFile.Under(_environment, _file);

    /// <summary>The plan below the command line, and what the user should know.</summary>
    public VariableLayer Variables { get; }

    /// <summary>Every setting that counts, in the order of their keys.</summary>
    public IEnumerable<Setting> Settings => _settings.Values.OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>What variables of the file say that the environment does not say again.</summary>
    private IReadOnlyDictionary<string, string> FileAlone => _file.Where(v => !_environment.ContainsKey(v.Key)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Gives options their values; an option that is typed keeps what was typed.</summary>
    public void Configure(IEnumerable<IDocumentedOption> options)
    {
        Dictionary<string, Layer> entities = _settings.Values.Where(s => SettingKeys.SettingOf(s.Key) is not null).ToDictionary(s => s.Key, s => s.Origin.Layer, StringComparer.Ordinal);
        foreach (IDocumentedOption option in options)
        {
            if (option.Key is { } key && SettingKeys.Of(key) == key && _settings.TryGetValue(key, out Setting? setting) && setting.Origin.Layer != Layer.Line)
            {
                option.Configure(new ConfiguredValue(setting.Value, setting.Origin, entities));
            }
        }
    }

    /// <summary>How to reach Kafka by all layers but the options of the command line.</summary>
    /// <exception cref="UsageException">Java's login module is given, and no mechanism.</exception>
    public KafkaSettings Kafka()
    {
        Setting[] properties = [.. Below(SettingKeys.Kafka)];
        if (Array.Find(properties, ClientKeys.IsOfJaas) is { } jaas && !_settings.ContainsKey(ClientKeys.Mechanism))
        {
            throw new UsageException($"{jaas.Origin.Text} needs sasl.mechanism beside it, as it does in Java: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512.");
        }

        KafkaSettings settings = properties.Aggregate(new KafkaSettings(), (read, s) => read.With(s.Key[SettingKeys.Kafka.Length..], s.Value));
        return settings with
        {
            AnyKafkaVariable = Trace is not null,
            Warnings = [.. KafkaVariables.Warnings(FileAlone), .. KafkaVariables.Warnings(_environment), .. HalfCredentials(properties)],
        };
    }

    /// <summary>How to reach a Schema Registry by all layers but the options of the command line.</summary>
    /// <exception cref="UsageException">A value of a file cannot be read.</exception>
    /// <exception cref="SchemaRegistryException">A value of a variable cannot be read.</exception>
    public RegistrySettings Registry()
    {
        Setting[] settings = [.. Below(SettingKeys.Registry)];
        try
        {
            return RegistrySettings.FromEnvironment(settings.ToDictionary(s => RegistryVariables.Prefix + s.Key[SettingKeys.Registry.Length..].Replace('.', '_').ToUpperInvariant(), s => s.Value, StringComparer.Ordinal));
        }
        catch (SchemaRegistryException exception) when (settings.FirstOrDefault(s => s.Origin.Layer is not (Layer.VariableFile or Layer.Variables)) is not null)
        {
            string places = string.Join(", ", settings.Where(s => exception.Message.Contains(RegistryVariables.Prefix + s.Key[SettingKeys.Registry.Length..].Replace('.', '_').ToUpperInvariant(), StringComparison.Ordinal) || s.Key == SettingKeys.Url).Select(s => s.Origin.Text).Distinct());
            throw new UsageException($"{places}: {exception.Message}");
        }
    }

    /// <summary>What shows that somebody has set up a real cluster: a setting or a variable of a client, or one of the app's.</summary>
    public string? Trace =>
        Below(SettingKeys.Kafka).Concat(Below(SettingKeys.Registry)).Where(s => !IsVariable(s)).Select(s => s.Origin.Text).Order(StringComparer.Ordinal).FirstOrDefault() is { } set ? set
        : Environment.Where(v => v.Value.Length > 0 && KafkaVariables.IsOurs(v.Key)).Select(v => v.Key).Order(StringComparer.Ordinal).Concat(Variables.Set)
            .Concat(Below(SettingKeys.Kafka).Concat(Below(SettingKeys.Registry)).Select(s => s.Origin.Name)).FirstOrDefault();

    /// <summary>A setting's value for printing.</summary>
    public string Show(Setting setting) => _secrets.Show(setting.Key, setting.Value);

    private static bool IsVariable(Setting setting) => setting.Origin.Layer is Layer.VariableFile or Layer.Variables;

    private void Add(Setting setting)
    {
        if (_settings.TryGetValue(setting.Key, out Setting? other) && other.Origin.Layer == setting.Origin.Layer && IsVariable(setting) && other.Value != setting.Value)
        {
            _warnings.Add($"{other.Origin.Name} is ignored: {setting.Origin.Name} is set to something else and comes first.");
        }

        foreach (string rival in RegistryCredentials.RivalsOf(setting.Key).Where(r => _settings.TryGetValue(r, out Setting? weaker) && weaker.Origin.Layer < setting.Origin.Layer))
        {
            _settings.Remove(rival);
        }

        _settings[setting.Key] = setting;
    }

    private IEnumerable<Setting> Below(string prefix) => Settings.Where(s => s.Key.StartsWith(prefix, StringComparison.Ordinal) && s.Origin.Layer != Layer.Line);

    private static IEnumerable<string> HalfCredentials(Setting[] properties)
    {
        Setting? user = Array.Find(properties, s => s.Key == SettingKeys.Kafka + "sasl.username");
        Setting? password = Array.Find(properties, s => s.Key == SettingKeys.Kafka + "sasl.password");
        if ((user is null) != (password is null))
        {
            Setting given = (user ?? password)!;
            string missing = user is null ? "sasl.username" : "sasl.password";
            yield return $"{given.Origin.Text} is set, but {(IsVariable(given) ? "KAFKA_" + missing.ToUpperInvariant().Replace('.', '_') : missing)} is not.";
        }
    }
}
