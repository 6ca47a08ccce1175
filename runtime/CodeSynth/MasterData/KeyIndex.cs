namespace CodeSynth.MasterData;

/// <summary>
/// Leads from the UTF-8 of a key to its row: open addressing with linear probing in a table that is at most half full. The hash is fixed, so that nothing depends on the process.
/// </summary>
internal sealed class KeyIndex
{
    private readonly TextColumn _keys;
    private readonly int[] _rows; // row + 1; 0 where there is none
    private readonly uint _mask;

    public KeyIndex(TextColumn keys, int count)
    {
        _keys = keys;
        _rows = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count * 2 + 2)];
        _mask = (uint)_rows.Length - 1;
    }

    /// <summary>Adds a row.</summary>
    /// <returns>The earlier row that has the same key, or −1.</returns>
    public int Add(int row)
    {
        uint slot = SlotOf(_keys.Utf8(row));
        if (_rows[slot] != 0)
        {
            return _rows[slot] - 1;
        }

        _rows[slot] = row + 1;
        return -1;
    }

    public bool TryFind(ReadOnlySpan<byte> key, out long row)
    {
        row = _rows[SlotOf(key)] - 1L;
        return row >= 0;
    }

    /// <summary>The slot that has the key, or the free one where it would be.</summary>
    private uint SlotOf(ReadOnlySpan<byte> key)
    {
        uint slot = Hash(key) & _mask;
        while (_rows[slot] is var row and not 0 && !_keys.Utf8(row - 1).SequenceEqual(key))
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    // FNV-1a (Fowler, Noll, Vo), its halves folded because the low bits alone are the weaker ones.
    private static uint Hash(ReadOnlySpan<byte> key)
    {
        ulong hash = 14695981039346656037;
        foreach (byte b in key)
        {
            hash = (hash ^ b) * 1099511628211;
        }

        return (uint)(hash ^ hash >> 32);
    }
}
