namespace CodeSynth.Avro;

/// <content>Arrays and maps: blocks of items, each behind their count, a block of none the last.</content>
public ref partial struct AvroReader
{
    /// <summary>Reads an <c>array</c>.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="read">Reads an item.</param>
    public IReadOnlyList<T> ReadArray<T>(AvroRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var items = new List<T>();
        for (long count = ReadBlock(); count != 0; count = ReadBlock())
        {
            for (; count != 0; count--)
            {
                items.Add(read(ref this));
            }
        }

        return items;
    }

    /// <summary>Reads a <c>map</c>; of two values with one key the later counts.</summary>
    /// <typeparam name="T">A value.</typeparam>
    /// <param name="read">Reads a value.</param>
    public IReadOnlyDictionary<string, T> ReadMap<T>(AvroRead<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        var values = new Dictionary<string, T>(StringComparer.Ordinal);
        for (long count = ReadBlock(); count != 0; count = ReadBlock())
        {
            for (; count != 0; count--)
            {
                string key = ReadString();
                values[key] = read(ref this);
            }
        }

        return values;
    }

    /// <summary>How many items the next block has. A negative count has the bytes of the block behind it, for those who want to skip it.</summary>
    private long ReadBlock()
    {
        int start = _at;
        long count = ReadLong();
        if (count < 0)
        {
            count = count == long.MinValue ? throw Fault(start, $"a block cannot have {count} items") : -count;
            long size = ReadLong();
            if (size < 0 || size > Remaining)
            {
                throw Fault(start, $"a block cannot have {size} bytes, {Remaining} are left");
            }
        }

        // Whatever takes bytes comes in no larger number than the data has bytes, at all depths together.
        _itemsLeft -= Math.Min(count, _itemsLeft + 1);
        return _itemsLeft >= 0 ? count : throw Fault(start, $"a block cannot have {count} items, {Remaining} bytes are left");
    }
}
