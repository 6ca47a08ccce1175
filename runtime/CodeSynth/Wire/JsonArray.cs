namespace CodeSynth.Wire;

/// <summary>The size of arrays in JSON.</summary>
public static class JsonArray
{
    // More than a plan allows a row, and little enough that the sum over a row's fields stays an int.
    private const int Cap = 2 << 20;

    /// <summary>The most bytes of an array, brackets included; 2 MiB where it is more, which every plan refuses.</summary>
    /// <param name="items">The most items.</param>
    /// <param name="itemBytes">The most bytes of an item and the comma behind it.</param>
    public static int MaxBytes(int items, int itemBytes) => (int)Math.Min(2 + (long)items * itemBytes, Cap);
}
