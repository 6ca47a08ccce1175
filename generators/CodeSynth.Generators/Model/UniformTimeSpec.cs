namespace CodeSynth.Generators.Model;

/// <summary>A time between two others, both included.</summary>
/// <param name="Shape">A time; of a <c>DateOnly</c> whole days are drawn, of all others whole milliseconds.</param>
/// <param name="From">The earliest, in UTC ticks.</param>
/// <param name="To">The latest.</param>
internal sealed record UniformTimeSpec(ValueShape Shape, long From, long To) : SamplerSpec(Shape);
