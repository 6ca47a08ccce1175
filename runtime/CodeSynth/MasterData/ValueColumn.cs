namespace CodeSynth.MasterData;

/// <summary>The values of a column that are no text. Immutable.</summary>
/// <typeparam name="T">How a value is kept: <c>long</c> of integers, decimals, instants and choices; <c>bool</c>, <c>double</c>, <c>float</c> or <c>UInt128</c>.</typeparam>
public sealed class ValueColumn<T>
{
    private readonly T[] _values;
    private readonly bool[]? _isNull;

    internal ValueColumn(T[] values, bool[]? isNull)
    {
        _values = values;
        _isNull = isNull;
    }

    /// <summary>The value of a row; without meaning where there is none.</summary>
    /// <param name="row">The row.</param>
    public T At(long row) => _values[row];

    /// <summary>Whether a row has none.</summary>
    /// <param name="row">The row.</param>
    public bool IsNull(long row) => _isNull is not null && _isNull[row];
}
