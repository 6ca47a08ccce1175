using CodeSynth.Planning;

namespace CodeSynth.Hosting.Options;

/// <summary>What the variables of an app say in one environment.</summary>
/// <param name="Plan">The model's options with what they change; the command line comes on top.</param>
/// <param name="Set">Those that are set, in the order in which the app defines them.</param>
/// <param name="Lines">What the user should know about them, label and text.</param>
internal sealed record VariableLayer(PlanOptions Plan, IReadOnlyList<string> Set, IReadOnlyList<(string Label, string Text)> Lines);
