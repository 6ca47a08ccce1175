using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about workflows: their states, the ways through them, and what depends on them.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor BadWorkflow = Error(
        DiagnosticIds.BadWorkflow,
        "A workflow cannot be read",
        "The workflow of '{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor UndeclaredState = Error(
        DiagnosticIds.UndeclaredState,
        "A state is not declared",
        "'{0}' is no state of '{1}': {2}");

    public static readonly DiagnosticDescriptor UnreachableState = Error(
        DiagnosticIds.UnreachableState,
        "A state cannot be reached",
        "No instance of '{0}' ever enters '{1}': {2}");

    public static readonly DiagnosticDescriptor NoWayOut = Error(
        DiagnosticIds.NoWayOut,
        "A workflow has no way out",
        "Instances of '{0}' would never end: {1}");

    public static readonly DiagnosticDescriptor BadWorkflowWeight = Error(
        DiagnosticIds.BadWorkflowWeight,
        "A weight is no number above 0",
        "The weight {0} of '{1}' cannot be kept: {2}");

    public static readonly DiagnosticDescriptor BadDelay = Error(
        DiagnosticIds.BadDelay,
        "A delay does not make sense",
        "The delay before '{0}' cannot be kept: {1}");

    public static readonly DiagnosticDescriptor RepeatedInWorkflow = Error(
        DiagnosticIds.RepeatedInWorkflow,
        "Something of a workflow stands there twice",
        "'{0}' has {1} twice. {2}");

    public static readonly DiagnosticDescriptor UnboundedSteps = Error(
        DiagnosticIds.UnboundedSteps,
        "The steps of a workflow have no bound that fits",
        "The steps of '{0}' are not bounded as they must be: {1}");

    public static readonly DiagnosticDescriptor BadStateValue = Error(
        DiagnosticIds.BadStateValue,
        "A value that depends on the state does not fit",
        "'{0}' cannot follow the state: {1}");

    public static readonly DiagnosticDescriptor ReferenceToWorkflow = Error(
        DiagnosticIds.ReferenceToWorkflow,
        "A reference leads to a workflow",
        "'{0}' references '{1}', which has a workflow: its records are events, and a reference needs one record that has a key. Reference an entity without [Workflow], which both can refer to.");

    public static readonly DiagnosticDescriptor UnusedMember = Warning(
        DiagnosticIds.UnusedMember,
        "A member of the states' enumeration is never entered",
        "No path or transition of '{0}' enters {1} of '{2}'. Name it in one, or remove it from the enumeration.");
}
