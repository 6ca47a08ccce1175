using System.Collections.Immutable;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using Ecommerce;

namespace CodeSynth.Interop.Tests;

/// <summary>What others are given to read.</summary>
internal static class Subjects
{
    public const string HandMade = "hand-made";
    public const string Ecommerce = "e-commerce";

    public static TheoryData<string> All => [HandMade, Ecommerce];

    public static Plan PlanOf(string subject) => subject switch
    {
        HandMade => Plan.Create([BinaryEntity.Of("Note", 3000, rate: 100)], new PlanOptions { Seed = 3 }),
        Ecommerce => SynthCatalog.Model.CreatePlan(new PlanOptions
        {
            Seed = 3,
            Entities = ImmutableDictionary<string, EntityOverride>.Empty.Add("Customer", Rows(700)).Add("Order", Rows(1500)).Add("Payment", Rows(1200)),
        }),
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    private static EntityOverride Rows(long count) => new() { Count = count };

    /// <summary>Writes an entity's schema into a folder, with those that it imports where a reader looks for them.</summary>
    /// <returns>The schema's own file.</returns>
    public static string WriteSchema(TemporaryFolder folder, EntitySchema schema)
    {
        if (schema.Format == WireFormat.Avro)
        {
            return folder.Write(schema.FileName, schema.SelfContainedText);
        }

        foreach (SchemaImport import in schema.Imports)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(import.Name))!);
            folder.Write(import.Name, import.Text);
        }

        return folder.Write(schema.FileName, schema.Text);
    }
}
