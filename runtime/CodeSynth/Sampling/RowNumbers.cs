namespace CodeSynth.Sampling;

/// <summary>Room on the stack for the rows that rows of a batch refer to: they are picked for some hundred rows at a time, before the bytes of those are written.</summary>
/// <remarks>A local of the encoder. It is a struct and no <c>stackalloc</c>, because the JIT compiles a method with one just once, before it knows what is rare and which statics are constant.</remarks>
public unsafe struct RowNumbers
{
    /// <summary>How many rows at a time: what stays in the first-level cache beside the bytes.</summary>
    public const int Count = 512;

    /// <summary>The rows.</summary>
    public fixed long At[Count];
}
