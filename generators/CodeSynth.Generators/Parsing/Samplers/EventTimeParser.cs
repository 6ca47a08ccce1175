using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class EventTimeParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (Nullability.IsNullableValue(site.Property.Type))
        {
            return site.CannotFill("DateTimeOffset, DateTime and long without a '?', because every row has its time");
        }

        return site.Type.Family is TypeFamily.Offset or TypeFamily.DateTime || site.Type.Name == "long"
            ? new EventTimeSpec(site.Type.Shape(ShapeKind.Time))
            : site.CannotFill("DateTimeOffset, DateTime and long (milliseconds since 1970)");
    }
}
