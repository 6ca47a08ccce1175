using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class EventTimeParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (Nullability.IsNullableValue(site.Property.Type) || site.Property.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return site.CannotFill($"{TimeType.Words} without a '?', because every row has its time");
        }

        return TimeType.Shape(site.Type) is { } shape ? new EventTimeSpec(shape) : site.CannotFill(TimeType.Words);
    }
}
