using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis.Text;

namespace CodeSynth.Generators.Emission;

/// <summary>The file that lists an assembly's entities.</summary>
internal static class CatalogEmitter
{
    public static SourceText Emit(CatalogSpec catalog)
    {
        var writer = new SourceWriter();
        FileHeader.Write(writer, "the types that carry [SynthEntity]");
        if (catalog.Namespace.Length == 0)
        {
            EmitType(writer, catalog);
        }
        else
        {
            using (writer.Block($"namespace {CSharpIdentifier.EscapeAll(catalog.Namespace)}"))
            {
                EmitType(writer, catalog);
            }
        }

        return writer.ToSourceText();
    }

    private static void EmitType(SourceWriter writer, CatalogSpec catalog)
    {
        writer.Line("/// <summary>The entities of this assembly.</summary>");
        EmitOpen(writer, catalog);
        writer.Line(FileHeader.GeneratedCode);
        using (writer.Block("public static class SynthCatalog"))
        {
            writer.Line("/// <summary>All of them, by name, as their attributes say.</summary>");
            if (catalog.Entities.Count == 0)
            {
                writer.Line($"public static {KnownTypes.SynthModel} Model {{ get; }} = new([]);");
                return;
            }

            writer.Line($"public static {KnownTypes.SynthModel} Model {{ get; }} = new(");
            writer.Line("[");
            using (writer.Deeper())
            {
                foreach (string type in catalog.Entities)
                {
                    writer.Line($"{type}.Synth.Descriptor,");
                }
            }

            writer.Line("]);");
        }
    }

    private static void EmitOpen(SourceWriter writer, CatalogSpec catalog)
    {
        if (catalog.Open.Count == 0)
        {
            return;
        }

        writer.Line("/// <remarks>");
        writer.Line("/// Without those of which there is one for each type argument. Add the ones that you mean, as in <c>new SynthModel([.. Model.Entities, Box&lt;int&gt;.Order.Synth.Descriptor])</c>:");
        foreach (string type in catalog.Open)
        {
            writer.Line($"/// <c>{CommentText.Xml(type.Replace("global::", string.Empty))}</c>");
        }

        writer.Line("/// </remarks>");
    }
}
