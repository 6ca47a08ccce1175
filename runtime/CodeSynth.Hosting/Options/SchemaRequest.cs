using CodeSynth.Kafka.Registry;

namespace CodeSynth.Hosting.Options;

/// <summary>Which Schema Registry, and how it is used.</summary>
internal sealed record SchemaRequest
{
    /// <summary>The registry's addresses, when the command line named some.</summary>
    public string? Registry { get; init; }

    public RegistrationOptions Options { get; init; } = new();

    /// <summary>The words that say it again, without what is the default.</summary>
    public IEnumerable<string> ToWords()
    {
        if (Registry is not null)
        {
            yield return "--schema-registry";
            yield return Registry;
        }

        if (Options.Subjects != SubjectNameStrategy.TopicName)
        {
            yield return "--subject-name-strategy";
            yield return Options.Subjects.ToString();
        }

        if (Options.SchemaId == SchemaIdPlacement.Header)
        {
            yield return "--schema-id";
            yield return "header";
        }

        if (Options.Mode == RegistrationMode.UseLatest)
        {
            yield return "--use-latest-schema";
        }
    }
}
