using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A project, generated, compiled and loaded.</summary>
internal static class ExecutedModel
{
    /// <summary>The catalog's model of a project.</summary>
    public static SynthModel Of(TestProject project) => ModelOf(Load(GeneratorRun.Of(project).AssertCompiles()));

    /// <summary>The only static property of the assembly that is a model: the catalog may stand in any namespace.</summary>
    public static SynthModel ModelOf(Assembly assembly) =>
        (SynthModel)assembly.GetTypes().Single(t => t.Name == "SynthCatalog").GetProperty("Model")!.GetValue(null)!;

    public static Assembly Load(CSharpCompilation compilation, AssemblyLoadContext? context = null)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        image.Position = 0;
        return (context ?? new AssemblyLoadContext(null, isCollectible: true)).LoadFromStream(image);
    }
}
