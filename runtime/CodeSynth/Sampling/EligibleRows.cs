using System.Runtime.CompilerServices;
using CodeSynth.Time;

namespace CodeSynth.Sampling;

/// <summary>The rows that a row may refer to: those born by its time, or of its own entity those before it. They are always the first ones.</summary>
/// <param name="parent">When the rows referred to are born.</param>
/// <param name="earlier">Whether they are of the referring row's own entity.</param>
internal readonly struct EligibleRows(EventClock parent, bool earlier)
{
    /// <summary>How many there are.</summary>
    /// <param name="row">The referring row.</param>
    /// <param name="time">When that is born, UTC ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Count(long row, long time) => earlier ? row : parent.BornBy(time);
}
