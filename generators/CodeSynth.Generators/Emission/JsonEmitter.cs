using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The JSON wire face: a loop over the rows of a batch, straight to UTF-8.</summary>
internal static class JsonEmitter
{
    /// <summary>What writes a row.</summary>
    public static JsonRow Row(EntityLayout layout)
    {
        var row = new JsonRow { KeepsHeads = !layout.IsWorkflow };
        int leaves = 0;
        EmitObject(row, layout, layout.Entity.Fields, field => row.EndField(leaves += new EquatableArray<FieldSpec>([field]).Leaves().Count()));
        row.Literal("\n");
        row.Flush();
        return row;
    }

    public static void Emit(SourceWriter writer, EntityLayout layout, JsonRow row)
    {
        var parts = new JsonParts(row, layout);
        EmitMaximum(writer, row);
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        // The JIT guesses the one producer behind a call and inlines this into the caller, where its budget for inlining then ends
        // before the pieces of a row: 3.8 times the hand-written loop instead of 1.4.
        writer.Line("[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)] // one call per batch");
        using (writer.Block($"protected override int EncodeJson(byte* destination, long row, int count, {KnownTypes.BatchColumns} columns)"))
        {
            writer.Line("byte* p = destination;");
            BatchFill[] fills = RowStart.Fills(layout, static _ => true, row.Fills);
            RowStart.EmitClock(writer, layout, fills);
            foreach (string local in row.Locals)
            {
                writer.Line(local);
            }

            using (RowStart.Loop(writer, layout, fills))
            {
                writer.Line("byte* start = p;");
                RowStart.EmitTurn(writer, layout);
                foreach (string statement in parts.Body)
                {
                    writer.Line(statement);
                }

                writer.Line("columns.End[i] = (int)(p - destination);");
            }

            writer.Line();
            writer.Line("return (int)(p - destination);");
        }

        parts.EmitMethods(writer);
    }

    private static void EmitObject(JsonRow row, EntityLayout layout, EquatableArray<FieldSpec> fields, Action<FieldSpec>? endField = null)
    {
        string separator = "{";
        foreach (FieldSpec field in fields)
        {
            row.Literal(separator + JsonLiteral.Quote(field.WireName) + ":");
            separator = ",";
            if (layout.IsNullHere(field) is { } isNull)
            {
                row.Nullable(isNull, () => EmitValue(row, layout, field));
            }
            else
            {
                EmitValue(row, layout, field);
            }

            endField?.Invoke(field);
        }

        row.Literal(fields.Count == 0 ? "{}" : "}");
    }

    private static void EmitValue(JsonRow row, EntityLayout layout, FieldSpec field)
    {
        if (field.Sampler is ObjectSpec nested)
        {
            EmitObject(row, layout, nested.Fields);
        }
        else
        {
            layout[field].EmitJson(row);
        }
    }

    private static void EmitMaximum(SourceWriter writer, JsonRow row)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("protected override int MaxJsonBytes =>");
        using (writer.Deeper())
        {
            writer.Line($"{CSharpLiteral.Int32(row.LiteralBytes)} // names, punctuation and constants");
            for (int i = 0; i < row.MaxTerms.Count; i++)
            {
                writer.Line($"+ {row.MaxTerms[i]}{(i == row.MaxTerms.Count - 1 ? ";" : string.Empty)}");
            }
        }
    }
}
