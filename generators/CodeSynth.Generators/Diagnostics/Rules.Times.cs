using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about times other than event time.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadUniformTime = Error(
        DiagnosticIds.BadUniformTime,
        "The bounds of a time do not make sense",
        "The time of '{0}' cannot be drawn: {1}");

    public static readonly DiagnosticDescriptor BadTimeAfter = Error(
        DiagnosticIds.BadTimeAfter,
        "A time cannot count from that",
        "The time of '{0}' cannot follow another: {1}");
}
