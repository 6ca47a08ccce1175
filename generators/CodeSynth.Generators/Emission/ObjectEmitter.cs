using CodeSynth.Generators.Emission.Fields;
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
        using (writer.Block($"public override {layout.Entity.Type.FullName} Create(long row)"))
        {
            if (layout.Fields.Any(f => f.TextRoom is not null))
            {
                writer.Line($"byte* text = stackalloc byte[{TextRoom}]; // each text in turn, until it is a string");
            }

            if (layout.ObjectNeedsTime)
            {
                writer.Line("long time = Clock.TimeOf(row);");
            }

            foreach (Link link in layout.Links)
            {
                link.EmitLocal(writer);
            }

            using (writer.Block($"return new {layout.Entity.Type.FullName}", "};"))
            {
                EmitProperties(writer, layout, layout.Entity.Fields);
            }
        }
    }

    private static void EmitProperties(SourceWriter writer, EntityLayout layout, EquatableArray<FieldSpec> fields)
    {
        foreach (FieldSpec field in fields)
        {
            string property = CSharpIdentifier.Escape(field.Property);
            string orNull = layout.IsNullHere(field) is { } isNull ? $"{isNull} ? null : " : string.Empty;
            if (field.Sampler is ObjectSpec nested)
            {
                using (writer.Block($"{property} = {orNull}new {nested.Shape.Type}", "},"))
                {
                    EmitProperties(writer, layout, nested.Fields);
                }
            }
            else
            {
                writer.Line($"{property} = {orNull}{layout[field].Value},");
            }
        }
    }
}
