using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The method that encodes a batch in a binary format: for each row its key as text, the frame, then what the format makes of the fields.</summary>
/// <param name="layout">The entity.</param>
internal sealed class BinaryLoop(EntityLayout layout)
{
    /// <summary>The first byte of the row, where its key stands.</summary>
    public const string KeyStart = "start";

    /// <summary>The bytes of the key.</summary>
    public const string KeyBytes = "keyBytes";

    private readonly NameScope _names = Names(layout);
    private readonly List<string> _locals = [];

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
            writer.Line($"{KnownTypes.ClockCursor} clock = Clock.CursorAt(row);");
            foreach (string local in _locals)
            {
                writer.Line(local);
            }

            using (writer.Block("for (int i = 0; i < count; i++, row++)"))
            {
                writer.Line($"byte* {KeyStart} = p;");
                writer.Line("long time = clock.Next();");
                writer.Line("columns.Time[i] = time;");
                foreach (Link link in layout.Links)
                {
                    link.EmitLocal(writer);
                }

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
        FieldSpec field = layout.Entity.Fields.First(f => f.IsKey);
        switch (field.Sampler)
        {
            case SequenceSpec sequence when SequenceForms.FitsHead(sequence):
                yield return $"p = {Head(NameScope.Camel(field.Path), sequence)}.Write(p, row);";
                if (sequence.Suffix.Length != 0)
                {
                    yield return $"p = {KnownTypes.Put}.Literal(p, {CSharpLiteral.Utf8(sequence.Suffix)});";
                }

                break;
            case UuidSpec:
                yield return $"p = {UuidForms.Put("p", ((WireScalar)layout[field].Wire).Raw)};";
                break;
            default:
                yield return "p = PutKey(p, row);";
                break;
        }
    }

    private static NameScope Names(EntityLayout layout)
    {
        var names = new NameScope();
        foreach (string taken in layout.Links.Select(l => l.Local).Concat(["p", "row", "count", "columns", "frame", "destination", "clock", "i", "time", KeyStart, KeyBytes]))
        {
            names.Take(taken);
        }

        return names;
    }
}
