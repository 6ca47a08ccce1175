using CodeSynth.Modeling;

namespace CodeSynth.Kafka.Registry;

/// <summary>A schema that a run needs a registry to have, of an entity or of what one refers to.</summary>
/// <param name="Subject">Under which subject.</param>
/// <param name="Kind">Its language.</param>
/// <param name="Text">Its text.</param>
/// <param name="References">Name and subject of those that it refers to itself.</param>
internal sealed record SchemaDemand(string Subject, SchemaKind Kind, string Text, IReadOnlyList<string> References)
{
    /// <summary>The same schema without references, to check it where these are not registered yet; null where there is no such text.</summary>
    public string? SelfContainedText { get; init; }

    /// <summary>The demands of entities: each subject once, those that are referred to before those that refer to them.</summary>
    /// <exception cref="SchemaRegistryException">Two want one subject for different schemas.</exception>
    public static IReadOnlyList<SchemaDemand> Of(IReadOnlyList<EntityDemand> entities)
    {
        var demands = new Dictionary<string, SchemaDemand>(StringComparer.Ordinal);
        var ordered = new List<SchemaDemand>();
        foreach (EntityDemand entity in entities)
        {
            // What is referred to is registered by the name that it is referred to by, as Confluent's serializers do it; what every reader knows is not.
            HashSet<string> imported = [.. entity.Schema.Imports.Select(i => i.Name)];
            foreach (SchemaImport import in entity.Schema.Imports)
            {
                Add(new SchemaDemand(import.Name, entity.Kind, import.Text, [.. import.Imports.Where(imported.Contains)]));
            }

            Add(new SchemaDemand(entity.Subject, entity.Kind, entity.Schema.Text, [.. entity.Meaning.DirectImports.Where(imported.Contains)])
            {
                SelfContainedText = entity.Kind == SchemaKind.Avro ? entity.Schema.SelfContainedText : null,
            });
        }

        return ordered;

        void Add(SchemaDemand demand)
        {
            if (demands.TryAdd(demand.Subject, demand))
            {
                ordered.Add(demand);
            }
            else if (demands[demand.Subject].Text != demand.Text)
            {
                throw SchemaRegistryException.OfConfiguration(
                    $"Two different schemas of this run belong under the subject '{demand.Subject}', which takes one after the other as versions of one thing. Choose another --subject-name-strategy.");
            }
        }
    }

    /// <summary>The schema as a registry takes it; null while something that it refers to is not registered.</summary>
    public RegistrySchema? With(IReadOnlyDictionary<string, RegisteredSchema> found) => References.All(found.ContainsKey)
        ? new RegistrySchema(Kind, Text) { References = [.. References.Select(name => new SchemaReference(name, name, found[name].Version))] }
        : null;
}
