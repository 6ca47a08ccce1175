using CodeSynth.CodeFixes;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Fixes;

/// <summary>What an editor offers when a schema has fields that no property fills.</summary>
public class SchemaFixTests
{
    [Fact]
    public async Task AddSchemaProperty_FieldsOfAnAvroSchema_AreAllAdded()
    {
        TestProject wrong = TestProject.Of("""
            [SynthEntity, AvroSchema("order.avsc")]
            public partial record Order
            {
                [RecordKey, Sequence("O{0}")] public required string Id { get; init; }
            }
            """).With("order.avsc", """
            {"type":"record","name":"Order","fields":[
              {"name":"id","type":"string"},
              {"name":"total_amount","type":"double"},
              {"name":"state","type":{"type":"enum","name":"State","symbols":["OPEN","PAID"]}},
              {"name":"contact_email","type":["null","string"],"default":null}]}
            """);

        using FixRun run = await FixRun.OfAsync(wrong, new AddSchemaPropertyFix());
        TestProject right = await run.ApplyAsync(Assert.Single(run.Actions, a => a.Title == "Add the properties that the schema asks for"));

        Assert.Equal(
            """
            using CodeSynth;
            [SynthEntity, AvroSchema("order.avsc")]
            public partial record Order
            {
                [RecordKey, Sequence("O{0}")] public required string Id { get; init; }
                [Uniform(0.0, 1000.0, Decimals = 2)] public double TotalAmount { get; init; }
                [OneOf("OPEN", "PAID")] public required string State { get; init; }
                [Fake(Fake.Email), NullRate(0.1)] public string? ContactEmail { get; init; }
            }
            """,
            right.Files["Entities.cs"]);
        Assert.Empty(await AnalyzerRun.OfAsync(right));
        GeneratorRun.Of(right).AssertCompiles();
    }

    [Fact]
    public async Task AddSchemaProperty_AFieldOfANestedMessage_IsAddedToItsType()
    {
        TestProject wrong = TestProject.Of("""
            [SynthEntity, ProtobufSchema("customer.proto")]
            public partial record Customer
            {
                [RecordKey, Sequence("C{0}")] public required string Id { get; init; }
                public required Address Address { get; init; }
            }

            public record Address
            {
                [Fake(Fake.StreetAddress)] public required string Street { get; init; }
            }
            """).With("customer.proto", """
            syntax = "proto3";
            message Customer {
              string id = 1;
              Address address = 2;
            }
            message Address {
              string street = 1;
              string city = 2;
            }
            """);

        using FixRun run = await FixRun.OfAsync(wrong, new AddSchemaPropertyFix());
        TestProject right = await run.ApplyAsync(Assert.Single(run.Actions));

        Assert.Contains("    [Fake(Fake.City)] public required string City { get; init; }\n}", right.Files["Entities.cs"], StringComparison.Ordinal);
        Assert.Empty(await AnalyzerRun.OfAsync(right));
    }

    [Fact]
    public async Task AddSchemaProperty_AFieldThatNothingFills_OffersNothing()
    {
        TestProject wrong = TestProject.Of("""
            [SynthEntity, AvroSchema("order.avsc")]
            public partial record Order
            {
                [RecordKey, Sequence("O{0}")] public required string Id { get; init; }
            }
            """).With("order.avsc", """{"type":"record","name":"Order","fields":[{"name":"id","type":"string"},{"name":"labels","type":{"type":"map","values":"string"}}]}""");

        using FixRun run = await FixRun.OfAsync(wrong, new AddSchemaPropertyFix());

        Assert.Empty(run.Actions);
        Finding finding = Assert.Single(await AnalyzerRun.OfAsync(wrong));
        Assert.EndsWith("it is a map and has no default, and no sampler fills a map yet. Give the field a default and lower the severity of this rule, or another type.", finding.Message, StringComparison.Ordinal);
    }
}
