using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using Microsoft.Win32.SafeHandles;

namespace CodeSynth.Sinks;

/// <summary>
/// The records of one topic as one stream of bytes: lines of JSON, an Avro object container, or messages of Protobuf behind their lengths.
/// The bytes depend on the plan alone, not on how rows come in batches. Nothing is allocated per row.
/// </summary>
internal abstract class RowStream
{
    /// <summary>How many of the rows that were written are kept until their block is full.</summary>
    public virtual long RowsKept => 0;

    /// <summary>A stream of a topic's records.</summary>
    /// <param name="format">The format.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="topic">The topic.</param>
    /// <param name="write">Takes the bytes.</param>
    public static RowStream Of(WireFormat format, Plan plan, PlannedTopic topic, BlockWriter.WriteBlock write) => format switch
    {
        WireFormat.Json => new LineStream(write),
        WireFormat.Avro => new ContainerStream(plan, topic, write),
        WireFormat.Protobuf => new MessageStream(write),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>Writes what stands before the first row.</summary>
    /// <param name="firstRow">That row, or of a workflow the record's number within the topic.</param>
    public virtual void Begin(long firstRow)
    {
    }

    /// <summary>Finds where a row goes in a file of an earlier run, and makes ready to go on there.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How many bytes it has, not 0.</param>
    /// <param name="before">The records before that row, at least one.</param>
    /// <returns>The offset that the next bytes have; null where the file does not have the row before, as this run makes it.</returns>
    public abstract long? GoOn(SafeFileHandle file, long length, EarlierRecords before);

    /// <summary>Writes rows.</summary>
    /// <param name="segment">They follow those that were written last.</param>
    /// <returns>The bytes of their values.</returns>
    public abstract long Write(BatchSegment segment);

    /// <summary>Hands over all rows but those that are <see cref="RowsKept">kept</see>.</summary>
    public abstract void Flush();

    /// <summary>Hands over all rows.</summary>
    public virtual void End() => Flush();
}
