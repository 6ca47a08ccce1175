using System.Collections.Frozen;

namespace CodeSynth.MasterData;

/// <summary>The records of a file as frozen columns, and an index of their keys. Immutable, so any number of threads may read it.</summary>
public sealed unsafe class MasterTable
{
    /// <summary>The most bytes of a record key.</summary>
    public const int MaxKeyBytes = 255;

    private readonly FrozenDictionary<string, object> _columns;
    private readonly TextColumn? _keys;
    private readonly KeyIndex? _index;

    internal MasterTable(string fileName, int count, IReadOnlyDictionary<string, object> columns, TextColumn? keys, KeyIndex? index)
    {
        FileName = fileName;
        Count = count;
        _columns = columns.ToFrozenDictionary(StringComparer.Ordinal);
        _keys = keys;
        _index = index;
    }

    /// <summary>The file as it was named.</summary>
    public string FileName { get; }

    /// <summary>How many records there are.</summary>
    public int Count { get; }

    /// <summary>The column of a property that is a text or a date.</summary>
    /// <param name="path">The property.</param>
    public TextColumn Texts(string path) => (TextColumn)_columns[path];

    /// <summary>The column of any other property.</summary>
    /// <typeparam name="T">How its values are kept; see <see cref="ValueColumn{T}"/>.</typeparam>
    /// <param name="path">The property.</param>
    public ValueColumn<T> Values<T>(string path) => (ValueColumn<T>)_columns[path];

    /// <summary>Writes the key of a row as UTF-8: a number in decimal, a UUID in small letters.</summary>
    /// <param name="p">Room for <see cref="MaxKeyBytes"/>.</param>
    /// <param name="row">The row.</param>
    /// <returns>The first byte after it.</returns>
    public byte* PutKey(byte* p, long row) => _keys!.Write(p, row);

    /// <summary>Finds the row that a key names.</summary>
    /// <param name="key">The key as <see cref="PutKey"/> writes it.</param>
    /// <param name="row">The row.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(ReadOnlySpan<byte> key, out long row) => _index!.TryFind(key, out row);
}
