namespace CodeSynth;

/// <summary>
/// Marks a partial record, record struct, class or struct as an entity: the source generator gives it a nested <c>Synth</c> producer that
/// computes any of its rows from <c>(seed, entity, field, row)</c>, as an object or straight as bytes.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class SynthEntityAttribute : Attribute
{
    /// <summary>
    /// The name under which commands and options know the entity (<c>--set Order.Count=5</c>) and from which its random
    /// streams are derived. By default the type's own name, without namespace: moving a type changes no value. Neither does
    /// another name where <see cref="FormerlyKnownAsAttribute"/> holds the first one.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>The topic, and the name of the file when writing to a folder. By default the entity's name in snake_case.</summary>
    public string? Topic { get; set; }

    /// <summary>
    /// Whether its rows are written. False for an entity that exists to be referred to only: it has no topic of its own, unless a run gives it one
    /// (<c>--set Bank.Topic=banks</c>). Default true.
    /// </summary>
    public bool HasTopic { get; set; } = true;

    /// <summary>
    /// How many rows a run writes, 0 or more, or −1 to go on until the run is stopped, which needs a <see cref="Rate"/>.
    /// Default 100.
    /// </summary>
    public long Count { get; set; } = 100;

    /// <summary>
    /// Rows per second of event time; row <c>i</c> is born <c>(i + 1) / Rate</c> seconds after the entity's origin.
    /// 0, the default, means no rate: every row is born at the origin, so the entity is written whole at the start.
    /// The shortest decimal text of the number counts, so 0.1 is exactly a tenth.
    /// </summary>
    public double Rate { get; set; }

    /// <summary>
    /// How the rows follow each other in event time: at equal distances, the default, or at random as a Poisson process of that <see cref="Rate"/>.
    /// </summary>
    public Arrivals Arrivals { get; set; }

    /// <summary>
    /// The locale of the entity's <see cref="FakeAttribute"/> properties, those of its nested objects included, where they name none
    /// themselves: <c>de</c>. Default <c>en</c>.
    /// </summary>
    public string? Locale { get; set; }
}
