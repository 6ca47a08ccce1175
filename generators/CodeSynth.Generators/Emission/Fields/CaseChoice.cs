using CodeSynth.Generators.Emission.Writing;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>What other fields of the row have, by a table.</summary>
/// <param name="path">The field.</param>
/// <param name="member">The member that gives a row's place in the table: <see cref="Model.MemberNames.Value"/> where the field's is that, else one of its own.</param>
/// <param name="index">Where the table leads.</param>
internal sealed class CaseChoice(string path, string member, EventIndex index) : ChoiceForms
{
    /// <summary>The expression for the place of a number among the only ones that it can be.</summary>
    public static string PlaceAmong(IReadOnlyList<long> numbers, string number)
    {
        string[] arms = [.. numbers.Select((value, place) => $"{CSharpLiteral.Int64(value)} => {CSharpLiteral.Int32(place)}")];
        return $"({number} switch {{ {string.Join(", ", arms.Take(arms.Length - 1).Append($"_ => {CSharpLiteral.Int32(arms.Length - 1)}"))} }})";
    }

    public override string Index => $"{member}(row)";

    public override string Definition => index.Place;

    public override string? IsNull => index.IsNull is null ? null : $"{Index} == {index.Nowhere}";

    public override void EmitStatics(SourceWriter writer) => index.EmitStatics(writer);

    public override void EmitMembers(SourceWriter writer)
    {
        writer.Line($"/// <summary>Which of the values of {path} the cases give a row, from 0.</summary>");
        writer.Line($"private int {member}(long row) => {Definition};");
        writer.Line();
    }
}
