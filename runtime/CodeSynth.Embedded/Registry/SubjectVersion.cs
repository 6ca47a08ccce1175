namespace CodeSynth.Embedded.Registry;

/// <summary>A schema as a version of a subject.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Number">The version, from 1.</param>
/// <param name="Schema">The schema.</param>
internal sealed record SubjectVersion(string Subject, int Number, StoredSchema Schema)
{
    /// <summary>Whether it was deleted but for its traces: it is read by id and by those who ask for deleted ones, and its number stays taken.</summary>
    public bool IsDeleted { get; init; }
}
