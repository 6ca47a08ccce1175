namespace CodeSynth;

/// <summary>
/// Says how the file of a <c>[CsvSource]</c> or <c>[JsonLinesSource]</c> has a property; not called <c>Column</c>, because
/// <c>System.ComponentModel.DataAnnotations.Schema</c> has such an attribute for databases.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class FromColumnAttribute : Attribute
{
    /// <summary>A column of the usual name, for the sake of <see cref="Decimals"/>.</summary>
    public FromColumnAttribute()
    {
    }

    /// <summary>A column of a name of its own.</summary>
    /// <param name="name">The header, of a nested property too the whole one; in JSON the name within its object.</param>
    public FromColumnAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The name; null for the usual one.</summary>
    public string? Name { get; }

    /// <summary>Digits after the point of a <c>decimal</c>, 0 to 15; a cell that has more is a mistake. Default 2.</summary>
    public int Decimals { get; set; } = 2;
}
