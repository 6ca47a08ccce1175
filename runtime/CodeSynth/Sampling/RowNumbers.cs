namespace CodeSynth.Sampling;

/// <summary>Room on the stack for numbers of some hundred rows, the rows that they refer to or what is drawn for them: those are made before the bytes of the rows are written.</summary>
/// <remarks>A local of the encoder. It is a struct and no <c>stackalloc</c>, because the JIT compiles a method with one just once, before it knows what is rare and which statics are constant.</remarks>
public unsafe struct RowNumbers
{
    /// <summary>How many rows at a time: what stays in the first-level cache beside the bytes.</summary>
    public const int Count = 512;

    // Else the numbers of a row, in rooms that follow each other, would be a page apart and share one set of that cache: 5 % of an order's row.
    private const int Apart = 24;

    /// <summary>The numbers.</summary>
    public fixed long At[Count + Apart];
}
