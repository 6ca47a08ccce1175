using System.Buffers;
using System.Text;
using CodeSynth.Wire;
using CodeSynth.Workflows;

namespace CodeSynth.Modeling;

/// <summary>What the wire face gives of one row or event that is asked for by itself.</summary>
internal static unsafe class SingleRow
{
    /// <summary>The bytes that a message carries as its value; allocates them and nothing more.</summary>
    /// <param name="producer">The entity's producer.</param>
    /// <param name="format">The format.</param>
    /// <param name="row">The row.</param>
    /// <param name="frame">What tells readers the schema; null for none.</param>
    /// <param name="current">Of an entity with a workflow the event; else null.</param>
    public static byte[] Encode(EntityProducer producer, WireFormat format, long row, RowFrame? frame, WorkflowEvent* current = null)
    {
        byte[] room = ArrayPool<byte>.Shared.Rent(producer.MaxRowBytes(format) + Put.Slack);
        try
        {
            fixed (byte* bytes = room)
            {
                int end;
                uint key;
                long time;
                int length = producer.Encode(format, bytes, row, 1, new BatchColumns(&end, &key, &time, current), (frame ?? RowFrame.None).Prefix);
                return EncodedRow.Value(format, new ReadOnlySpan<byte>(bytes, length), key).ToArray();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }

    /// <summary>The key of a row or instance.</summary>
    /// <param name="producer">The entity's producer.</param>
    /// <param name="row">The row or instance.</param>
    public static string Key(EntityProducer producer, long row)
    {
        byte* key = stackalloc byte[producer.MaxKeyBytes + Put.Slack];
        return Encoding.UTF8.GetString(key, (int)(producer.WriteKey(key, row) - key));
    }

    /// <summary>A time in whole milliseconds, as records and Kafka timestamps have it.</summary>
    /// <param name="ticks">UTC ticks.</param>
    public static DateTimeOffset Time(long ticks) => DateTimeOffset.FromUnixTimeMilliseconds(new DateTimeOffset(ticks, TimeSpan.Zero).ToUnixTimeMilliseconds());
}
