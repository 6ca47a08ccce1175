using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The method that encodes a batch in a binary format: for each row its key as text, the frame, then what the format makes of the fields.</summary>
internal sealed class BinaryLoop
{
    /// <summary>The first byte of the row, where its key stands.</summary>
    public const string KeyStart = "start";

    /// <summary>The bytes of the key.</summary>
    public const string KeyBytes = "keyBytes";

    private readonly EntityLayout _layout;
    private readonly FieldSpec _key;
    private readonly NameScope _names;
    private readonly List<string> _locals = [];

    public BinaryLoop(EntityLayout layout)
    {
        _layout = layout;
        _key = layout.Entity.Fields.First(f => f.IsKey);
        _names = Names(layout);
        KeyHead = _key.Sampler is SequenceSpec sequence && TakesHead(sequence) ? Head(NameScope.Camel(_key.Path), sequence) : null;
    }

    /// <summary>
    /// The local that keeps the head of the key's sequence; null when the key is none. A field that has the key once more asks it again,
    /// as every other sequence is asked; to copy the bytes takes the same time.
    /// </summary>
    public string? KeyHead { get; }

    /// <summary>Whether the head of a sequence is kept from row to row: where the text is short enough for it, and rows follow each other (see <see cref="JsonRow.KeepsHeads"/>).</summary>
    public bool TakesHead(SequenceSpec sequence) => !_layout.IsWorkflow && SequenceForms.FitsHead(sequence);

    /// <summary>Declares a local that lives longer than a row.</summary>
    /// <param name="wanted">A name for it.</param>
    /// <param name="value">What it begins as.</param>
    /// <returns>Its name.</returns>
    public string Local(string wanted, string value)
    {
        string name = _names.Take(wanted);
        _locals.Add($"var {name} = {value};");
        return name;
    }

    /// <summary>Declares what keeps the head of a sequence, whose call is <c>Write(p, row)</c>.</summary>
    public string Head(string wanted, SequenceSpec sequence) => Local(
        wanted + "Head",
        $"new {KnownTypes.SequenceHead}({CSharpLiteral.Utf8(sequence.Prefix)}, {CSharpLiteral.Int32(sequence.MinDigits)}, {CSharpLiteral.Int64(sequence.Start)})");

    /// <param name="writer">Where to.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="statements">What writes the fields.</param>
    public void Emit(SourceWriter writer, string method, IReadOnlyList<string> statements)
    {
        string[] key = [.. PutKey()];
        writer.Line("/// <inheritdoc/>");
        // As of EncodeJson: inlined into the caller it would use up the budget for the pieces of a row.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] // one call per batch");
        using (writer.Block($"protected override int {method}(byte* destination, long row, int count, {KnownTypes.BatchColumns} columns, {KnownTypes.FramePrefix} frame)"))
        {
            writer.Line("byte* p = destination;");
            RowStart.EmitClock(writer, _layout);
            foreach (string local in _locals)
            {
                writer.Line(local);
            }

            using (RowStart.Loop(writer, _layout))
            {
                writer.Line($"byte* {KeyStart} = p;");
                RowStart.EmitTurn(writer, _layout);
                foreach (string statement in key)
                {
                    writer.Line(statement);
                }

                writer.Line($"int {KeyBytes} = (int)(p - {KeyStart});");
                writer.Line($"columns.Key[i] = (uint){KeyBytes} << 16;");
                writer.Line("p = frame.Write(p);");
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
        switch (_key.Sampler)
        {
            case SequenceSpec sequence when KeyHead is not null:
                yield return $"p = {KeyHead}.Write(p, row);";
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
    }

    private static NameScope Names(EntityLayout layout)
    {
        var names = new NameScope();
        foreach (string taken in layout.Links.Select(l => l.Local).Concat(["p", "row", "count", "columns", "frame", "destination", "clock", "current", "i", "time", RowStart.Birth, KeyStart, KeyBytes]))
        {
            names.Take(taken);
        }

        return names;
    }
}
