namespace CodeSynth.Verification;

/// <summary>What can be wrong with a record that was read.</summary>
public enum Fault
{
    /// <summary>Its key names no row of the plan, so nothing of this run wrote it.</summary>
    Foreign,

    /// <summary>Its row was read before.</summary>
    Duplicated,

    /// <summary>Its value or its timestamp differs from what its row gives.</summary>
    Corrupted,

    /// <summary>It stands on another partition than its key belongs to.</summary>
    Misplaced,

    /// <summary>It stands behind a record of a later row on the same partition.</summary>
    Reordered,
}
