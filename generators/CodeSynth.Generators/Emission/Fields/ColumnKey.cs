using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The record key of an entity whose rows come from a file: the file has an index of it.</summary>
/// <param name="shape">What it is.</param>
/// <param name="records">The name of the producer's field for the file.</param>
internal sealed class ColumnKey(ValueShape shape, string records)
{
    /// <summary>The key, by the expression for its value.</summary>
    public KeyForm Form(string value) =>
        new(shape, IsStatic: false, $"{KnownTypes.MasterTable}.MaxKeyBytes", $"{records}.PutKey(p, row)", value, $"{records}.TryFind(key, out row)")
        {
            MaxWords = "The most bytes of a key.",
        };

    public void EmitState(SourceWriter writer) => writer.Line($"private readonly {KnownTypes.MasterTable} {records};");

    public void EmitConstruction(SourceWriter writer) => writer.Line($"{records} = context.MasterTable(Descriptor);");

    /// <summary>The key in a row of JSON; nothing in it needs an escape.</summary>
    public void EmitJson(JsonRow row)
    {
        string quote = shape.Kind == ShapeKind.Integer ? string.Empty : "\"";
        row.Literal(quote);
        row.BeginKey();
        row.Write("PutKey(p, row)", "KeyMaxBytes");
        row.EndKey();
        row.Literal(quote);
    }
}
