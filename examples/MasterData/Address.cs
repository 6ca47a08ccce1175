namespace MasterData;

/// <summary>Where a customer lives. It needs no attribute: in an entity that reads a file, properties are columns.</summary>
public record Address
{
    /// <summary>A street and a house number.</summary>
    public required string Street { get; init; }

    /// <summary>A town.</summary>
    public required string City { get; init; }
}
