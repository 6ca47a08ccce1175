using CodeSynth.Generators.Diagnostics;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Parsing.Workflows;

/// <summary>Members of the states' enumeration that no path or transition names: meant to be there, perhaps, and forgotten.</summary>
internal static class UnusedMembers
{
    // What enumerations have at 0 for "no state", as those of Protobuf must.
    private static readonly string[] s_none = ["None", "Unknown", "Unspecified", "Undefined"];

    public static void Warn(WorkflowSite site)
    {
        string[] unused = [.. site.States.AllMembers.Except(site.States.Members).Where(m => !IsNone(m)).Select(m => $"'{m.Name}'")];
        if (unused.Length != 0)
        {
            site.Context.Warn(Rules.UnusedMember, Culprit.Attribute(site.Attribute), site.Name, string.Join(", ", unused), TypeNames.Short(site.States.Enumeration!));
        }
    }

    private static bool IsNone(EnumMember member) => member.Value == 0 && s_none.Any(n => member.Name.EndsWith(n, StringComparison.OrdinalIgnoreCase));
}
