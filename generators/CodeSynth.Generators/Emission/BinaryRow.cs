using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// The statements that write one row of a binary format, gathered piece by piece. Bytes that are the same in every row and adjoin are fused
/// into one copy. A comment behind each statement names the fields that it writes, because the bytes do not.
/// </summary>
internal sealed class BinaryRow
{
    private readonly List<byte> _pending = [];
    private readonly List<string> _pendingFields = [];
    private readonly List<string> _statements = [];
    private readonly List<string> _maxTerms = [];
    private RowSlot? _slot; // whose statement is the last one
    private int _depth;

    /// <summary>The statements.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>The most bytes of what differs from row to row, one expression per piece.</summary>
    public IReadOnlyList<string> MaxTerms => _maxTerms;

    /// <summary>The most bytes of what does not.</summary>
    public int ConstantBytes { get; private set; }

    /// <summary>Whether the row is the same in every row so far, and short enough for what begins with it.</summary>
    public bool IsConstant => _statements.Count == 0 && _pending.Count <= HeadSlot.MaxBefore;

    /// <summary>The name of the field that is written now.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>Adds bytes that are the same in every row.</summary>
    public void Constant(params byte[] bytes)
    {
        _pending.AddRange(bytes);
        if (bytes.Length != 0 && !_pendingFields.Contains(Field))
        {
            _pendingFields.Add(Field);
        }
    }

    /// <summary>Adds a piece that a call writes.</summary>
    /// <param name="call">An expression that writes at <c>p</c> and gives the end.</param>
    /// <param name="maxBytes">An expression for the most bytes that it writes.</param>
    public void Write(string call, string maxBytes)
    {
        Flush();
        Add($"p = {call}; // {CommentText.Xml(Field)}");
        _maxTerms.Add(maxBytes);
    }

    /// <summary>Adds a sequence's text, which takes what it can of the constants around it.</summary>
    /// <param name="head">What writes it.</param>
    /// <param name="isKey">Whether its text is the record key as a slice of the row.</param>
    public void Write(HeadSlot head, bool isKey)
    {
        int split = Math.Max(0, _pending.Count - HeadSlot.MaxBefore);
        head.Before = [.. _pending.Skip(split)];
        ConstantBytes += head.Before.Length + head.ConstantBytes;
        _pending.RemoveRange(split, _pending.Count - split);
        Flush();
        Add($"p = {head.Call}; // {CommentText.Xml(string.Join(", ", _pendingFields.Append(Field).Distinct()))}");
        _pendingFields.Clear();
        if (isKey)
        {
            Add($"columns.Key[i] = {head.Key};");
        }

        _maxTerms.Add(HeadSlot.MaxBytes);
        _slot = head;
    }

    /// <summary>Adds the key of another entity, which takes what it can of the constants behind it.</summary>
    /// <param name="cell">What writes it.</param>
    public void Write(CellSlot cell)
    {
        Write(cell.Call, cell.MaxBytes);
        _slot = cell;
    }

    /// <summary>Adds a statement of its own.</summary>
    public void Statement(string statement)
    {
        Flush();
        Add(statement);
    }

    /// <summary>Adds a value that may be null instead.</summary>
    /// <param name="isNull">The condition for null.</param>
    /// <param name="writeNull">Adds what stands for null.</param>
    /// <param name="writeValue">Adds the value.</param>
    public void Nullable(string isNull, Action writeNull, Action writeValue)
    {
        Flush();
        Add($"if ({isNull})");
        int before = ConstantBytes;
        Branch(writeNull);
        int ofNull = ConstantBytes - before;
        ConstantBytes = before;
        Add("else");
        Branch(writeValue);
        ConstantBytes = Math.Max(ConstantBytes, before + ofNull); // only one of the branches is taken
    }

    /// <summary>Writes what is still pending.</summary>
    public void Flush()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        ConstantBytes += _pending.Count;
        if (_slot is { } slot && _pending.Count <= RowSlot.MaxAfter)
        {
            slot.After = [.. _pending];
            _statements[_statements.Count - 1] += $" // {CommentText.Xml(string.Join(", ", _pendingFields))}";
            _slot = null;
            _pending.Clear();
            _pendingFields.Clear();
            return;
        }

        string fields = CommentText.Xml(string.Join(", ", _pendingFields));
        Add(_pending.Count == 1 ? $"*p++ = {CSharpLiteral.Int32(_pending[0])}; // {fields}" : $"p = {KnownTypes.Put}.Literal(p, {BinaryLiteral.Of([.. _pending])}); // {fields}");
        _pending.Clear();
        _pendingFields.Clear();
    }

    private void Branch(Action write)
    {
        Add("{");
        _depth++;
        write();
        Flush();
        _depth--;
        Add("}");
    }

    private void Add(string statement)
    {
        _slot = null;
        _statements.Add(new string(' ', 4 * _depth) + statement);
    }
}
