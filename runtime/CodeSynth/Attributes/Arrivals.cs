namespace CodeSynth;

/// <summary>How the rows of an entity with a rate follow each other in event time.</summary>
public enum Arrivals
{
    /// <summary>At equal distances: row <c>i</c> is born <c>(i + 1) / Rate</c> seconds after the entity's origin.</summary>
    Constant,

    /// <summary>
    /// At random, independently of each other, as calls or visits arrive: a Poisson process of that rate. The times between
    /// two rows are exponentially distributed, the numbers of rows per second Poisson distributed.
    /// </summary>
    Poisson,
}
