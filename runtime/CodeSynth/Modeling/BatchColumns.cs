using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>
/// The columns that stand beside the bytes of a batch, one entry per row; native memory, so writing them needs no bound check.
/// </summary>
public readonly unsafe struct BatchColumns
{
    internal BatchColumns(int* end, uint* key, long* time, WorkflowEvent* events = null)
    {
        End = end;
        Key = key;
        Time = time;
        Events = events;
    }

    /// <summary>Where the row ends, a line feed included, counted from the first byte of the batch.</summary>
    public readonly int* End;

    /// <summary>The key as a slice of the row: offset from the row's first byte in the low 16 bits, length in the high 16. In a binary format offset 0 says that it stands in front of the value.</summary>
    public readonly uint* Key;

    /// <summary>The row's event time in UTC ticks.</summary>
    public readonly long* Time;

    /// <summary>Of an entity with a workflow the events to encode, which are there before the bytes are written; else null.</summary>
    public readonly WorkflowEvent* Events;
}
