namespace CodeSynth.Generators.Emission;

/// <summary>A piece of a row of a binary format that takes constants which follow it with it.</summary>
internal abstract class RowSlot
{
    /// <summary>The most bytes that it takes; the runtime's BinaryHead has the same, which a test compares.</summary>
    public const int MaxAfter = 16;

    /// <summary>The bytes behind it.</summary>
    public byte[] After { get; set; } = [];

    /// <summary>The call that writes it.</summary>
    public abstract string Call { get; }
}
