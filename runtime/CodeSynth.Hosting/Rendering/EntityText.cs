using System.Globalization;
using CodeSynth.Planning;

namespace CodeSynth.Hosting.Rendering;

/// <summary>An entity in words.</summary>
internal static class EntityText
{
    /// <summary>Name, topic, rows and rate of an entity.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="entity">The entity as it is planned.</param>
    public static string Heading(PlanOptions options, PlannedEntity entity)
    {
        EntityOverride? change = options.Entities.GetValueOrDefault(entity.Name);
        decimal? rate = change?.Rate ?? entity.Descriptor.Rate;
        string process = (change?.Arrivals ?? entity.Descriptor.Arrivals) == Arrivals.Poisson ? " as a Poisson process" : string.Empty;
        string pace = entity.Clock.HasRate && rate is { } perSecond
            ? $"{perSecond.ToString("#,0.#########", CultureInfo.InvariantCulture)} a second{process}"
            : "all at the start";
        string number = entity.IsUnbounded ? "any number of" : NumberText.Count(entity.Count);
        string topic = entity.Descriptor.HasTopic || change?.Topic is not null ? $" for topic {entity.Topic}" : ", without a topic";
        return entity.Producer.Workflow is null
            ? $"# {entity.Name}: {number} rows{topic}, {pace}"
            : $"# {entity.Name}: {number} instances{topic}, {pace}; events in the order of the run";
    }
}
