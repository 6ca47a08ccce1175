namespace CodeSynth.Embedded.Registry;

/// <summary>Which versions an answer counts.</summary>
internal enum Deleted
{
    /// <summary>Those that are not deleted.</summary>
    Without,

    /// <summary>Those that are softly deleted, too.</summary>
    With,

    /// <summary>Only those.</summary>
    Only,
}
