using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>A diagnostic as a user sees it.</summary>
internal sealed record Finding(string Id, string Squiggle, string Message, Diagnostic Diagnostic);
