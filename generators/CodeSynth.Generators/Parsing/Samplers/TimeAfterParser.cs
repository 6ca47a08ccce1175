using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Samplers;

internal static class TimeAfterParser
{
    public static SamplerSpec? Parse(SamplerSite site)
    {
        if (TimeType.Shape(site.Type) is not { } shape)
        {
            return site.CannotFill(TimeType.Words);
        }

        if (Length(site, 1) is not { } min || Length(site, 2) is not { } max || StartOf(site) is not { } start)
        {
            return null;
        }

        if (min.Ticks > max.Ticks)
        {
            return Fail(site, 1, $"the least, {min.Text}, is more than the most, {max.Text}. Exchange them.");
        }

        TimeReach reach = start.Reach.Plus(max.Ticks);
        if (reach.Until > DateTime.MaxValue.Ticks || reach.After > DateTime.MaxValue.Ticks)
        {
            return Fail(site, 2, "it could lie after the year 9999. Shorten it, or what it counts from.");
        }

        if (start.NullCause is { } cause && !Nullability.Fits(site.Property))
        {
            site.Context.Error(Rules.NullableCopy, Culprit.Argument(site.Attribute, 0), site.Name, cause, TypeNames.Short(site.Property.Type));
            return null;
        }

        return new TimeAfterSpec(shape, start.Path, start.Target, min, max) { MayBeNull = start.NullCause is not null, Reach = reach };
    }

    private static (string Path, string? Target, TimeReach Reach, string? NullCause)? StartOf(SamplerSite site)
    {
        string name = site.Attribute.ConstructorArguments[0].Value as string ?? string.Empty;
        if (CopyParser.LinkOf(site.Scope, name) is not { } start)
        {
            return NoStart(site, $"'{name}' is no property of '{site.Scope.Owner.Name}'. Name a property that carries [References], or a time.");
        }

        if (RowCircle.IsThroughItself(site, start))
        {
            return NoStart(site, $"'{name}' counts from '{site.Property.Name}' in turn, or is that property, so neither has a beginning. Name another time, or a reference.");
        }

        string path = start.Scope.PathOf(start.Property);
        if (LinkResolver.Follow(site.Context, start.Scope, start.Property) is { } target)
        {
            return (path, target.ToModel().Name, TimeReach.OfEventTime, Nullability.Cause(site.Context, start.Scope, start.Property, site.Scope));
        }

        if (new FieldParser(site.Context.Within(start.Scope.Entity)).ParseSampler(start.Scope, start.Property) is not { } sampler)
        {
            site.Context.FailSilently(); // its own diagnostic says what is wrong
            return null;
        }

        return sampler.Shape.Kind == ShapeKind.Time
            ? (path, null, ReachOf(site.Context, start.Scope, start.Property, sampler), Nullability.Cause(site.Context, start.Scope, start.Property, site.Scope, sampler))
            : NoStart(site, $"'{name}' is neither a reference nor a time. Name a property that carries [References], [EventTime], [UniformTime] or [TimeAfter].");
    }

    // What a link leads to was born before the row, so that a copy reaches as far as what it copies.
    private static TimeReach ReachOf(ParseContext context, PropertyScope scope, IPropertySymbol property, SamplerSpec? sampler)
    {
        switch (sampler)
        {
            case UniformTimeSpec time:
                return new TimeReach(null, time.To);
            case TimeAfterSpec after:
                return after.Reach;
            case CopySpec when CopyParser.SourceOf(context, scope, SynthAttributes.Find(property, AttributeKind.CopyOf)!) is { } source:
                ParseContext other = context.Within(source.Scope.Entity);
                return ReachOf(other, source.Scope, source.Property, new FieldParser(other).ParseSampler(source.Scope, source.Property));
            default:
                return TimeReach.OfEventTime;
        }
    }

    private static TimeLength? Length(SamplerSite site, int index)
    {
        string text = site.Attribute.ConstructorArguments[index].Value as string ?? string.Empty;
        if (DurationText.TryParse(text, out long ticks) || text is "0ms" or "0s" or "0m" or "0h" or "0d")
        {
            return new TimeLength(text, ticks);
        }

        Fail(site, index, $"'{text}' is no length of time. Write a whole number and a unit, as 90s, 5m, 12h or 3d.");
        return null;
    }

    private static (string, string?, TimeReach, string?)? NoStart(SamplerSite site, string reason)
    {
        Fail(site, 0, reason);
        return null;
    }

    private static SamplerSpec? Fail(SamplerSite site, int argument, string reason) => site.Fail(Rules.BadTimeAfter, Culprit.Argument(site.Attribute, argument), reason);
}
