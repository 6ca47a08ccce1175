using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// The method that encodes a batch in a binary format: for each row the frame, then what the format makes of the fields. The record key is a slice of that where it is a
/// text with nothing but constants before it; else it stands as text in front of the frame.
/// </summary>
internal sealed class BinaryLoop
{
    /// <summary>The first byte of the row, where its key stands.</summary>
    public const string KeyStart = "start";

    /// <summary>The bytes of the key.</summary>
    public const string KeyBytes = "keyBytes";

    /// <summary>The end of a key of any other kind, before its length is written.</summary>
    public const string KeyEnd = "keyEnd";

    private readonly EntityLayout _layout;
    private readonly FieldSpec _key;
    private readonly NameScope _names;
    private readonly List<Func<IEnumerable<string>>> _locals = [];
    private readonly List<BatchFill> _drawn = [];
    private readonly List<CellSlot> _cells = [];
    private readonly bool _isAvro;
    private KeyPlace _keyPlace = KeyPlace.InFront;
    private string? _time;
    private string? _iso;

    public BinaryLoop(EntityLayout layout, bool isAvro)
    {
        _layout = layout;
        _isAvro = isAvro;
        _key = layout.Entity.Fields.First(f => f.IsKey);
        _names = Names(layout);
    }

    private enum KeyPlace
    {
        InFront,
        InValue,
        InHead,
    }

    /// <summary>The local that writes event times as the format has them.</summary>
    public string Time => _time ??= Local("timeCache", $"new {(_isAvro ? KnownTypes.AvroTime : KnownTypes.ProtobufTime)}()");

    /// <summary>The local that writes event times as text.</summary>
    public string Iso => _iso ??= Local("timeIso", $"new {KnownTypes.IsoTime}()");

    /// <summary>Whether the head of a sequence is kept from row to row: where the text is short enough for it, and rows follow each other (see <see cref="JsonRow.KeepsHeads"/>).</summary>
    public bool TakesHead(SequenceSpec sequence) => !_layout.IsWorkflow && HeadSlot.Fits(sequence);

    /// <summary>Declares a local that lives longer than a row.</summary>
    /// <param name="wanted">A name for it.</param>
    /// <param name="value">What it begins as.</param>
    /// <returns>Its name.</returns>
    public string Local(string wanted, string value)
    {
        string name = _names.Take(wanted);
        _locals.Add(() => [$"var {name} = {value};"]);
        return name;
    }

    /// <summary>Declares what writes a sequence's text.</summary>
    /// <param name="field">The field.</param>
    /// <param name="sequence">Its sequence.</param>
    /// <param name="beginsRow">Whether nothing but constants that it takes stands before it in the row.</param>
    public HeadSlot Head(FieldSpec field, SequenceSpec sequence, bool beginsRow)
    {
        if (beginsRow)
        {
            _keyPlace = KeyPlace.InHead;
        }

        string name = NameScope.Camel(field.Path);
        var head = new HeadSlot(_names.Take(name + "Head"), _names.Take(name + "Memory"), sequence, beginsRow, _isAvro);
        _locals.Add(head.Declaration);
        return head;
    }

    /// <summary>Declares what writes the keys that a link leads to; null where they are not encoded beforehand.</summary>
    public CellSlot? Cells(Link? link)
    {
        if (_layout.IsWorkflow || link is not { TakesCells: true } || _cells.Exists(c => c.Link == link))
        {
            return null;
        }

        string format = _isAvro ? "Avro" : "Protobuf";
        var cells = new CellSlot(link, _layout.TakeMember($"_{NameScope.Camel(link.Path)}{format}Keys"), _layout.TakeMember($"Put{MemberNames.Stem(link.Path)}As{format}"), _isAvro);
        _cells.Add(cells);
        _locals.Add(() => [cells.Declaration()]);
        return cells;
    }

    /// <summary>Has a number drawn beforehand where its sampler can, for some hundred rows that follow each other.</summary>
    public WireScalar Drawn(FieldSpec field, WireScalar value)
    {
        if (_layout.IsWorkflow || value.Sampler is not { } sampler || _drawn.Count == JsonRow.MaxFills)
        {
            return value;
        }

        string name = _names.Take(NameScope.Camel(field.Path) + "Values");
        _drawn.Add(new BatchFill(name, sampler, TakesTimes: false));
        return value with { Raw = $"{name}[i]" };
    }

    /// <summary>What the method needs beside it.</summary>
    public void EmitMembers(SourceWriter writer)
    {
        foreach (CellSlot cells in _cells)
        {
            writer.Line();
            cells.EmitMembers(writer);
        }
    }

    /// <summary>Says that the key is a slice of the value.</summary>
    /// <param name="behind">How many bytes are written behind the key when it is asked for.</param>
    /// <param name="bytes">The bytes of the key.</param>
    /// <returns>The statement that keeps where it is.</returns>
    public string KeyInValue(string behind, string bytes)
    {
        _keyPlace = KeyPlace.InValue;
        return $"columns.Key[i] = (uint)(p - {KeyStart}{behind}) | {bytes} << 16;";
    }

    /// <param name="writer">Where to.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="statements">What writes the fields.</param>
    public void Emit(SourceWriter writer, string method, IReadOnlyList<string> statements)
    {
        writer.Line("/// <inheritdoc/>");
        // As of EncodeJson: inlined into the caller it would use up the budget for the pieces of a row.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] // one call per batch");
        using (writer.Block($"protected override int {method}(byte* destination, long row, int count, {KnownTypes.BatchColumns} columns, {KnownTypes.FramePrefix} frame)"))
        {
            writer.Line("byte* p = destination;");
            BatchFill[] fills = RowStart.Fills(_layout, l => _cells.Exists(c => c.Link == l), _drawn);
            RowStart.EmitClock(writer, _layout, fills);
            string[] key = [.. PutKey()];
            foreach (string line in _locals.SelectMany(l => l()))
            {
                writer.Line(line);
            }

            using (RowStart.Loop(writer, _layout, fills))
            {
                if (_keyPlace != KeyPlace.InHead)
                {
                    writer.Line($"byte* {KeyStart} = p;");
                }

                RowStart.EmitTurn(writer, _layout);
                foreach (string statement in key)
                {
                    writer.Line(statement);
                }

                if (_keyPlace != KeyPlace.InHead)
                {
                    writer.Line("p = frame.Write(p);");
                }

                foreach (string statement in statements)
                {
                    writer.Line(statement);
                }

                writer.Line("columns.End[i] = (int)(p - destination);");
            }

            writer.Line();
            writer.Line("return (int)(p - destination);");
        }
    }

    private IEnumerable<string> PutKey()
    {
        if (_keyPlace != KeyPlace.InFront)
        {
            yield break;
        }

        switch (_key.Sampler)
        {
            case SequenceSpec sequence when !_layout.IsWorkflow && SequenceForms.FitsHead(sequence):
                string head = Local(
                    "keyHead",
                    $"new {KnownTypes.SequenceHead}({CSharpLiteral.Utf8(sequence.Prefix)}, {CSharpLiteral.Int32(sequence.MinDigits)}, {CSharpLiteral.Int64(sequence.Start)})");
                yield return $"p = {head}.Write(p, row);";
                if (sequence.Suffix.Length != 0)
                {
                    yield return $"p = {KnownTypes.Put}.Literal(p, {CSharpLiteral.Utf8(sequence.Suffix)});";
                }

                break;
            case UuidSpec:
                yield return $"p = {UuidForms.Put("p", ((WireScalar)_layout[_key].Wire).Raw)};";
                break;
            default:
                yield return "p = PutKey(p, row);";
                break;
        }

        yield return $"int {KeyBytes} = (int)(p - {KeyStart});";
        yield return $"columns.Key[i] = (uint){KeyBytes} << 16;";
    }

    private static NameScope Names(EntityLayout layout)
    {
        var names = new NameScope();
        foreach (string taken in layout.Links.Select(l => l.Local).Concat(["p", "row", "count", "columns", "frame", "destination", "current", "first", "end", "i", "time", RowStart.Birth, KeyStart, KeyBytes, KeyEnd]))
        {
            names.Take(taken);
        }

        return names;
    }
}
