using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The object face: one row as an object.</summary>
internal static class ObjectEmitter
{
    private const string TextRoom = "s_textRoom";

    /// <summary>How much stack the largest text of an object takes.</summary>
    public static void EmitStatics(SourceWriter writer, EntityLayout layout)
    {
        string[] rooms = [.. layout.Fields.Select(f => f.TextRoom).OfType<string>()];
        if (rooms.Length != 0)
        {
            writer.Line($"private static readonly int {TextRoom} = {KnownTypes.TextValue}.Room([{string.Join(", ", rooms)}]);");
        }
    }

    public static void Emit(SourceWriter writer, EntityLayout layout)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Block($"public override {layout.Entity.Type.FullName} Create({(layout.IsWorkflow ? $"in {KnownTypes.WorkflowEvent} current" : "long row")})"))
        {
            if (layout.Fields.Any(f => f.TextRoom is not null))
            {
                writer.Line($"byte* text = stackalloc byte[{TextRoom}]; // each text in turn, until it is a string");
            }

            RowStart.EmitObject(writer, layout);
            EmitNew(writer, layout, "return ", layout.Entity.Type.FullName, layout.Entity.Fields, ";");
        }
    }

    private static void EmitNew(SourceWriter writer, EntityLayout layout, string lead, string type, EquatableArray<FieldSpec> fields, string end)
    {
        FieldSpec[] arguments = [.. fields.Where(f => f.Slot is { IsParameter: true })];
        FieldSpec[] members = [.. fields.Except(arguments)];
        writer.Line($"{lead}new {type}{(arguments.Length == 0 ? string.Empty : "(")}");
        using (writer.Deeper())
        {
            for (int i = 0; i < arguments.Length; i++)
            {
                string close = i < arguments.Length - 1 ? "," : members.Length == 0 ? ")" + end : ")";
                EmitValue(writer, layout, CSharpIdentifier.Escape(arguments[i].Slot!.Name) + ": ", arguments[i], close);
            }
        }

        if (members.Length == 0)
        {
            return;
        }

        writer.Line("{");
        using (writer.Deeper())
        {
            foreach (FieldSpec member in members)
            {
                EmitValue(writer, layout, CSharpIdentifier.Escape(member.Slot?.Name ?? member.Property) + " = ", member, ",");
            }
        }

        writer.Line("}" + end);
    }

    private static void EmitValue(SourceWriter writer, EntityLayout layout, string lead, FieldSpec field, string end)
    {
        lead += layout.IsNullHere(field) is { } isNull ? $"{isNull} ? null : " : string.Empty;
        if (field.Sampler is ObjectSpec nested)
        {
            EmitNew(writer, layout, lead, nested.Shape.Type, nested.Fields, end);
        }
        else
        {
            writer.Line(lead + layout[field].Value + end);
        }
    }
}
