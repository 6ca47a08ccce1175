using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The place of a value in a table: that of an event, or of a row with cases.</summary>
/// <param name="Place">The expression for it.</param>
/// <param name="IsNull">The condition under which there is no value; null when there always is.</param>
internal sealed record EventIndex(string Place, string? IsNull)
{
    private const int NoByte = byte.MaxValue; // a workflow has fewer states, so fewer values

    private string? _static;

    /// <summary>The literal that the table has where there is no value.</summary>
    public string Nowhere { get; private init; } = CSharpLiteral.Int32(NoByte);

    /// <summary>The state that is entered, in a table of all states.</summary>
    public static EventIndex State { get; } = new("current.State", null);

    /// <summary>The state that is left.</summary>
    public static EventIndex Previous { get; } = new("current.Previous", $"current.Previous == {KnownTypes.WorkflowEvent}.None");

    /// <summary>A value that the state has.</summary>
    /// <param name="field">The property.</param>
    /// <param name="value">Its values.</param>
    /// <param name="states">The names of the states.</param>
    /// <param name="places">The name of the table that leads from the state to the value.</param>
    public static EventIndex Of(FieldSpec field, StateValueSpec value, EquatableArray<string> states, string places)
    {
        IEnumerable<string> numbers = value.ByState.Select(v => CSharpLiteral.Int32(v < 0 ? NoByte : v));
        string comment = CommentText.Line($"{field.Path} by state: {string.Join(", ", states)}{(value.MayBeNull ? $"; {NoByte} is null" : string.Empty)}");
        return new($"{places}[current.State]", value.MayBeNull ? $"{places}[current.State] == {NoByte}" : null)
        {
            _static = $"private static global::System.ReadOnlySpan<byte> {places} => [{string.Join(", ", numbers)}]; // {comment}",
        };
    }

    /// <summary>A value that other fields of the row choose.</summary>
    /// <param name="field">The property.</param>
    /// <param name="value">Its cases.</param>
    /// <param name="places">For each of the other fields the expression for the place of its value; of one that may be null the place behind them for null.</param>
    /// <param name="table">The name of the table that leads from the places to the value.</param>
    public static EventIndex Of(FieldSpec field, CaseSpec value, IReadOnlyList<string> places, string table)
    {
        int stride = 1;
        string at = string.Empty;
        for (int i = places.Count - 1; i >= 0; i--)
        {
            at = i == places.Count - 1 ? places[i] : $"{places[i]} * {CSharpLiteral.Int32(stride)} + {at}";
            stride *= value.Sources[i].Size;
        }

        bool isWide = value.Table.Any(v => v >= NoByte);
        int none = isWide ? ushort.MaxValue : NoByte;
        string nowhere = CSharpLiteral.Int32(none);
        IEnumerable<string> numbers = value.Table.Select(v => CSharpLiteral.Int32(v < 0 ? none : v));
        string sources = string.Join(", then ", value.Sources.Select(s => $"{s.Path} ({string.Join(", ", s.MayBeNull ? s.Values.Append("null") : s.Values)})"));
        string comment = CommentText.Line($"{field.Path} by {sources}{(value.MayBeNull ? $"; {nowhere} is null" : string.Empty)}");
        return new($"{table}[{at}]", value.MayBeNull ? $"{table}[{at}] == {nowhere}" : null)
        {
            Nowhere = nowhere,
            _static = $"private static global::System.ReadOnlySpan<{(isWide ? "ushort" : "byte")}> {table} => [{string.Join(", ", numbers)}]; // {comment}",
        };
    }

    public void EmitStatics(SourceWriter writer)
    {
        if (_static is not null)
        {
            writer.Line(_static);
        }
    }
}
