using System.Reflection;
using System.Runtime.Loader;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Faces;

/// <summary>Shapes that no catalog shows: generic types, two entities of one name, base types of another assembly.</summary>
public class ShapeTests
{
    [Fact]
    public void GenericContainer_ClosedByTheUser_BothFacesAgree()
    {
        TestProject project = TestProject.Of("""
            public partial class Box<T>
                where T : notnull
            {
                [SynthEntity(Count = 20)]
                public partial record Parcel([RecordKey, Sequence("P{0}")] string ParcelId, [Fake(Fake.City)] string City);

                public partial struct Lid<TInner>
                {
                    [SynthEntity(Count = 30)]
                    public partial record struct Label
                    {
                        [RecordKey, Sequence] public int LabelId { get; init; }
                        [References(Zipf = 1)] public required string ParcelId { get; init; }
                        [CopyOf("ParcelId", "City")] public required string City { get; init; }
                    }
                }
            }

            [SynthEntity]
            public readonly partial record struct Versioned<T>
            {
                [RecordKey, Sequence("V{0}")] public required string Id { get; init; }
                [Uniform(1, 9)] public int Number { get; init; }
            }

            public static class Use
            {
                public static SynthModel Model { get; } = new([.. SynthCatalog.Model.Entities, Box<int>.Parcel.Synth.Descriptor, Box<int>.Lid<List<string>>.Label.Synth.Descriptor, Versioned<Type>.Synth.Descriptor]);
            }
            """) with { RootNamespace = null };

        var model = (SynthModel)ExecutedModel.Load(GeneratorRun.Of(project).AssertCompiles()).GetType("Use")!.GetProperty("Model")!.GetValue(null)!;

        Assert.Equal(["Parcel", "Label", "Versioned"], model.Entities.Select(e => e.Name));
        Assert.Equal((20 * 2) + (30 * 3) + (100 * 2) + 30, FaceCheck.Run(model)); // fields, and a link of each label
    }

    [Fact]
    public void Entities_OfOneNameInTwoNamespacesAndAContainer_RunTogether_WithEqualValuesWhereTheyAreEqual()
    {
        TestProject project = TestProject.Of("""
            namespace V1 { [SynthEntity(Topic = "v1")] public partial record Order([RecordKey, Sequence("O{0}")] string OrderId, [Fake(Fake.City)] string City); }
            namespace V2 { [SynthEntity(Topic = "v2")] public partial record Order([RecordKey, Sequence("O{0}")] string Id, [Fake(Fake.City)] string City, [Uniform(1, 9)] int Amount); }
            public static partial class V3 { [SynthEntity(Topic = "v3")] public partial record Order([RecordKey, Sequence("O{0}")] string Key, [Fake(Fake.FullName)] string City); }
            """);

        SynthModel model = ExecutedModel.Of(project);

        Assert.True(FaceCheck.Run(model) > 0);
        string[][] cities = [.. model.Entities.Select(e => Column(model, e.RecordType, "City"))];
        Assert.Equal(cities[0], cities[1]);
        Assert.NotEqual(cities[0], cities[2]); // another sampler of the same stream
    }

    [Fact]
    public void Entities_ThatDifferByCaseOnly_RunTogether()
    {
        TestProject project = TestProject.Of("""
            [SynthEntity(Topic = "upper")] public partial record Item([RecordKey, Sequence] int Id, [Fake(Fake.City)] string City);
            [SynthEntity(Topic = "lower")] public partial record item([RecordKey, Sequence] int Id, [Fake(Fake.City)] string City);
            """);

        SynthModel model = ExecutedModel.Of(project);

        Assert.True(FaceCheck.Run(model) > 0);
        Assert.NotEqual(Column(model, model.Entities[0].RecordType, "City"), Column(model, model.Entities[1].RecordType, "City"));
        string[] files = [.. GeneratorRun.Of(project).Files.Keys];
        Assert.Equal(files.Length, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void BaseTypes_OfAnotherAssembly_GiveTheirProperties()
    {
        TestProject shared = TestProject.Of("""
            namespace Shared;

            public abstract record Keyed([RecordKey, Sequence("K{0}")] string Id);

            public abstract class Audited<TUser>
            {
                protected Audited(TUser by) => CreatedBy = by;
                [Constant("system")] public TUser CreatedBy { get; }
                [Fake(Fake.City)] public virtual string Place { get; protected set; } = "";
            }
            """) with { AssemblyName = "Shared" };
        CSharpCompilation compiled = GeneratorRun.Of(shared).AssertCompiles();
        TestProject referring = TestProject.Of("""
            [SynthEntity] public partial record Order(string Id, [Uniform(1, 9)] int Amount) : Shared.Keyed(Id);

            [SynthEntity]
            public partial class Note(string createdBy) : Shared.Audited<string>(createdBy)
            {
                [RecordKey, Sequence] public int NoteId { get; init; }
                public override string Place { get => base.Place; }
            }
            """) with { MoreReferences = [compiled.ToMetadataReference()] };
        var context = new AssemblyLoadContext(null, isCollectible: true);
        ExecutedModel.Load(compiled, context);

        SynthModel model = ExecutedModel.ModelOf(ExecutedModel.Load(GeneratorRun.Of(referring).AssertCompiles(), context));

        Assert.Equal((100 * 2) + (100 * 3), FaceCheck.Run(model));
        Assert.Equal(["CreatedBy", "NoteId", "Place"], model.Entities[0].Fields.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    /// <summary>What is equal by value stays so: what holds a partial property's value takes part.</summary>
    [Fact]
    public void PartialProperties_OfARecord_CountForEqualityAndAreNotPrintedTwice()
    {
        TestProject project = TestProject.Of("""
            [SynthEntity] public partial record Order { [RecordKey, Sequence("O{0}")] public partial string Id { get; } }
            """);

        SynthModel model = ExecutedModel.Of(project);
        object[] rows = [.. Rows(model, model.Entities[0].RecordType)];

        Assert.Equal("Order { Id = O1 }", rows[0].ToString());
        Assert.Equal(rows[0], Rows(model, model.Entities[0].RecordType).First());
        Assert.NotEqual(rows[0], rows[1]);
    }

    private static string[] Column(SynthModel model, Type type, string property) => [.. Rows(model, type).Select(r => (string)type.GetProperty(property)!.GetValue(r)!)];

    private static IEnumerable<object> Rows(SynthModel model, Type type)
    {
        MethodInfo table = typeof(SynthModel).GetMethod(nameof(SynthModel.Table))!.MakeGenericMethod(type);
        return ((System.Collections.IEnumerable)table.Invoke(model, null)!).Cast<object>();
    }
}
