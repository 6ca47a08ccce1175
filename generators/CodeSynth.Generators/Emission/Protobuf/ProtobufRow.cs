using System.Globalization;
using System.Text;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>
/// The statements that write one message, gathered piece by piece. Bytes that adjoin and are the same in every row are fused into one
/// copy, with the names of their fields beside it.
/// </summary>
internal sealed class ProtobufRow
{
    private const int MaxTag = 5; // a field's number has 29 bits

    private readonly List<byte> _pending = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _statements = [];
    private readonly List<string> _maxTerms = [];
    private RowSlot? _slot; // whose statement is the last one
    private int _depth;

    public IReadOnlyList<string> Statements => _statements;

    /// <summary>The most bytes of what is not the same in every row, an expression per piece.</summary>
    public IReadOnlyList<string> MaxTerms => _maxTerms;

    /// <summary>The bytes of what is, and the most that numbers and lengths take.</summary>
    public int FixedBytes { get; private set; }

    /// <summary>The most bytes of all, as one expression.</summary>
    public string Maximum => string.Join(" + ", FixedBytes != 0 || _maxTerms.Count == 0 ? _maxTerms.Prepend(CSharpLiteral.Int32(FixedBytes)) : _maxTerms);

    /// <summary>Adds bytes that are the same in every row.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="note">What they begin, for the comment beside them.</param>
    public void Literal(IEnumerable<byte> bytes, string? note = null)
    {
        _pending.AddRange(bytes);
        if (note is not null)
        {
            _notes.Add(note);
        }
    }

    /// <summary>Adds a statement of its own.</summary>
    public void Statement(string statement)
    {
        Flush();
        Add(statement);
    }

    /// <summary>Adds a piece that a call writes behind what is pending.</summary>
    /// <param name="call">Makes of a destination the call that writes there and gives the end.</param>
    public void Write(Func<string, string> call) => Add($"p = {call(Pending(out string comment))};{comment}");

    /// <summary>Whether the message is the same in every row so far, and short enough to stand with one more tag in a head.</summary>
    public bool IsConstant => _statements.Count == 0 && _pending.Count <= HeadSlot.MaxBefore - MaxTag;

    /// <summary>Adds a sequence's text, which takes the constants around it where it has room for them.</summary>
    /// <param name="head">What writes it.</param>
    /// <param name="isKey">Whether its text is the record key as a slice of the row.</param>
    public void Write(HeadSlot head, bool isKey)
    {
        int split = Math.Max(0, _pending.Count - HeadSlot.MaxBefore);
        head.Before = [.. _pending.Skip(split)];
        FixedBytes += head.Before.Length + head.ConstantBytes;
        _pending.RemoveRange(split, _pending.Count - split);
        string comment = Notes();
        Flush();
        Add($"p = {head.Call};{comment}");
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
        string comment = string.Empty;
        if (_pending.Count != 0 && Pending(out comment) is var destination && destination != "p")
        {
            Add($"p = {destination};");
        }

        Add($"p = {cell.Call};{comment}");
        _maxTerms.Add(cell.MaxBytes);
        _slot = cell;
    }

    /// <summary>Adds what a length stands before: one byte is reserved for it, and set when all is written.</summary>
    /// <param name="local">A name for the local that marks where it begins.</param>
    public void Open(string local)
    {
        _pending.Add(0);
        string destination = Pending(out string comment);
        Add(destination == "p" ? $"byte* {local} = p;{comment}" : $"byte* {local} = p = {destination};{comment}");
    }

    /// <summary>Adds the end of what <see cref="Open"/> began.</summary>
    /// <param name="local">The mark.</param>
    /// <param name="end">The expression for the end.</param>
    /// <param name="droppedTag">The bytes of the tag to take back when nothing was written; 0 where an empty one stays.</param>
    public void Close(string local, string end, int droppedTag = 0)
    {
        Flush();
        Add(droppedTag == 0
            ? $"p = {KnownTypes.ProtobufPut}.Close({local}, {end});"
            : $"p = {KnownTypes.ProtobufPut}.CloseOrDrop({local}, {end}, {CSharpLiteral.Int32(droppedTag)});");
        FixedBytes += 3; // a length of more than one byte
    }

    /// <summary>Adds statements in a block of their own.</summary>
    public void Block(string header, Action add)
    {
        Flush();
        Add(header);
        Add("{");
        _depth++;
        add();
        Flush();
        _depth--;
        Add("}");
    }

    /// <summary>Counts bytes that a call writes.</summary>
    public void Count(int bytes) => FixedBytes += bytes;

    /// <summary>Counts bytes that a call writes, as an expression.</summary>
    public void Count(string bytes) => _maxTerms.Add(bytes);

    /// <summary>Writes what is still pending.</summary>
    public void Flush()
    {
        if (_pending.Count != 0 && Pending(out string comment) is var destination && destination != "p")
        {
            Add($"p = {destination};{comment}");
        }
    }

    /// <summary>The destination behind what is pending: the call that writes it, or <c>p</c>.</summary>
    private string Pending(out string comment)
    {
        FixedBytes += _pending.Count;
        string destination = "p";
        if (_slot is { } slot && _pending.Count <= RowSlot.MaxAfter)
        {
            slot.After = [.. _pending];
        }
        else if (_pending.Count != 0)
        {
            destination = $"{KnownTypes.Put}.Literal(p, {Bytes(_pending)})";
        }

        _slot = null;
        _pending.Clear();
        comment = Notes();
        return destination;
    }

    private string Notes()
    {
        string comment = _notes.Count == 0 ? string.Empty : $" // {string.Join(", ", _notes)}";
        _notes.Clear();
        return comment;
    }

    // As a text where there is text to be read, and as numbers otherwise.
    private static string Bytes(List<byte> bytes)
    {
        byte[] all = [.. bytes];
        int letters = all.Count(b => b is >= (byte)' ' and < 0x7F);
        string text = Encoding.UTF8.GetString(all);
        return letters > 4 && Encoding.UTF8.GetBytes(text).SequenceEqual(all)
            ? CSharpLiteral.Utf8(text)
            : $"[{string.Join(", ", all.Select(b => "0x" + b.ToString("X2", CultureInfo.InvariantCulture)))}]";
    }

    private void Add(string statement)
    {
        _slot = null;
        // An empty line behind a block, as the house style has it.
        if (_statements.Count != 0 && _statements[_statements.Count - 1].EndsWith("}", StringComparison.Ordinal) && statement is not ("}" or ""))
        {
            _statements.Add(string.Empty);
        }

        _statements.Add(statement.Length == 0 ? statement : new string(' ', 4 * _depth) + statement);
    }
}
