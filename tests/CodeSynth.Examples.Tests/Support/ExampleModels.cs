using System.Reflection;
using CodeSynth.Modeling;

namespace CodeSynth.Examples.Tests.Support;

/// <summary>The models of all examples, found where they lie: a new entity, or a new example that this project refers to, is in every test that goes by them.</summary>
internal static class ExampleModels
{
    private static readonly Dictionary<string, SynthModel> s_models = Find();

    /// <summary>The examples with entities, by folder.</summary>
    public static IEnumerable<string> Names => s_models.Keys;

    /// <summary>Each example's entities.</summary>
    public static TheoryData<string, string> Entities
    {
        get
        {
            var entities = new TheoryData<string, string>();
            foreach ((string example, SynthModel model) in s_models)
            {
                foreach (EntityDescriptor entity in model.Entities)
                {
                    entities.Add(example, entity.Name);
                }
            }

            return entities;
        }
    }

    public static SynthModel Of(string example) => s_models[example];

    public static EntityDescriptor Of(string example, string entity) => s_models[example].Entities.Single(e => e.Name == entity);

    private static Dictionary<string, SynthModel> Find()
    {
        var models = new Dictionary<string, SynthModel>(StringComparer.Ordinal);
        foreach (string folder in Directory.GetDirectories(Testing.RepositoryFiles.PathOf("examples")).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(folder);
            if (File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")) && Assembly.Load(name).GetTypes().SingleOrDefault(t => t.Name == "SynthCatalog") is { } catalog)
            {
                models.Add(name, (SynthModel)catalog.GetProperty("Model")!.GetValue(null)!);
            }
        }

        return models;
    }
}
