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
        KafkaSettings settings = Properties(environment).Aggregate(new KafkaSettings(), (read, p) => read.With(p.Property, p.Value));
        List<string> warnings = Warnings(environment);
        WarnOfHalfCredentials(settings, warnings);
        return settings with
        {
            AnyKafkaVariable = environment.Any(v => v.Value.Length > 0 && IsOurs(v.Key)),
            Warnings = [.. warnings],
        };
    }

    /// <summary>Whether a variable speaks of Kafka or of a Schema Registry, known or not.</summary>
    public static bool IsOurs(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) || name.StartsWith(RegistryVariables.Prefix, StringComparison.Ordinal);

    /// <summary>The properties that an environment sets, each with its variable; where several name the brokers, the first of them.</summary>
    public static IEnumerable<(string Variable, string Property, string Value)> Properties(IReadOnlyDictionary<string, string> environment)
    {
        foreach ((string name, string value) in Set(environment).Where(v => !s_servers.Contains(v.Key)))
        {
            if (PropertyOf(name) is { } property)
            {
                yield return (name, property, value);
            }
        }

        if (Array.Find(s_servers, name => environment.GetValueOrDefault(name) is { Length: > 0 }) is { } servers)
        {
            yield return (servers, "bootstrap.servers", environment[servers]);
        }
    }

    /// <summary>What the user should know about an environment: variables that look like one of ours and are none, and several that name the brokers.</summary>
    public static List<string> Warnings(IReadOnlyDictionary<string, string> environment)
    {
        var warnings = new List<string>();
        foreach ((string name, _) in Set(environment).Where(v => !s_servers.Contains(v.Key) && PropertyOf(v.Key) is null && !RegistryVariables.Names.Contains(v.Key)))
        {
            Warn(name, warnings);
        }

        string[] named = [.. s_servers.Where(name => environment.GetValueOrDefault(name) is { Length: > 0 })];
        if (named is [Misspelt, ..])
        {
            warnings.Add($"{Misspelt} is taken for {s_servers[0]}, which is the name to use.");
        }

        warnings.AddRange(named.Skip(1).Where(name => environment[name] != environment[named[0]]).Select(name => $"{name} is ignored: {named[0]} is set to something else and comes first."));
        return warnings;
    }

    private static IEnumerable<KeyValuePair<string, string>> Set(IReadOnlyDictionary<string, string> environment) =>
        environment.Where(v => v.Value.Length > 0).OrderBy(v => v.Key, StringComparer.Ordinal);

    private static string? PropertyOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? PropertyNames.ByVariable.GetValueOrDefault(name[Prefix.Length..]) : null;

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
