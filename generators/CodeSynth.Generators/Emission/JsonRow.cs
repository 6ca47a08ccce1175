using System.Globalization;
using System.Text;
using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// The statements that write one row of JSON, gathered piece by piece. Literal pieces that adjoin are fused into one copy, and
/// one that stands before a sequence becomes the sequence's cached head.
/// </summary>
internal sealed class JsonRow
{
    /// <summary>What the runtime's SequenceHead takes; a test compares the two.</summary>
    internal const int MaxHeadBytes = 28;

    /// <summary>The most digits of any 64-bit number.</summary>
    internal const int MaxDigits = 20;

    /// <summary>The most numbers that are made beforehand: each takes a page of the stack and of the first-level cache.</summary>
    internal const int MaxFills = 6;

    private readonly StringBuilder _pending = new();
    private readonly List<string> _locals = [];
    private readonly List<(string Type, string Name, bool IsKept)> _localNames = [];
    private readonly List<(int Statements, int Fields)> _fieldEnds = [];
    private readonly List<string> _statements = [];
    private readonly List<string> _maxTerms = [];
    private readonly List<KeyCellsState> _cells = [];
    private readonly List<BatchFill> _fills = [];
    private (Link Link, string Field)? _linked; // its statement waits for what follows it
    private int _keyOffset;
    private int _depth;

    /// <summary>
    /// Whether rows follow each other, so that the head of a sequence is kept from row to row. The instances of events do not: those of payments in flight jump
    /// between blocks of 10^4, and to fill the head anew takes 6.8 ns against 3.7 ns for all digits (1.9 ns where the head stays).
    /// </summary>
    public bool KeepsHeads { get; init; } = true;

    /// <summary>Declarations that stand before the loop over the rows.</summary>
    public IReadOnlyList<string> Locals => _locals;

    /// <summary>Their types and names, and whether a row changes what the next one finds.</summary>
    public IReadOnlyList<(string Type, string Name, bool IsKept)> LocalNames => _localNames;

    /// <summary>Behind how many statements, and as how many leaves, each property ends that is not within an object.</summary>
    public IReadOnlyList<(int Statements, int Fields)> FieldEnds => _fieldEnds;

    /// <summary>The body of the loop.</summary>
    public IReadOnlyList<string> Statements => _statements;

    /// <summary>The numbers that are made beforehand.</summary>
    public IReadOnlyList<BatchFill> Fills => _fills;

    /// <summary>The keys that are encoded beforehand.</summary>
    public IReadOnlyList<KeyCellsState> Cells => _cells;

    /// <summary>The most bytes of what is not literal, one expression per piece.</summary>
    public IReadOnlyList<string> MaxTerms => _maxTerms;

    /// <summary>The bytes of all literal pieces.</summary>
    public int LiteralBytes { get; private set; }

    /// <summary>Adds JSON text that is the same in every row.</summary>
    public void Literal(string json) => _pending.Append(json);

    /// <summary>Says that a property ends that is not within an object, after so many leaves.</summary>
    public void EndField(int leaves) => _fieldEnds.Add((_statements.Count, leaves));

    /// <summary>Adds a local that rows change and that lives longer than one.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="arguments">The arguments of its constructor.</param>
    public void Local(string type, string name, string arguments = "")
    {
        _locals.Add($"var {name} = new {type}({arguments});");
        _localNames.Add((type, name, IsKept: true));
    }

    /// <summary>Adds a piece that a call writes.</summary>
    /// <param name="call">An expression that writes at <c>p</c> and gives the end.</param>
    /// <param name="maxBytes">An expression for the most bytes that it writes.</param>
    public void Write(string call, string maxBytes)
    {
        Flush();
        AddStatement($"p = {call};");
        _maxTerms.Add(maxBytes);
    }

    /// <summary>Makes a number beforehand, for some hundred rows that follow each other.</summary>
    /// <param name="name">A name for the local that points to the numbers.</param>
    /// <param name="sampler">What makes them.</param>
    /// <returns>The expression for the row's; null where it has to be made in the midst of the row.</returns>
    public string? Filled(string name, string sampler)
    {
        if (!KeepsHeads || _fills.Count == MaxFills)
        {
            return null;
        }

        _fills.Add(new BatchFill(name, sampler, TakesTimes: false));
        return $"{name}[i]";
    }

    /// <summary>Adds the key of the row that a link leads to, which is encoded when the plan is made; JSON that follows and is short goes with it.</summary>
    /// <param name="link">The link.</param>
    /// <param name="field">A name for the field that holds the encoded keys.</param>
    public void LinkedKey(Link link, string field)
    {
        Flush();
        _linked = (link, field);
        _maxTerms.Add($"{link.TargetClass}.KeyMaxBytes");
    }

    /// <summary>Adds a value that may be null instead. What is pending before it is fused into both branches.</summary>
    /// <param name="isNull">The condition for null.</param>
    /// <param name="writeValue">Adds the value.</param>
    public void Nullable(string isNull, Action writeValue)
    {
        string before = _pending.ToString();
        AddStatement($"if ({isNull})");
        AddBranch(() => AddStatement($"p = {Copy("p", before + "null")};"));
        AddStatement("else");
        AddBranch(() =>
        {
            writeValue();
            Flush();
        });
        LiteralBytes += "null".Length; // only one of the branches is taken, so this is enough for either
    }

    /// <summary>Adds the number of a sequence.</summary>
    public void Sequence(string head, int minDigits, long start)
    {
        if (!KeepsHeads)
        {
            Flush();
            Write(SequenceForms.PutNumber("p", minDigits, start), $"{CSharpLiteral.Int32(MaxDigits)} /* digits of a sequence */");
            return;
        }

        int split = HeadStart();
        string text = _pending.ToString();
        _pending.Length = split;
        Flush();
        string literal = text.Substring(split);
        LiteralBytes += Encoding.UTF8.GetByteCount(literal);
        Local(KnownTypes.SequenceHead, head, $"{CSharpLiteral.Utf8(literal)}, {CSharpLiteral.Int32(minDigits)}, {CSharpLiteral.Int64(start)}");
        AddStatement($"p = {head}.Write(p, row);");
        _maxTerms.Add($"{CSharpLiteral.Int32(MaxDigits)} /* digits of a sequence */");
    }

    /// <summary>The record key's text begins here; so far the row is the same in every row.</summary>
    public void BeginKey() => _keyOffset = PendingBytes();

    /// <summary>The record key's text ends here.</summary>
    public void EndKey()
    {
        string offset = _keyOffset.ToString(CultureInfo.InvariantCulture);
        int behind = PendingBytes();
        string suffix = behind == 0 ? string.Empty : " + " + CSharpLiteral.Int32(behind);
        AddStatement($"columns.Key[i] = {offset}u | (uint)(p - start - {offset}{suffix}) << 16;");
    }

    /// <summary>Writes what is still pending.</summary>
    public void Flush()
    {
        if (_pending.Length != 0)
        {
            LiteralBytes += PendingBytes();
            string json = _pending.ToString();
            _pending.Clear();
            if (_linked is not null && KeyCellsState.IsSuffix(json))
            {
                CloseLink(json);
            }
            else
            {
                AddStatement($"p = {Copy("p", json)};");
            }
        }
    }

    // Bytes that would be copied by two moves are padded to a width of one.
    private static string Copy(string destination, string json)
    {
        int bytes = Encoding.UTF8.GetByteCount(json);
        int width = bytes switch { 3 => 4, > 4 and < 8 => 8, > 8 and < 16 => 16, > 16 and < 32 => 32, _ => 0 };
        return width == 0
            ? $"{KnownTypes.Put}.Literal({destination}, {CSharpLiteral.Utf8(json)})"
            : $"{KnownTypes.Put}.Literal({destination}, {CSharpLiteral.Utf8(json + new string(' ', width - bytes))}, {CSharpLiteral.Int32(bytes)})";
    }

    private void CloseLink(string suffix)
    {
        if (_linked is var (link, field))
        {
            _linked = null;
            var cells = new KeyCellsState(link, field, suffix);
            _cells.Add(cells);
            _locals.Add(cells.Local);
            _localNames.Add((KnownTypes.KeyCells, link.Cells, IsKept: false));
            AddStatement($"p = {cells.Put};");
        }
    }

    private void AddStatement(string statement)
    {
        CloseLink(suffix: string.Empty);
        _statements.Add(new string(' ', 4 * _depth) + statement);
    }

    private void AddBranch(Action addStatements)
    {
        AddStatement("{");
        _depth++;
        addStatements();
        _depth--;
        AddStatement("}");
    }

    private int PendingBytes() => Encoding.UTF8.GetByteCount(_pending.ToString());

    // The longest end of the pending text that fits a head, cut between characters.
    private int HeadStart()
    {
        string text = _pending.ToString();
        int start = text.Length;
        while (start > 0)
        {
            int previous = start >= 2 && char.IsLowSurrogate(text[start - 1]) ? start - 2 : start - 1;
            if (Encoding.UTF8.GetByteCount(text.Substring(previous)) > MaxHeadBytes)
            {
                break;
            }

            start = previous;
        }

        return start;
    }
}
