using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>
/// An enumeration has two forms: a number, from which an object's property is made, and the member's name as the wire has it.
/// </summary>
internal static class EnumForms
{
    /// <summary>The property's value of a member's number.</summary>
    public static string ToProperty(ValueShape shape, string number) => $"unchecked(({shape.Type}){number})";

    /// <summary>The member by which others read the number.</summary>
    public static void EmitNumber(SourceWriter writer, string path, string number)
    {
        writer.Line($"/// <summary>{path} of a row as the number of its member.</summary>");
        writer.Line($"public long {MemberNames.Value(path)}(long row) => {number};");
        writer.Line();
    }
}
