using System.Globalization;
using System.Text;

namespace CodeSynth.MasterData;

/// <summary>Takes the records of a file, cell by cell, and holds each against its column.</summary>
public sealed class MasterTableBuilder
{
    // A row that is larger is refused by every plan.
    private const int MaxCellBytes = 1 << 20;

    private readonly MasterFile _file;
    private readonly CellReader[] _cells;
    private readonly string[] _titles;
    private readonly List<long> _lines = [];
    private readonly TextColumnBuilder _keys = new();
    private readonly int _key;

    /// <summary>An empty table.</summary>
    /// <param name="file">The file, for messages.</param>
    /// <param name="columns">The properties that columns fill.</param>
    public MasterTableBuilder(MasterFile file, IReadOnlyList<MasterColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _file = file;
        Columns = columns;
        _cells = [.. columns.Select(CellReader.Of)];
        _titles = [.. columns.Select(c => c.Title)];
        _key = columns.ToList().FindIndex(c => c.IsKey);
    }

    /// <summary>The properties that columns fill.</summary>
    public IReadOnlyList<MasterColumn> Columns { get; }

    /// <summary>Tells what the file calls a column.</summary>
    /// <param name="column">The place of the property among <see cref="Columns"/>.</param>
    /// <param name="title">The header.</param>
    public void Name(int column, string title) => _titles[column] = title;

    /// <summary>Begins a record; each column is then added once, in any order.</summary>
    /// <param name="line">The line where it begins, from 1.</param>
    public void Begin(long line)
    {
        if (_lines.Count == int.MaxValue / 4)
        {
            throw _file.Fault("has more records than a table can hold, which is 536870911.");
        }

        _lines.Add(line);
    }

    /// <summary>Adds a cell of the record that was begun last.</summary>
    /// <param name="column">The place of the property among <see cref="Columns"/>.</param>
    /// <param name="text">What the cell says; null for no value, as distinct from an empty text.</param>
    /// <exception cref="MasterDataException">The cell does not fit the property.</exception>
    public void Add(int column, string? text)
    {
        MasterColumn property = Columns[column];
        if (text is null)
        {
            if (!property.IsNullable)
            {
                throw Fault(column, $"has no value, and {property.Path} has no null. Give it one, or declare the property with a '?'.");
            }

            _cells[column].AddNull();
            return;
        }

        if (text.Length == 0 && property.Type != MasterColumnType.Text)
        {
            throw Fault(column, $"is empty, and {property.Path} has no null. Fill the cell, or declare the property with a '?'.");
        }

        if (text.Length > MaxCellBytes / 4 && Encoding.UTF8.GetByteCount(text) > MaxCellBytes)
        {
            throw Fault(column, "has more than 1048576 bytes, more than a record of any format may have.");
        }

        if (!_cells[column].TryAdd(text))
        {
            throw Fault(column, $"'{CellText.Shorten(text)}' is {_cells[column].Expected}.{Advice(property, text)}");
        }

        if (column == _key)
        {
            _keys.Add(KeyText(column, property.Type, text));
        }
    }

    /// <summary>The table.</summary>
    /// <exception cref="MasterDataException">There are no records, or two with the same key.</exception>
    public MasterTable Build()
    {
        if (_lines.Count == 0)
        {
            throw _file.Fault("has no records.");
        }

        TextColumn? keys = _key < 0 ? null : _keys.Build(null);
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        for (int i = 0; i < _cells.Length; i++)
        {
            columns.Add(Columns[i].Path, _cells[i].Build());
        }

        return new MasterTable(_file.Name, _lines.Count, columns, keys, keys is null ? null : Index(keys));
    }

    private static string Advice(MasterColumn column, string text) =>
        column.Type == MasterColumnType.Decimal && text.Contains('.', StringComparison.Ordinal) && CellText.TryScale(text.AsSpan().Trim(), 15, out _)
            ? " [FromColumn(Decimals = …)] takes more."
            : string.Empty;

    private KeyIndex Index(TextColumn keys)
    {
        var index = new KeyIndex(keys, _lines.Count);
        for (int row = 0; row < _lines.Count; row++)
        {
            if (index.Add(row) is >= 0 and var first)
            {
                throw _file.Fault(_lines[row], $"the key '{CellText.Shorten(keys.Text(row))}' stands in line {_lines[first].ToString(CultureInfo.InvariantCulture)} already. Keys must be unique.");
            }
        }

        return index;
    }

    // The form in which the wire has it, so that the text of a message's key leads to the row.
    private string KeyText(int column, MasterColumnType type, string text)
    {
        switch (type)
        {
            case MasterColumnType.Integer:
                return long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            case MasterColumnType.Uuid:
                return Guid.Parse(text).ToString();
            default:
                string? reason = text.Length == 0 ? "is empty, and every record has a key."
                    : text.Any(c => c is '"' or '\\' or < ' ') ? $"'{CellText.Shorten(text)}' holds a quote, a backslash or a control character, so a message's key would differ from the field in its JSON."
                    : Encoding.UTF8.GetByteCount(text) > MasterTable.MaxKeyBytes ? $"'{CellText.Shorten(text)}' has more than {MasterTable.MaxKeyBytes} bytes, which is the most of a key."
                    : null;
                return reason is null ? text : throw Fault(column, reason);
        }
    }

    private MasterDataException Fault(int column, string reason) =>
        new($"{_file.Name} line {_lines[^1].ToString(CultureInfo.InvariantCulture)}, column '{CellText.Shorten(_titles[column])}': {reason}");
}
