using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Wire;

namespace CodeSynth.Engine;

/// <summary>
/// How many rows of each entity one slice holds at most. Sized so that a segment stays within a core's cache and a batch of
/// many entities within a few megabytes; from the plan alone, so that slices are the same for any number of workers.
/// </summary>
internal sealed class SliceLimits
{
    private const int MostRows = 4096;
    private const int FewestRows = 16;
    private const int SegmentBytes = 256 * 1024;
    private const int BatchBytes = 2 * 1024 * 1024;

    private readonly int[] _rows;

    public SliceLimits(Plan plan, WireFormat format)
    {
        int room = Math.Min(SegmentBytes, BatchBytes / Math.Max(1, plan.Entities.Count)) - Put.Slack;
        _rows = [.. plan.Entities.Select(e => (int)Math.Min(e.RowsToWrite, Math.Clamp(room / e.Producer.MaxRowBytes(format), FewestRows, MostRows)))];
    }

    public int TotalRows => _rows.Sum();

    public int RowsOf(int entity) => _rows[entity];
}
