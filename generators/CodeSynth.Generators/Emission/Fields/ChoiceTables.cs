using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The tables of what a field can be, which all producers of an entity share.</summary>
internal static class ChoiceTables
{
    /// <summary>Texts, encoded once.</summary>
    public static void EmitTexts(SourceWriter writer, string table, IEnumerable<string> texts) =>
        writer.Line($"private static readonly {KnownTypes.CategoryTable} {table} = new([{string.Join(", ", texts.Select(CSharpLiteral.String))}]);");

    /// <summary>Members of an enumeration: their names, and beside them their numbers.</summary>
    public static void EmitMembers(SourceWriter writer, string table, string numbers, EquatableArray<EnumMember> members)
    {
        EmitTexts(writer, table, members.Select(m => m.WireName));
        writer.Line($"private static readonly long[] {numbers} = [{string.Join(", ", members.Select(m => CSharpLiteral.Int64(m.Value)))}];");
    }

    /// <summary>Numbers, or truth values as 0 and 1.</summary>
    public static void EmitNumbers(SourceWriter writer, string table, OneOfNumberSpec choices) =>
        writer.Line($"private static readonly {ScalarForms.RawType(choices.Shape)}[] {table} = [{string.Join(", ", Literals(choices))}];");

    /// <summary>The numbers as they are written in settings.</summary>
    public static IEnumerable<string> NumberTexts(OneOfNumberSpec choices) => choices.Reals.Count > 0
        ? choices.Reals.Select(NumberText.RoundTrip)
        : choices.Numbers.Select(n => NumberText.Scaled(n, choices.Shape.Decimals));

    private static IEnumerable<string> Literals(OneOfNumberSpec choices) => choices.Shape.Kind switch
    {
        ShapeKind.Real => choices.Reals.Select(CSharpLiteral.Double),
        ShapeKind.Single => choices.Reals.Select(r => CSharpLiteral.Single((float)r)),
        ShapeKind.Boolean => choices.Numbers.Select(n => CSharpLiteral.Boolean(n != 0)),
        _ => choices.Numbers.Select(CSharpLiteral.Int64),
    };
}
