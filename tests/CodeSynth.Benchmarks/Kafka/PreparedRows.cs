using System.Runtime.InteropServices;
using CodeSynth.Engine;
using CodeSynth.Kafka;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Time;

namespace CodeSynth.Benchmarks.Kafka;

/// <summary>The first rows of <see cref="Message"/> as a producer sends them, made before the clock starts: so few that they stay within a core's cache.</summary>
internal sealed unsafe class PreparedRows : ISink
{
    public const int Count = 4096;

    private const int Room = 128; // for key and value, neither across more lines of the cache than it takes

    private readonly byte* _bytes = (byte*)NativeMemory.AlignedAlloc(Count * Room, 64);
    private readonly PreparedRow* _rows = (PreparedRow*)NativeMemory.AlignedAlloc((nuint)(Count * sizeof(PreparedRow)), 64);
    private int _filled;

    private PreparedRows()
    {
    }

    /// <summary>One behind the other.</summary>
    public PreparedRow* Rows => _rows;

    /// <inheritdoc/>
    public bool WantsMergedOrder => false;

    public static PreparedRows Make()
    {
        var rows = new PreparedRows();
        SynthEngine.Run(Plan(Count), rows, new RunOptions(), CancellationToken.None);
        return rows;
    }

    /// <summary>The plan of so many messages.</summary>
    public static Plan Plan(long count)
    {
        var options = new PlanOptions();
        return SynthCatalog.Model.CreatePlan(options with { Entities = options.Entities.Add(nameof(Message), new EntityOverride { Count = count }) });
    }

    /// <inheritdoc/>
    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    /// <inheritdoc/>
    public void Write(RecordBatch batch)
    {
        BatchSegment segment = batch.Segments[0];
        for (int i = 0; i < segment.Count; i++)
        {
            ReadOnlySpan<byte> key = segment.Key(i);
            ReadOnlySpan<byte> value = segment.Value(i);
            if (value.Length != Message.ValueBytes)
            {
                throw new InvalidOperationException($"A value has {value.Length} bytes.");
            }

            byte* start = _bytes + _filled * Room;
            value.CopyTo(new Span<byte>(start, Room));
            key.CopyTo(new Span<byte>(start + value.Length, key.Length));
            _rows[_filled++] = new PreparedRow
            {
                Value = start,
                ValueLength = value.Length,
                Key = start + value.Length,
                KeyLength = key.Length,
                Partition = Murmur2.Partition(key, FixedPartitions.Count),
                Timestamp = Instant.UnixMilliseconds(segment.Columns.Time[i]),
            };
        }
    }

    /// <inheritdoc/>
    public void OnIdle()
    {
    }

    /// <inheritdoc/>
    public void Complete(CancellationToken cancellation)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        NativeMemory.AlignedFree(_bytes);
        NativeMemory.AlignedFree(_rows);
    }
}
