using System.Globalization;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Rendering;

/// <summary>An entity in words.</summary>
internal static class EntityText
{
    /// <summary>Name, topic, rows and rate of a plan's entity.</summary>
    public static string Heading(Plan plan, PlannedEntity entity)
    {
        EntityOverride? change = plan.Options.Entities.GetValueOrDefault(entity.Name);
        decimal? rate = change?.Rate ?? entity.Descriptor.Rate;
        string process = (change?.Arrivals ?? entity.Descriptor.Arrivals) == Arrivals.Poisson ? " as a Poisson process" : string.Empty;
        string pace = entity.Clock.HasRate && rate is { } perSecond
            ? $"{perSecond.ToString("#,0.#########", CultureInfo.InvariantCulture)} a second{process}"
            : "all at the start";
        return $"# {entity.Name}: {(entity.IsUnbounded ? "any number of" : NumberText.Count(entity.Count))} rows for topic {entity.Topic}, {pace}";
    }
}
