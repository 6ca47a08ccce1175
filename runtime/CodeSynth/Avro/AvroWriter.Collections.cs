namespace CodeSynth.Avro;

/// <content>Arrays and maps: one block with all items, then the empty one.</content>
public ref partial struct AvroWriter
{
    /// <summary>Writes an <c>array</c>.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes an item.</param>
    public void WriteArray<T>(IReadOnlyList<T> items, AvroWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(write);
        WriteCount(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            write(ref this, items[i]);
        }

        WriteLong(0);
    }

    /// <summary>Writes a <c>map</c>, in the dictionary's order.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="values">The values by their keys.</param>
    /// <param name="write">Writes a value.</param>
    public void WriteMap<T>(IReadOnlyDictionary<string, T> values, AvroWrite<T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(write);
        WriteCount(values.Count);
        foreach ((string key, T value) in values)
        {
            WriteString(key);
            write(ref this, value);
        }

        WriteLong(0);
    }

    // A block of none is the end, so a list of none is the end alone.
    private readonly void WriteCount(int count)
    {
        if (count != 0)
        {
            WriteLong(count);
        }
    }
}
