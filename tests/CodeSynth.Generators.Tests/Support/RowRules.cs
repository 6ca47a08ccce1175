using System.Reflection;
using CodeSynth.Time;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>What the attributes of fields that follow from others of the row say of their values, read off by reflection.</summary>
/// <param name="owners">The object that the field stands in, then those around it.</param>
/// <param name="follow">The property of a name, as seen from those, and its value.</param>
/// <param name="birthOf">When the row was born, in UTC ticks, whose key a reference or its copy has; null for what is no such key.</param>
internal sealed class RowRules(object[] owners, Func<string, object[], (PropertyInfo Property, object? Value)> follow, Func<PropertyInfo, object, long?> birthOf)
{
    /// <summary>Asserts that a value, or null, is what the cases or the time that it counts from say; nothing of other fields.</summary>
    /// <returns>Whether it is such a field.</returns>
    public bool Assert(PropertyInfo field, object? value)
    {
        CaseAttribute[] cases = [.. FaceCheck.AllOn<CaseAttribute>(field)];
        if (cases.Length != 0)
        {
            object? expected = cases.FirstOrDefault(Holds)?.Value ?? FaceCheck.On<OtherwiseAttribute>(field)?.Value;
            Xunit.Assert.Equal(expected is null or Enum || value is null ? expected : FaceCheck.Converted(expected, value.GetType()), value);
            return true;
        }

        if (FaceCheck.On<TimeAfterAttribute>(field) is not { } after)
        {
            return false;
        }

        (PropertyInfo source, object? start) = follow(after.Start, owners);
        Xunit.Assert.Equal(start is null, value is null);
        if (start is not null)
        {
            AssertAfter(after, source, start, value!);
        }

        return true;
    }

    private void AssertAfter(TimeAfterAttribute after, PropertyInfo source, object start, object value)
    {
        DateTimeOffset from = birthOf(source, start) is { } born ? TimeRules.Instant(born) : TimeRules.TimeOf(start);
        TimeSpan hidden = start is DateOnly ? TimeSpan.FromDays(1) : TimeSpan.Zero; // of the instant that the day was cut from
        Xunit.Assert.InRange(TimeRules.TimeOf(value), TimeRules.Shown(from + Length(after.Min), value), TimeRules.Shown(from + Length(after.Max) + hidden, value));
    }

    private bool Holds(CaseAttribute attribute) =>
        follow(attribute.Field, owners).Value is { } value && (value is Enum ? attribute.EqualTo : FaceCheck.Converted(attribute.EqualTo, value.GetType())).Equals(value);

    private static TimeSpan Length(string text) => DurationText.TryParse(text, out TimeSpan length) ? length : TimeSpan.Zero;
}
