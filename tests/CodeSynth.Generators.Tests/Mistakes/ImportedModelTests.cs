using CodeSynth.Generators.Tests.Support;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Importing;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Tests.Mistakes;

/// <summary>What <c>schema import</c> writes is an entity without a mistake that fits the schema it was made of.</summary>
public class ImportedModelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""
        {"type":"record","name":"Payment","namespace":"bank","fields":[
          {"name":"id","type":"string"},{"name":"ts","type":"long"},{"name":"amount","type":"double"},
          {"name":"fee","type":{"type":"bytes","logicalType":"decimal","precision":9,"scale":2}},
          {"name":"kind","type":{"type":"enum","name":"Kind","symbols":["SEPA_CREDIT","card"]}},
          {"name":"other_kind","type":["null","Kind"],"default":null},
          {"name":"at","type":{"type":"long","logicalType":"timestamp-micros"}},
          {"name":"ok","type":"boolean"},{"name":"ratio","type":"float"},
          {"name":"trace","type":{"type":"string","logicalType":"uuid"}},
          {"name":"tags","type":{"type":"array","items":"string"}},
          {"name":"place","type":{"type":"record","name":"Place","fields":[{"name":"city","type":"string"},{"name":"zip_code","type":"string"}]}},
          {"name":"level","type":{"type":"int","arg.properties":{"range":{"min":1,"max":4}}}}]}
        """)]
    public async Task Avro_Imported_FitsItsSchema(string schema)
    {
        AvroFile file = AvroParser.Parse("payment.avsc", schema, Cancellation);
        string source = ImportWriter.Write(AvroImporter.Import((AvroRecord)file.Schema!.Root, "payment.avsc", new AvroLibrary([file])), "Shop");

        await AssertFitsAsync(TestProject.Empty.With("Payment.cs", source).With("payment.avsc", schema));
    }

    [Theory]
    [InlineData("customer.proto")]
    [InlineData("order.proto")]
    [InlineData("payment.proto")]
    public async Task Protobuf_Imported_FitsItsSchema(string name)
    {
        string schema = Repository.Read(Path.Combine(Repository.Root, "schemas/protobuf", name));
        ProtoFile file = ProtoParser.Parse(name, schema, Cancellation);
        ProtoSchema resolved = new ProtoLibrary([file]).Resolve(file, Cancellation).Schema!;
        string source = ImportWriter.Write(ProtobufImporter.Import(resolved.Root.Messages[0], name, resolved), "Shop");

        await AssertFitsAsync(TestProject.Empty.With("Entity.cs", source).With(name, schema));
    }

    private static async Task AssertFitsAsync(TestProject project)
    {
        Assert.Empty(await AnalyzerRun.OfAsync(project));
        GeneratorRun run = GeneratorRun.Of(project);
        run.AssertCompiles();
        Assert.Contains(run.Files.Keys, k => k.EndsWith(".Avro.g.cs", StringComparison.Ordinal));
        Assert.Contains(run.Files.Keys, k => k.EndsWith(".Protobuf.g.cs", StringComparison.Ordinal));
    }
}
