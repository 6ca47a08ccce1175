using System.Globalization;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Rendering;

/// <summary>An entity in words.</summary>
internal static class EntityText
{
    /// <summary>Name, topic, rows and rate of a plan's entity.</summary>
    public static string Heading(Plan plan, PlannedEntity entity)
    {
        decimal? rate = plan.Options.Entities.GetValueOrDefault(entity.Name)?.Rate ?? entity.Descriptor.Rate;
        string pace = entity.Clock.HasRate && rate is { } perSecond
            ? $"{perSecond.ToString("#,0.#########", CultureInfo.InvariantCulture)} a second"
            : "all at the start";
        return $"# {entity.Name}: {(entity.IsUnbounded ? "any number of" : NumberText.Count(entity.Count))} rows for topic {entity.Topic}, {pace}";
    }
}
