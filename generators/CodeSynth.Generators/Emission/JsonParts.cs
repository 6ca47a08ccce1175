using System.Text.RegularExpressions;
using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission;

/// <summary>
/// The statements of a row, cut into methods of some forty fields: the JIT has only so much for one method, and what comes behind that it neither inlines nor keeps in registers.
/// What a part reads of the loop's locals it gets as arguments. A property that is an object stays whole.
/// </summary>
internal sealed class JsonParts
{
    private const int MaxFields = 40;

    private readonly List<IReadOnlyList<string>> _parts = [];
    private readonly List<(string Type, string Name, bool IsKept)> _locals;

    public JsonParts(JsonRow row, EntityLayout layout)
    {
        _locals =
        [
            ("long", "row", false), ("long", "i", false), ("long", "time", false), ("byte*", "start", false), (KnownTypes.BatchColumns, "columns", false), (KnownTypes.WorkflowEvent, "current", false), ("long", RowStart.Birth, false),
            .. layout.Links.Select(l => ("long", l.Local, false)),
            .. row.Fills.Select(f => ("long*", f.Name, false)),
            .. layout.Fields.OfType<PickedArrayEmitter>().SelectMany(a => a.Locals).Select(l => (l.Type, l.Name, false)),
            .. row.LocalNames.Select(l => (l.Type, l.Name, l.IsKept)),
        ];
        int from = 0;
        int fields = 0;
        foreach ((int end, int count) in row.FieldEnds)
        {
            if (count - fields >= MaxFields && count < layout.Fields.Count)
            {
                _parts.Add([.. row.Statements.Skip(from).Take(end - from)]);
                from = end;
                fields = count;
            }
        }

        _parts.Add([.. row.Statements.Skip(from)]);
    }

    /// <summary>What stands in the loop.</summary>
    public IEnumerable<string> Body => _parts[0].Concat(Enumerable.Range(1, _parts.Count - 1).Select(n => $"p = {NameOf(n)}(p{string.Concat(Used(n).Select(l => $", {(l.IsKept ? "ref " : string.Empty)}{l.Name}"))});"));

    /// <summary>The methods that it calls.</summary>
    public void EmitMethods(SourceWriter writer)
    {
        for (int n = 1; n < _parts.Count; n++)
        {
            writer.Line();
            writer.Line("// More fields of a row: one method carries about forty.");
            writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]");
            using (writer.Block($"private byte* {NameOf(n)}(byte* p{string.Concat(Used(n).Select(l => $", {(l.IsKept ? "ref " : string.Empty)}{l.Type} {l.Name}"))})"))
            {
                foreach (string statement in _parts[n])
                {
                    writer.Line(statement);
                }

                writer.Line("return p;");
            }
        }
    }

    private static string NameOf(int part) => "EncodeJsonPart" + CSharpLiteral.Int32(part + 1);

    // By name; one that merely stands in a text is handed over in vain.
    private IEnumerable<(string Type, string Name, bool IsKept)> Used(int part) =>
        _locals.Where(l => _parts[part].Any(s => Regex.IsMatch(s, $@"\b{l.Name}\b")));
}
