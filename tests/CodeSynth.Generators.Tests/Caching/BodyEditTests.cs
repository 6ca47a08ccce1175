using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Caching;

/// <summary>
/// What an entity reads from other files: attributes, constants, types. An edit of any of these reads it again, whatever else stays as it was; an edit of what
/// stands in bodies does not, and the next one that matters is seen all the same.
/// </summary>
public class BodyEditTests
{
    private const string Other = """
        namespace Shop;

        public static class Limits
        {
            public const int Most = 9;
            public static readonly int Least = 1;
            public enum Tier { Basic = 1, Gold = 2 }
            public static int Answer() => 41;
            public static int Question { get { return 41 + 1; } }
        }

        public abstract class Base
        {
            [Uniform(1, 5)] public int Inherited { get; set; }
        }
        """;

    private static readonly TestProject s_project = TestProject.Of("""
        namespace Shop;

        [SynthEntity]
        public partial class Order : Base
        {
            [RecordKey, Sequence("O{0}")] public string OrderId { get; set; } = "";
            [Uniform(1, Limits.Most)] public int Quantity { get; set; }
            [OneOf(Limits.Tier.Gold)] public Limits.Tier Tier { get; set; }
            public string Words() => "none";
        }
        """).With("Other.cs", "using CodeSynth;\n" + Other);

    [Theory]
    [InlineData("=> 41", "=> 42")]
    [InlineData("return 41", "return 40")]
    [InlineData("return 41", "\n#pragma warning disable\nreturn 41")]
    [InlineData("=> \"none\"", "=> \"some\"")]
    [InlineData("public static int Answer", "/* why */ public  static int Answer")]
    public void Edit_OfABody_ReadsNoEntityAgain(string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        Assert.Equal("Cached×1", run.Rerun(s_project.Edit(old, replacement))[TrackingNames.Outcomes]);
    }

    /// <summary>Beside an edit of a body, so that a comparison of the wrong pair would be seen.</summary>
    [Theory]
    [InlineData("Most = 9", "Most = 8")]
    [InlineData("Gold = 2", "Gold = 3")]
    [InlineData("Uniform(1, 5)", "Uniform(1, 6)")]
    [InlineData("Uniform(1, Limits.Most)", "Uniform(2, Limits.Most)")]
    [InlineData("int Inherited", "long Inherited")]
    [InlineData("abstract class Base", "abstract class Ground { } public abstract class Base")]
    [InlineData("Least = 1", "Least = 2")]
    [InlineData("namespace Shop;\n\npublic static", "#nullable disable\nnamespace Shop;\n\npublic static")]
    [InlineData("return 41", "\n#nullable disable\nreturn 41")]
    [InlineData("public static int Answer() => 42;", "")]
    public void Edit_OfADeclaration_AfterThatOfABody_GivesWhatAFirstRunGives(string old, string replacement)
    {
        GeneratorRun run = GeneratorRun.Of(s_project);
        TestProject edited = s_project.Edit("=> 41", "=> 42");
        run.Rerun(edited);
        TestProject next = edited.Edit(old, replacement);

        run.Rerun(next);

        Assert.Equal(GeneratorRun.Of(next).Files, run.Files);
        run.AssertCompiles();
    }

    [Fact]
    public void Edit_ThatHidesAnAttribute_IsSeen()
    {
        GeneratorRun run = GeneratorRun.Of(s_project);

        run.Rerun(s_project.With("Hidden.cs", "namespace Shop; public class UniformAttribute(int a, int b) : System.Attribute;"));

        Assert.Equal(["SynthCatalog.g.cs"], run.Files.Keys); // no sampler that is ours fills Quantity
    }
}
