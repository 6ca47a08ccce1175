using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>A <c>[Transition]</c> that could be read.</summary>
internal readonly record struct Transition(int From, int To, double Weight, AttributeData Attribute);
