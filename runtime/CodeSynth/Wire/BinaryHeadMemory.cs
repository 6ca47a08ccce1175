namespace CodeSynth.Wire;

/// <summary>
/// The memory of a <see cref="BinaryHead"/>, a local beside it. By <c>stackalloc</c> it would cost a fifth of the row: the JIT compiles a loop with it at once, before it
/// knows the addresses of tables.
/// </summary>
public unsafe struct BinaryHeadMemory
{
    private fixed byte _bytes[BinaryHead.Room];
}
