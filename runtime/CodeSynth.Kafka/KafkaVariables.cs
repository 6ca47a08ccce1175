using CodeSynth.Kafka.Registry;

namespace CodeSynth.Kafka;

/// <summary>Turns environment variables into settings, and tells of those that were probably meant to be one.</summary>
internal static class KafkaVariables
{
    private const string Prefix = "KAFKA_";
    private const int MostTypos = 2;

    /// <summary>Deployments set it, because programs are about that document the plural and read the singular; so it is taken, with a warning.</summary>
    private const string Misspelt = "KAFKA_BOOTSTRAP_SERVER";

    /// <summary>The variables that name the brokers, the preferred first.</summary>
    private static readonly string[] s_servers = ["KAFKA_BOOTSTRAP_SERVERS", "BOOTSTRAP_SERVERS", "KAFKA_BROKERS", Misspelt];

    private static readonly string[] s_known = [.. s_servers.Where(s => s != Misspelt), .. RegistryVariables.Names, .. PropertyNames.ByVariable.Keys.Select(name => Prefix + name)];

    /// <summary>Names that other tools use for the same thing, too far from ours to be a typing error.</summary>
    private static readonly Dictionary<string, string> s_meant = new(StringComparer.Ordinal)
    {
        ["KAFKA_BOOTSTRAP"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_BROKER_LIST"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_BROKER_URL"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_HOST"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_SERVERS"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_URL"] = "KAFKA_BOOTSTRAP_SERVERS",
        ["KAFKA_API_KEY"] = "KAFKA_SASL_USERNAME",
        ["KAFKA_SASL_USER"] = "KAFKA_SASL_USERNAME",
        ["KAFKA_USER"] = "KAFKA_SASL_USERNAME",
        ["KAFKA_USERNAME"] = "KAFKA_SASL_USERNAME",
        ["KAFKA_API_SECRET"] = "KAFKA_SASL_PASSWORD",
        ["KAFKA_PASSWORD"] = "KAFKA_SASL_PASSWORD",
        ["KAFKA_SASL_PASS"] = "KAFKA_SASL_PASSWORD",
        ["KAFKA_SASL_JAAS_CONFIG"] = "KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD",
    };

    /// <summary>Variables of brokers, of their start scripts, and of a service named kafka in Kubernetes: nobody means a client by them.</summary>
    private static readonly string[] s_foreign =
    [
        "KAFKA_ADVERTISED_", "KAFKA_BROKER_ID", "KAFKA_CONTROLLER_", "KAFKA_GC_", "KAFKA_HEAP_", "KAFKA_HOME", "KAFKA_JMX_", "KAFKA_JVM_", "KAFKA_LISTENER",
        "KAFKA_LOG4J", "KAFKA_LOG_DIR", "KAFKA_NODE_ID", "KAFKA_OPTS", "KAFKA_PORT", "KAFKA_PROCESS_ROLES", "KAFKA_SERVICE_", "KAFKA_VERSION", "KAFKA_ZOOKEEPER_",
    ];

    public static KafkaSettings Read(IReadOnlyDictionary<string, string> environment)
    {
        KeyValuePair<string, string>[] variables = [.. environment.Where(v => v.Value.Length > 0).OrderBy(v => v.Key, StringComparer.Ordinal)];
        var warnings = new List<string>();
        var settings = new KafkaSettings();
        foreach ((string name, string value) in variables.Where(v => !s_servers.Contains(v.Key)))
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && PropertyNames.ByVariable.TryGetValue(name[Prefix.Length..], out string? property))
            {
                settings = settings.With(property, value);
            }
            else if (!RegistryVariables.Names.Contains(name))
            {
                Warn(name, warnings);
            }
        }

        settings = ReadServers(settings, environment, warnings);
        WarnOfHalfCredentials(settings, warnings);
        return settings with
        {
            AnyKafkaVariable = variables.Any(v => v.Key.StartsWith(Prefix, StringComparison.Ordinal) || v.Key.StartsWith(RegistryVariables.Prefix, StringComparison.Ordinal)),
            Warnings = [.. warnings],
        };
    }

    private static KafkaSettings ReadServers(KafkaSettings settings, IReadOnlyDictionary<string, string> environment, List<string> warnings)
    {
        string? used = null;
        foreach (string name in s_servers)
        {
            string? value = environment.GetValueOrDefault(name);
            if (string.IsNullOrEmpty(value))
            {
                continue;
            }

            if (used is null)
            {
                settings = settings.With("bootstrap.servers", value);
                used = name;
                if (name == Misspelt)
                {
                    warnings.Add($"{Misspelt} is taken for {s_servers[0]}, which is the name to use.");
                }
            }
            else if (value != settings.BootstrapServers)
            {
                warnings.Add($"{name} is ignored: {used} is set to something else and comes first.");
            }
        }

        return settings;
    }

    private static void WarnOfHalfCredentials(KafkaSettings settings, List<string> warnings)
    {
        bool user = settings.Properties.ContainsKey("sasl.username");
        bool password = settings.Properties.ContainsKey("sasl.password");
        if (user != password)
        {
            warnings.Add(user
                ? "KAFKA_SASL_USERNAME is set, but KAFKA_SASL_PASSWORD is not."
                : "KAFKA_SASL_PASSWORD is set, but KAFKA_SASL_USERNAME is not.");
        }
    }

    /// <summary>Never tells a value: it may be a secret that stands under a wrong name.</summary>
    private static void Warn(string name, List<string> warnings)
    {
        string upper = name.ToUpperInvariant();
        if ((s_meant.GetValueOrDefault(upper) ?? Nearest(upper)) is { } meant)
        {
            warnings.Add($"{name} is ignored. Did you mean {meant}?");
        }
        else if (upper.StartsWith(RegistryVariables.Prefix, StringComparison.Ordinal))
        {
            warnings.Add($"{name} is ignored: known are {string.Join(", ", RegistryVariables.Names)}.");
        }
        else if (upper.StartsWith(Prefix, StringComparison.Ordinal) && !Array.Exists(s_foreign, f => upper.StartsWith(f, StringComparison.Ordinal)))
        {
            warnings.Add($"{name} is ignored: librdkafka has no property '{name[Prefix.Length..].ToLowerInvariant().Replace('_', '.')}'.");
        }
    }

    private static string? Nearest(string name)
    {
        (string Name, int Distance) best = ("", MostTypos + 1);
        foreach (string known in s_known)
        {
            if (Math.Abs(known.Length - name.Length) < best.Distance && Distance(name, known) is var distance && distance < best.Distance)
            {
                best = (known, distance);
            }
        }

        return best.Distance <= MostTypos ? best.Name : null;
    }

    /// <summary>Levenshtein's distance: how many letters were added, left out or replaced.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
