using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The implementing parts of a user's partial properties, each with what holds its value.</summary>
internal static class PartialPropertyEmitter
{
    public static void Emit(SourceWriter writer, EntitySpec entity)
    {
        foreach (PartialPropertySpec property in entity.PartialProperties)
        {
            Emit(writer, property);
            writer.Line();
        }
    }

    private static void Emit(SourceWriter writer, PartialPropertySpec property)
    {
        string backing = MemberNames.Backing(property.Name);
        bool isMutable = property.Setter?.EndsWith("set", StringComparison.Ordinal) ?? false;
        writer.Line($"/// <summary>What <see cref=\"{CSharpIdentifier.Escape(property.Name)}\"/> holds.</summary>");
        writer.Line(FileHeader.GeneratedCode);
        writer.Line($"{(property.IsInherited ? "private protected" : "private")} {(property.HidesInherited ? "new " : string.Empty)}{property.Type} {backing} {{ get; {(isMutable ? "set" : "init")}; }}{(property.IsReference ? " = null!;" : string.Empty)}");
        writer.Line();
        using (writer.Block($"{property.Modifiers} {property.Type} {CSharpIdentifier.Escape(property.Name)}"))
        {
            writer.Line($"{property.Getter} => {backing};");
            if (property.Setter is { } setter)
            {
                writer.Line($"{setter} => {backing} = value;");
            }
        }
    }
}
