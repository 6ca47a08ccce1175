using CodeSynth.Planning;

namespace CodeSynth.Engine;

/// <summary>How much one slice holds at most.</summary>
internal sealed class SliceLimits
{
    public SliceLimits(Plan plan, WireFormat format) => throw new NotSupportedException(format + plan.Entities.Count.ToString(null, null));

    public int TotalRows { get; }

    public int RowsOf(int entity) => entity;
}
