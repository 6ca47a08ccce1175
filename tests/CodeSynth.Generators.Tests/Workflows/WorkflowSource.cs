using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Workflows;

/// <summary>What the parser makes of sources.</summary>
internal static class WorkflowSource
{
    /// <summary>The spec of the entity named E in a source without a mistake.</summary>
    public static EntitySpec SpecOf(string source)
    {
        CSharpCompilation compilation = TestProject.Of(source).Compile();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));
        List<Diagnostic> reported = [];
        EntityOutcome outcome = EntityParser.Parse(compilation.GetTypeByMetadataName("E")!, compilation, reported.Add, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(reported, d => d.Severity == DiagnosticSeverity.Error);
        return Assert.IsType<EntitySpec>(outcome.Spec);
    }
}
