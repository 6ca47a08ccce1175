using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace CodeSynth.CodeFixes;

/// <summary>What the fixes share: each edits the one file that the squiggle stands in, and all of a kind can be applied at once.</summary>
public abstract class SynthCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        foreach (Fix fix in FixesAt(root.FindNode(context.Span), context.Diagnostics, model, context.CancellationToken))
        {
            Document changed = context.Document.WithSyntaxRoot(root.ReplaceNode(fix.Old, fix.New));
            context.RegisterCodeFix(CodeAction.Create(fix.Title, _ => Task.FromResult(changed), fix.Title), context.Diagnostics);
        }
    }

    /// <summary>The ways to mend what diagnostics at one place are about; nothing when there is no right one.</summary>
    private protected virtual IEnumerable<Fix> FixesAt(SyntaxNode culprit, ImmutableArray<Diagnostic> diagnostics, SemanticModel model, CancellationToken cancellation) =>
        FixesAt(culprit, model, cancellation);

    /// <summary>The same where the place says it all.</summary>
    private protected virtual IEnumerable<Fix> FixesAt(SyntaxNode culprit, SemanticModel model, CancellationToken cancellation) => [];
}
