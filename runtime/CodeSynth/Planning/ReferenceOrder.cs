using CodeSynth.Modeling;

namespace CodeSynth.Planning;

/// <summary>
/// Parents before children. Among entities that could stand next, the ordinally smallest name goes first, so the order
/// depends on the model alone and not on the order of files or declarations.
/// </summary>
internal static class ReferenceOrder
{
    public static IReadOnlyList<EntityDescriptor> Of(IReadOnlyCollection<EntityDescriptor> entities, PlanBuilder builder)
    {
        var waiting = entities.OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        foreach (EntityDescriptor entity in waiting)
        {
            builder.ClockOf(entity); // finds circles, with a message that names them
        }

        var ordered = new List<EntityDescriptor>(waiting.Count);
        while (waiting.Count > 0)
        {
            EntityDescriptor next = waiting.First(e => !waiting.Any(other => other != e && Reaches(e, other)));
            waiting.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }

    private static bool Reaches(EntityDescriptor child, EntityDescriptor ancestor) =>
        child.References.Any(r => r.Target() is var parent && parent != child && (parent == ancestor || Reaches(parent, ancestor)));
}
