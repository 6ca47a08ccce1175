namespace CodeSynth.Benchmarks.Results;

/// <summary>Groups that are measured by one command and kept in one file.</summary>
/// <param name="Id">Its name on the command line, and that of its file; all its groups' begin with it.</param>
/// <param name="Title">What is measured, and how, as a sentence.</param>
/// <param name="Measure">Measures all of them.</param>
internal sealed record GroupFamily(string Id, string Title, Func<Effort, IEnumerable<FigureGroup>> Measure);
