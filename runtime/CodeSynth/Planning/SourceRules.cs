using CodeSynth.MasterData;
using CodeSynth.Modeling;

namespace CodeSynth.Planning;

/// <summary>What a plan asks of the files that rows come from; each rule throws the one line that a user reads.</summary>
internal static class SourceRules
{
    public static void Require(IReadOnlyList<EntityDescriptor> model, PlanOptions options)
    {
        if (model.FirstOrDefault(e => e.Source is null && options.Entities.GetValueOrDefault(e.Name)?.Source is not null) is { } entity)
        {
            throw new PlanException($"{entity.Name} has no file that its rows come from, so {entity.Name}.Source cannot be set. Only entities with [CsvSource] or [JsonLinesSource] have one.");
        }
    }

    public static MasterTable Load(EntityDescriptor entity, EntityOverride? change)
    {
        try
        {
            return entity.Source!.Load(change?.Source);
        }
        catch (MasterDataException e)
        {
            throw new PlanException($"{entity.Name}: {e.Message}");
        }
    }

    /// <summary>The change with a count: what it asks for, else what the attributes say, of at most as many records as there are.</summary>
    public static EntityOverride Count(EntityDescriptor entity, EntityOverride? change, MasterTable table)
    {
        change ??= new EntityOverride();
        long count = change.Count ?? entity.Count;
        if (count == EntityDescriptor.AllOfSource)
        {
            return change with { Count = table.Count };
        }

        string records = $"its rows are the records of {table.FileName}, and there {(table.Count == 1 ? "is 1" : $"are {PlanRules.Text(table.Count)}")}";
        return count switch
        {
            EntityDescriptor.Unbounded => throw new PlanException($"{entity.Name}.Count is -1, which is until the run is stopped, but {records}. Set {entity.Name}.Count to at most that, or leave it out."),
            _ when count > table.Count => throw new PlanException($"{entity.Name}.Count is {PlanRules.Text(count)}, but {records}. Set {entity.Name}.Count to at most that, or leave it out."),
            _ => change with { Count = count },
        };
    }
}
