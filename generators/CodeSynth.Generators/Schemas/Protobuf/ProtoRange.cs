namespace CodeSynth.Schemas.Protobuf;

/// <summary>Numbers that a message or enumeration sets aside.</summary>
/// <param name="Position">Where it begins.</param>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number, one of them.</param>
internal sealed record ProtoRange(SchemaPosition Position, int First, int Last)
{
    /// <summary>The greatest number of a field: 2^29 − 1.</summary>
    public const int MaxField = 536_870_911;

    /// <summary>The range as a file writes it.</summary>
    public string Words => First == Last ? ProtoLiteral.Number(First) : $"{ProtoLiteral.Number(First)} to {ProtoLiteral.Number(Last)}";

    public bool Contains(int number) => First <= number && number <= Last;

    public bool Overlaps(ProtoRange other) => First <= other.Last && other.First <= Last;
}
