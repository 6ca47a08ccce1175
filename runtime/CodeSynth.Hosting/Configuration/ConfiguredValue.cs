namespace CodeSynth.Hosting.Configuration;

/// <summary>The value of an option that no command line gives.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">Where it was set.</param>
/// <param name="Entities">The layer that each setting of an entity comes from, by its key.</param>
internal sealed record ConfiguredValue(string Text, Origin Origin, IReadOnlyDictionary<string, Layer> Entities)
{
    /// <summary>Whether it counts for an entity: no layer at or above its own says of this very entity what it is to be.</summary>
    public bool CountsFor(string entity, string key) => !Entities.TryGetValue(SettingKeys.OfEntity(entity, key), out Layer layer) || layer < Origin.Layer;
}
