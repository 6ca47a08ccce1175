using CodeSynth.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using static System.FormattableString;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>An entity's <c>[Workflow]</c>: what the parsers of its parts are given.</summary>
/// <param name="Context">Where mistakes go.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="States">The states that paths and transitions name.</param>
internal sealed record WorkflowSite(ParseContext Context, AttributeData Attribute, StateTable States)
{
    /// <summary>The entity as messages name it.</summary>
    public string Name => Context.Entity.Name;

    /// <summary>Reports a mistake of this workflow, whose entity is the message's first argument.</summary>
    public void Fail(DiagnosticDescriptor rule, Culprit culprit, params string[] reason) => Context.Error(rule, culprit, [Name, .. reason]);

    /// <summary>Whether there are no more states than can be; otherwise a report is made.</summary>
    public bool HasRoomForStates()
    {
        bool hasRoom = States.Names.Count <= WorkflowLimits.MostStates;
        if (!hasRoom)
        {
            Fail(Rules.BadWorkflow, States.PlaceOf(WorkflowLimits.MostStates), Invariant($"it has {States.Names.Count} states, and {WorkflowLimits.MostStates} are allowed. Leave some out."));
        }

        return hasRoom;
    }

    /// <summary>Whether the compiler understood an attribute; where it did not, the workflow fails without a word.</summary>
    public bool IsReadable(AttributeData attribute)
    {
        if (!SynthAttributes.IsReadable(attribute) || attribute.NamedArguments.Any(a => a.Value.Kind == TypedConstantKind.Error))
        {
            Context.FailSilently();
            return false;
        }

        return true;
    }
}
