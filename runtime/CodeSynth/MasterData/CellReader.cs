using System.Buffers.Binary;
using System.Globalization;

namespace CodeSynth.MasterData;

/// <summary>Gathers the values of one column.</summary>
internal abstract class CellReader(string expected)
{
    private readonly List<bool> _isNull = [];
    private bool _hasNull;

    /// <summary>What a cell has to be, behind "is".</summary>
    public string Expected { get; } = expected;

    protected bool[]? Nulls => _hasNull ? [.. _isNull] : null;

    public static CellReader Of(MasterColumn column) => column.Type switch
    {
        MasterColumnType.Text => new TextReader(string.Empty, static text => text),
        MasterColumnType.Date => new TextReader("no date like 2026-01-31", static text => CellText.IsDate(text.AsSpan().Trim()) ? text.Trim() : null),
        MasterColumnType.Boolean => new ValueReader<bool>("neither true nor false", CellText.TryBoolean),
        MasterColumnType.Integer => new ValueReader<long>(
            column is { Min: long.MinValue, Max: long.MaxValue } ? "no whole number of 64 bits" : string.Create(CultureInfo.InvariantCulture, $"no whole number from {column.Min} to {column.Max}"),
            (ReadOnlySpan<char> text, out long value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && value >= column.Min && value <= column.Max),
        MasterColumnType.Decimal => new ValueReader<long>(
            column.Decimals == 0 ? "no number without digits after the point" : $"no number with at most {column.Decimals} {(column.Decimals == 1 ? "digit" : "digits")} after the point",
            (ReadOnlySpan<char> text, out long value) => CellText.TryScale(text, column.Decimals, out value)),
        MasterColumnType.Real => new ValueReader<double>(
            "no number",
            static (ReadOnlySpan<char> text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value)),
        MasterColumnType.Single => new ValueReader<float>(
            "no number of 32 bits",
            static (ReadOnlySpan<char> text, out float value) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value)),
        MasterColumnType.Time => new ValueReader<long>("no time like 2026-01-31T08:30:00Z", CellText.TryTicks),
        MasterColumnType.Uuid => new ValueReader<UInt128>("no uuid like 6f9619ff-8b86-4011-b42d-00c04fc964ff", TryUuid),
        MasterColumnType.Choice => new ValueReader<long>("none of " + string.Join(", ", column.Choices), (ReadOnlySpan<char> text, out long value) => TryChoice(column, text, out value)),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, null),
    };

    /// <summary>Adds a cell that has a text, if it fits.</summary>
    public bool TryAdd(string text)
    {
        _isNull.Add(false);
        return TryAddValue(text);
    }

    /// <summary>Adds a cell that has none.</summary>
    public void AddNull()
    {
        _isNull.Add(true);
        _hasNull = true;
        AddNothing();
    }

    /// <summary>The column.</summary>
    public abstract object Build();

    protected abstract bool TryAddValue(string text);

    protected abstract void AddNothing();

    private static bool TryUuid(ReadOnlySpan<char> text, out UInt128 value)
    {
        bool isUuid = Guid.TryParse(text, out Guid guid);
        Span<byte> bytes = stackalloc byte[16];
        guid.TryWriteBytes(bytes, bigEndian: true, out _);
        value = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return isUuid;
    }

    // As it is written first, so that names that differ by case alone can be told apart.
    private static bool TryChoice(MasterColumn column, ReadOnlySpan<char> text, out long value)
    {
        string name = text.ToString();
        value = Place(StringComparison.Ordinal);
        value = value >= 0 ? value : Place(StringComparison.OrdinalIgnoreCase);
        return value >= 0;

        int Place(StringComparison comparison)
        {
            int place = column.Choices.Concat(column.Aliases).ToList().FindIndex(c => c.Equals(name, comparison));
            return place < 0 ? place : place % column.Choices.Count;
        }
    }

    private delegate bool TryRead<T>(ReadOnlySpan<char> text, out T value);

    private sealed class ValueReader<T>(string expected, TryRead<T> read) : CellReader(expected)
    {
        private readonly List<T> _values = [];

        public override object Build() => new ValueColumn<T>([.. _values], Nulls);

        protected override bool TryAddValue(string text)
        {
            bool fits = read(text.AsSpan().Trim(), out T value);
            _values.Add(value);
            return fits;
        }

        protected override void AddNothing() => _values.Add(default!);
    }

    private sealed class TextReader(string expected, Func<string, string?> canonical) : CellReader(expected)
    {
        private readonly TextColumnBuilder _texts = new();

        public override object Build() => _texts.Build(Nulls);

        protected override bool TryAddValue(string text)
        {
            string? value = canonical(text);
            _texts.Add(value ?? string.Empty);
            return value is not null;
        }

        protected override void AddNothing() => _texts.Add(string.Empty);
    }
}
