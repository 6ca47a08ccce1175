using CodeSynth.Generators.Model;
using CodeSynth.Generators.Parsing;
using CodeSynth.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeSynth.Generators.Tests.Workflows;

/// <summary>Sources of workflows, and the specs that are read of them.</summary>
internal static class WorkflowSource
{
    /// <summary>The spec of the only entity with a workflow in a source that has no mistake.</summary>
    public static EntitySpec SpecOf(string source)
    {
        CSharpCompilation compilation = TestProject.Of(source).Compile();
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Microsoft.CodeAnalysis.INamedTypeSymbol entity = compilation.Assembly.GlobalNamespace.GetTypeMembers().Single(t => SynthAttributes.Find(t, AttributeKind.Workflow) is not null);
        List<Microsoft.CodeAnalysis.Diagnostic> reported = [];
        EntityOutcome outcome = EntityParser.Parse(entity, compilation, reported.Add, TestContext.Current.CancellationToken);
        Assert.Empty(reported);
        return Assert.IsType<EntitySpec>(outcome.Spec);
    }
}
