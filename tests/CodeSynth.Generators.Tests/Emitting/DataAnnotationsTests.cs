using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>A file may use our attributes and those of System.ComponentModel.DataAnnotations, each by its short name.</summary>
public class DataAnnotationsTests
{
    private static readonly string[] s_namespaces = ["System", "System.Collections.Generic", "System.Linq", typeof(KeyAttribute).Namespace!, typeof(TableAttribute).Namespace!];

    public static TheoryData<string> Ours => [.. typeof(SynthModel).Assembly.GetExportedTypes().Where(t => t is { Namespace: "CodeSynth", IsNested: false }).Select(t => t.Name.Split('`')[0])];

    [Theory]
    [MemberData(nameof(Ours))]
    public void Type_OfOurs_IsNamedLikeNothingInDataAnnotationsOrTheImplicitUsings(string name)
    {
        IEnumerable<Type> theirs = AppDomain.CurrentDomain.GetAssemblies()
            .Append(typeof(KeyAttribute).Assembly)
            .Where(a => a != typeof(SynthModel).Assembly && !a.IsDynamic)
            .SelectMany(a => a.GetExportedTypes())
            .Where(t => !t.IsNested && s_namespaces.Contains(t.Namespace));

        // [Range] means a type named Range as well as one named RangeAttribute.
        Assert.DoesNotContain(theirs, t => Short(t.Name.Split('`')[0]) == Short(name));
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public void Type_OfOurs_IsUnambiguousBesideDataAnnotations(string name)
    {
        TestProject project = Both($"[{Short(name)}] class Probe {{ {name} _field; {Short(name)} _short; }}");

        Assert.DoesNotContain(project.Compile().GetDiagnostics(TestContext.Current.CancellationToken), d => d.Id is "CS0104" or "CS1614");
    }

    [Fact]
    public async Task Entity_WithAttributesOfBoth_CompilesAndRuns()
    {
        TestProject project = Both("""
            [SynthEntity(Count = 3), Table("orders"), Display(Name = "Order")]
            public partial record Order
            {
                [Key, RecordKey, Sequence("O{0}"), MaxLength(20)] public required string OrderId { get; init; }
                [Uniform(1, 9), Range(1, 9), Column("qty")] public int Quantity { get; init; }
                [OneOf("a", "b"), AllowedValues("a", "b"), Required, StringLength(1)] public required string Kind { get; init; }
                [Fake(Fake.Email), EmailAddress, DataType(DataType.EmailAddress)] public required string Email { get; init; }
                [EventTime, Timestamp, DatabaseGenerated(DatabaseGeneratedOption.None)] public DateTimeOffset At { get; init; }
                [NotMapped] public string Label => OrderId + Kind;
            }
            """);

        Assert.Empty(await AnalyzerRun.OfAsync(project));
        Assert.True(FaceCheck.Run(ExecutedModel.Of(project)) > 0);
    }

    private static TestProject Both(string source) => TestProject.Empty.With(
        "Both.cs",
        $"using System.ComponentModel.DataAnnotations;\nusing System.ComponentModel.DataAnnotations.Schema;\nusing CodeSynth;\n{source}");

    private static string Short(string name) => name.EndsWith(nameof(Attribute), StringComparison.Ordinal) ? name[..^nameof(Attribute).Length] : name;
}
