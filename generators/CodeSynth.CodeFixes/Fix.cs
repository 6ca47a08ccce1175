using Microsoft.CodeAnalysis;

namespace CodeSynth.CodeFixes;

/// <summary>One way to mend a mistake.</summary>
/// <param name="title">What the editor's menu says; fixes of one title can be applied together.</param>
/// <param name="old">The node that is replaced.</param>
/// <param name="replacement">What replaces it.</param>
internal readonly struct Fix(string title, SyntaxNode old, SyntaxNode replacement)
{
    public string Title { get; } = title;

    public SyntaxNode Old { get; } = old;

    public SyntaxNode New { get; } = replacement;
}
