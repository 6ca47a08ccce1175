using System.Runtime.CompilerServices;

namespace CodeSynth.Avro;

/// <summary>How deep records are nested in each other. Bytes from elsewhere may be nested as deep as they are long; the stack is not.</summary>
internal static class AvroDepth
{
    public const int Max = 1000;

    /// <returns>The depth, one deeper.</returns>
    public static int Enter(int depth) => depth < Max && RuntimeHelpers.TryEnsureSufficientExecutionStack()
        ? depth + 1
        : throw new AvroDataException($"Records are nested {depth} deep; more than {Max}, or than the stack of this thread holds, are refused.");
}
