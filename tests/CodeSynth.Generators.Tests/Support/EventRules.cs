using System.Globalization;
using System.Reflection;
using CodeSynth.Workflows;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What the attributes of fields that depend on the event say of its values, read off by reflection.</summary>
internal static class EventRules
{
    /// <summary>Asserts that a value is the event's; says nothing of fields that do not depend on it.</summary>
    /// <param name="field">The property.</param>
    /// <param name="value">Its value, which is not null.</param>
    /// <param name="current">The event.</param>
    /// <param name="model">The model.</param>
    /// <param name="entity">The entity's type.</param>
    public static void AssertValue(PropertyInfo field, object value, WorkflowEvent current, SynthModel model, Type entity)
    {
        IReadOnlyList<string> states = StatesOf(model, entity);
        if (FaceCheck.On<StateAttribute>(field) is not null)
        {
            Assert.Equal(states[current.State], NameOf(value));
        }
        else if (FaceCheck.On<PreviousStateAttribute>(field) is not null)
        {
            Assert.Equal(states[current.Previous], NameOf(value));
        }
        else if (FaceCheck.On<StepAttribute>(field) is { } step)
        {
            Assert.Equal(current.Step + step.Start, Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }
        else if (HasValues(field))
        {
            object expected = ValueIn(field, states[current.State])!;
            Assert.Equal(value is Enum ? expected : FaceCheck.Converted(expected, value.GetType()), value);
        }
    }

    /// <summary>Whether the event leaves a field null.</summary>
    public static bool AllowNull(PropertyInfo field, WorkflowEvent current, SynthModel model, Type entity) =>
        (FaceCheck.On<PreviousStateAttribute>(field) is not null && current.Previous == WorkflowEvent.None)
        || (HasValues(field) && ValueIn(field, StatesOf(model, entity)[current.State]) is null);

    private static IReadOnlyList<string> StatesOf(SynthModel model, Type entity) => model.Entities.Single(e => e.RecordType == entity).Workflow!.States;

    private static bool HasValues(PropertyInfo field) => ValuesOf(field).Any();

    private static object? ValueIn(PropertyInfo field, string state) =>
        (ValuesOf(field).FirstOrDefault(v => v.State is { } s && NameOf(s) == state) ?? ValuesOf(field).FirstOrDefault(v => v.State is null))?.Value;

    private static IEnumerable<StateValueAttribute> ValuesOf(PropertyInfo field) => FaceCheck.AllOn<StateValueAttribute>(field);

    /// <summary>A state's name on the wire.</summary>
    private static string NameOf(object state) => state is Enum
        ? state.GetType().GetField(state.ToString()!)!.GetCustomAttribute<NameAttribute>()?.Name ?? state.ToString()!
        : (string)state;
}
