namespace CodeSynth.Modeling;

/// <summary>What a run may change about a field's sampler, within what its attributes say.</summary>
[Flags]
public enum FieldSettings
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The bounds of a number.</summary>
    Bounds = 1,

    /// <summary>The probability of true.</summary>
    Odds = 2,

    /// <summary>The weights of choices.</summary>
    Weights = 4,

    /// <summary>The probability of null.</summary>
    NullRate = 8,
}
