using System.Globalization;
using System.Runtime.Loader;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Emitted code, executed: the object face and the JSON wire face say the same, and what the attributes say.</summary>
public class FaceTests
{
    [Theory]
    [MemberData(nameof(ScenarioProjects.Names), MemberType = typeof(ScenarioProjects))]
    public void Scenario_BothFaces_AgreeAndAreTheGoldenOnes(string scenario)
    {
        SynthModel model = ExecutedModel.Of(ScenarioProjects.Of(scenario)).WithSeed(42);

        Assert.True(FaceCheck.Run(model) > 100);
        GoldenRows.MustBe(scenario, model);
    }

    /// <summary>Models out of everything that is supported, which nobody thought of.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task RandomModel_BothFaces_Agree(int number)
    {
        TestProject project = RandomModel.Of(number);

        Assert.Empty(await AnalyzerRun.OfAsync(project));
        Assert.True(FaceCheck.Run(ExecutedModel.Of(project).WithSeed((ulong)number)) > 0);
    }

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, 40)];

    /// <summary>The examples of docs/samplers.md, as that page's own test has them.</summary>
    [Fact]
    public async Task SamplersPage_BothFacesOfItsExamples_Agree()
    {
        string examples = Repository.Read(Path.Combine(Repository.Root, "tests/CodeSynth.Tests/Docs/SamplersExamples.cs"));
        TestProject project = TestProject.Empty.With("Examples.cs", "using CodeSynth;\n" + examples);

        Assert.Empty(await AnalyzerRun.OfAsync(project));
        Assert.True(FaceCheck.Run(ExecutedModel.Of(project).WithSeed(42)) > 1_000);
    }

    [Fact]
    public void Model_WithAnEntityOfAnotherAssembly_BothFacesAgree()
    {
        TestProject shared = TestProject.Of("""
            [SynthEntity(Count = 10)]
            public partial class Shared
            {
                [RecordKey, Sequence("S{0}")] public string Id { get; set; } = "";
                [Fake(Fake.City)] public string City { get; set; } = "";
            }
            """) with { AssemblyName = "Shared", RootNamespace = "SharedRoot" };
        CSharpCompilation compiled = GeneratorRun.Of(shared).AssertCompiles();
        TestProject referring = TestProject.Of("""
            [SynthEntity(Count = 20)]
            public partial class Order
            {
                [RecordKey, Sequence] public int Id { get; set; }
                [References(typeof(Shared), Zipf = 1)] public string SharedId { get; set; } = "";
                [CopyOf("SharedId", "City")] public string City { get; set; } = "";
            }
            """) with { MoreReferences = [compiled.ToMetadataReference()] };
        var context = new AssemblyLoadContext(null, isCollectible: true);
        SynthModel parents = ExecutedModel.ModelOf(ExecutedModel.Load(compiled, context));
        SynthModel children = ExecutedModel.ModelOf(ExecutedModel.Load(GeneratorRun.Of(referring).AssertCompiles(), context));

        Assert.Equal(["Order"], children.Entities.Select(e => e.Name)); // the other assembly's catalog has the other one
        Assert.True(FaceCheck.Run(new SynthModel([.. parents.Entities, .. children.Entities])) > 0);
    }

    /// <summary>Finnish has a decimal comma and another minus; the wire has neither.</summary>
    [Fact]
    public void Faces_UnderAnotherCulture_Agree()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.True(FaceCheck.Run(ExecutedModel.Of(ScenarioProjects.Of("Samplers"))) > 0);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
