using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Fields;

/// <summary>The place of an event's value in a table.</summary>
/// <param name="Place">The expression for it.</param>
/// <param name="IsNull">The condition under which there is no value; null when there always is.</param>
internal sealed record EventIndex(string Place, string? IsNull)
{
    private const int Nowhere = byte.MaxValue; // a workflow has fewer states, so fewer values

    private string? _static;

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
        IEnumerable<string> numbers = value.ByState.Select(v => CSharpLiteral.Int32(v < 0 ? Nowhere : v));
        string comment = CommentText.Line($"{field.Path} by state: {string.Join(", ", states)}{(value.MayBeNull ? $"; {Nowhere} is null" : string.Empty)}");
        return new($"{places}[current.State]", value.MayBeNull ? $"{places}[current.State] == {Nowhere}" : null)
        {
            _static = $"private static global::System.ReadOnlySpan<byte> {places} => [{string.Join(", ", numbers)}]; // {comment}",
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
