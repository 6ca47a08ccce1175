namespace CodeSynth.Generators;

/// <summary>The names of the pipeline's steps, by which tests see whether a step ran again.</summary>
internal static class TrackingNames
{
    /// <summary>Annotated type → names and spec.</summary>
    public const string Outcomes = nameof(Outcomes);

    /// <summary>Project settings → the few that matter.</summary>
    public const string Options = nameof(Options);

    /// <summary>All entities' names → those that cannot be emitted.</summary>
    public const string Withheld = nameof(Withheld);

    /// <summary>The specs of the entities that are emitted.</summary>
    public const string Entities = nameof(Entities);

    /// <summary>The names in the catalog.</summary>
    public const string Catalog = nameof(Catalog);
}
