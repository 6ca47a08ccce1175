namespace CodeSynth.Verification;

/// <summary>What can be wrong with a record that was read.</summary>
public enum Fault
{
    /// <summary>Its key names no row of the plan, or an instance of a workflow without such an event in this topic, so nothing of this run wrote it there.</summary>
    Foreign,

    /// <summary>It was read before: its row, or of a workflow the event that it is equal to.</summary>
    Duplicated,

    /// <summary>Its value or its timestamp differs from what its row, or every event of its instance, gives.</summary>
    Corrupted,

    /// <summary>It stands on another partition than its key belongs to.</summary>
    Misplaced,

    /// <summary>It stands behind a later row or event on the same partition.</summary>
    Reordered,

    /// <summary>What stands before its value tells of another schema than the run's, so another program wrote it, or an earlier run.</summary>
    Misframed,
}
