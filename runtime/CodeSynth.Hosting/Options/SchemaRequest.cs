using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Options;

/// <summary>Which Schema Registry, and how it is used.</summary>
internal sealed record SchemaRequest
{
    /// <summary>The registry's addresses, when the command line named some.</summary>
    public string? Registry { get; init; }

    public RegistrationOptions Options { get; init; } = new();

    /// <summary>Whether a configuration says how it is used, so that the words have to say the defaults as well.</summary>
    public bool IsConfigured { get; init; }

    /// <summary>The words that say it again, without what is the default.</summary>
    public IEnumerable<string> ToWords()
    {
        if (Registry is not null)
        {
            yield return "--schema-registry";
            yield return Registry;
        }

        if (IsConfigured || Options.Subjects != SubjectNameStrategy.TopicName)
        {
            yield return "--subject-name-strategy";
            yield return Options.Subjects.ToString();
        }

        if (IsConfigured || Options.SchemaId == SchemaIdPlacement.Header)
        {
            yield return "--schema-id";
            yield return Options.SchemaId == SchemaIdPlacement.Header ? "header" : "prefix";
        }

        if (Options.Mode == RegistrationMode.UseLatest)
        {
            yield return "--use-latest-schema";
        }
        else if (IsConfigured)
        {
            yield return "--use-latest-schema=false";
        }
    }
}
