using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing;

/// <summary>The types that hold a time.</summary>
internal static class TimeType
{
    /// <summary>Them in words.</summary>
    public const string Words = "DateTimeOffset, DateTime, DateOnly, long (milliseconds since 1970) and string (ISO 8601)";

    /// <summary>A property of such a type as a time; null for any other.</summary>
    public static ValueShape? Shape(FieldType type) =>
        type.Family is TypeFamily.Offset or TypeFamily.DateTime or TypeFamily.Date or TypeFamily.Text || type.Name == "long" ? type.Shape(ShapeKind.Time) : null;
}
