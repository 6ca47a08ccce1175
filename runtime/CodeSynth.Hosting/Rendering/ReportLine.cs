namespace CodeSynth.Hosting.Rendering;

/// <summary>One thing that a command reports: words for a log, members for a program, cells for a table.</summary>
/// <param name="Label">The word to find it by; to a program the name of the event.</param>
/// <param name="Text">The words.</param>
/// <param name="Members">The same for a program, in the order of a table's columns.</param>
internal sealed record ReportLine(string Label, string Text, params IReadOnlyList<ReportMember> Members);
