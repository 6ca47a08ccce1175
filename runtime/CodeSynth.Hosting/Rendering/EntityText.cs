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
        string pace = Rate(options, entity);
        string number = entity.IsUnbounded ? "any number of" : NumberText.Count(entity.Count);
        string topic = entity.Descriptor.HasTopic || change?.Topic is not null ? $" for topic {entity.Topic}" : ", without a topic";
        return entity.Producer.Workflow is null
            ? $"{entity.Name}: {number} rows{topic}, {pace}"
            : $"{entity.Name}: {number} instances{topic}, {pace}; events in the order of the run";
    }

    /// <summary>How fast an entity's rows come: <c>10 a second</c>.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="entity">The entity as it is planned.</param>
    /// <param name="unit">What comes, behind the number.</param>
    public static string Rate(PlanOptions options, PlannedEntity entity, string unit = "") =>
        RateOf(options, entity) is { } perSecond
            ? $"{perSecond.ToString("#,0.#########", CultureInfo.InvariantCulture)}{unit} a second{(IsPoisson(options, entity) ? " as a Poisson process" : "")}"
            : "all at the start";

    /// <summary>Rows, or instances, a second; null where all are born at the start.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="entity">The entity as it is planned.</param>
    public static decimal? RateOf(PlanOptions options, PlannedEntity entity) =>
        entity.Clock.HasRate ? options.Entities.GetValueOrDefault(entity.Name)?.Rate ?? entity.Descriptor.Rate : null;

    /// <summary>Whether they come at random distances.</summary>
    /// <param name="options">What was asked for.</param>
    /// <param name="entity">The entity as it is planned.</param>
    public static bool IsPoisson(PlanOptions options, PlannedEntity entity) =>
        (options.Entities.GetValueOrDefault(entity.Name)?.Arrivals ?? entity.Descriptor.Arrivals) == Arrivals.Poisson;
}
