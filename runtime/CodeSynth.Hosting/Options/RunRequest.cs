using CodeSynth.Engine;
using CodeSynth.Kafka.Registry;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>What <c>run</c> was asked for.</summary>
internal sealed record RunRequest
{
    public required PlanOptions Plan { get; init; }

    public required Destination To { get; init; }

    public required WireFormat Format { get; init; }

    /// <summary>The format that the app has for this destination; null where a configuration has another, so that no line may leave it out.</summary>
    public WireFormat? DefaultFormat { get; init; } = WireFormat.Json;

    public required Pace Pace { get; init; }

    /// <summary>Null: one per processor.</summary>
    public int? Workers { get; init; }

    public bool Hold { get; init; }

    public string? BootstrapServer { get; init; }

    public SchemaRequest Schemas { get; init; } = new();

    public int? Partitions { get; init; }

    public short? ReplicationFactor { get; init; }

    /// <summary>Where the embedded Schema Registry listens; null for a free port where it is needed at all.</summary>
    public int? RegistryPort { get; init; }

    /// <summary>The words after the program that repeat this run, its defaults spelled out.</summary>
    public IEnumerable<string> ToWords()
    {
        List<string> words = ["run", "--to", To.ToString(), .. FormatOption.WordsOf(Format, DefaultFormat), .. CommandText.Of(Plan), "--pace", Pace.ToString()];
        Add("--workers", Workers);
        Add("--partitions", Partitions);
        Add("--replication-factor", ReplicationFactor);
        if (BootstrapServer is not null)
        {
            words.AddRange(["--bootstrap-server", BootstrapServer]);
        }

        words.AddRange(Schemas.ToWords());
        if (Format != WireFormat.Json && (Schemas.Options.Mode == RegistrationMode.LookUp || (Schemas.IsConfigured && Schemas.Options.Mode == RegistrationMode.Register)))
        {
            words.AddRange(["--auto-register", Schemas.Options.Mode == RegistrationMode.Register ? "true" : "false"]);
        }

        Add("--registry-port", RegistryPort);
        if (Hold)
        {
            words.Add("--hold");
        }

        return words;

        void Add(string name, IFormattable? value)
        {
            if (value is not null)
            {
                words.AddRange([name, CommandText.Of(value)]);
            }
        }
    }
}
