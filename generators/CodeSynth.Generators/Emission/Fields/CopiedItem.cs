using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>An item of a copied array, for an entity that copies the copy: what stands for it is the same for all of them.</summary>
internal static class CopiedItem
{
    /// <param name="writer">Where to.</param>
    /// <param name="path">The array.</param>
    /// <param name="item">What an item is.</param>
    /// <param name="maxBytes">The most bytes of an item that is a text.</param>
    /// <param name="put">The call that writes an item that is a text.</param>
    /// <param name="value">The value of any other item.</param>
    /// <param name="words">What a row is here.</param>
    public static void Emit(SourceWriter writer, string path, ValueShape item, string maxBytes, string put, string value, string words = "")
    {
        string member = path + "[]";
        if (item.Kind == ShapeKind.Text)
        {
            writer.Line($"/// <summary>The most bytes of an item of {path}.</summary>");
            writer.Line($"public static int {MemberNames.MaxTextBytes(member)} => {maxBytes};");
            writer.Line();
            writer.Line($"/// <summary>Writes an item of {path} as UTF-8{words}.</summary>");
            writer.Line($"public byte* {MemberNames.PutText(member)}(byte* p, long row) => {put};");
        }
        else
        {
            writer.Line($"/// <summary>An item of {path}{ScalarForms.Words(item)}{words}.</summary>");
            writer.Line($"public {ScalarForms.RawType(item)} {MemberNames.Value(member)}(long row) => {value};");
        }
    }
}
