namespace CodeSynth.Benchmarks.Results;

/// <summary>Contenders that were measured against each other in one run.</summary>
/// <param name="Id">Its name on the command line and in the results' file: rows-json-order, kafka, verify …</param>
/// <param name="Title">What was measured, as a heading.</param>
/// <param name="Unit">ns/row, M records/s, ms, MiB …</param>
/// <param name="Figures">The first is what the others are compared with.</param>
internal sealed record FigureGroup(string Id, string Title, string Unit, IReadOnlyList<Figure> Figures);
