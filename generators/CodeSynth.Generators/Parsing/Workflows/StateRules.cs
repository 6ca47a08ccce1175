using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Parsing.Samplers;
using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>A record of a workflow says in one property which state its event enters.</summary>
internal static class StateRules
{
    public static void Check(ParseContext context)
    {
        if (SynthAttributes.Find(context.Entity, AttributeKind.Workflow) is not { } workflow)
        {
            return;
        }

        List<(string Path, AttributeData Attribute)> states = [];
        Collect(PropertyScope.Of(context.Entity), states);
        if (states.Count == 0)
        {
            context.Error(Rules.BadWorkflow, Culprit.Attribute(workflow), context.Entity.Name, "no property says which state an event enters. Mark one with [State].");
        }

        foreach ((string path, AttributeData second) in states.Skip(1))
        {
            context.Error(Rules.BadWorkflow, Culprit.Attribute(second), context.Entity.Name, $"'{states[0].Path}' carries [State], and so does '{path}'. Remove one of the two.");
        }
    }

    private static void Collect(PropertyScope scope, List<(string Path, AttributeData Attribute)> states)
    {
        foreach (IPropertySymbol property in PropertyList.Of(scope.Owner))
        {
            if (SynthAttributes.Find(property, AttributeKind.State) is { } state)
            {
                states.Add((scope.PathOf(property), state));
            }
            else if (NestedObjectParser.IsPart(property) && !scope.Contains(Nullability.ObjectType(property)))
            {
                Collect(scope.Into(property, Nullability.ObjectType(property)), states);
            }
        }
    }
}
