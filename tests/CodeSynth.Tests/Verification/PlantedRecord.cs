using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Verification;

namespace CodeSynth.Tests.Verification;

/// <summary>A record as a reader of a topic gets it.</summary>
/// <param name="Partition">Where it is read.</param>
/// <param name="Instance">The row or instance that its key names.</param>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value, the frame included.</param>
/// <param name="Timestamp">Its timestamp.</param>
internal sealed record PlantedRecord(int Partition, long Instance, byte[] Key, byte[] Value, long Timestamp)
{
    public const int Partitions = 12;

    /// <summary>All records of a plan of one topic, in the order of a run.</summary>
    public static unsafe List<PlantedRecord> Of(Plan plan, WireFormat format)
    {
        var records = new List<PlantedRecord>();
        using var sink = new CapturingSink
        {
            OnWrite = batch =>
            {
                BatchSegment segment = batch.Segments[0];
                for (int i = 0; i < segment.Count; i++)
                {
                    Assert.True(segment.Entity.Producer.TryParseKey(segment.Key(i), out long instance));
                    records.Add(new PlantedRecord(
                        PartitionOf(segment.Key(i), Partitions), instance, segment.Key(i).ToArray(), segment.Value(i).ToArray(), Instant.UnixMilliseconds(segment.Columns.Time[i])));
                }
            },
        };
        SynthEngine.Run(plan, sink, new RunOptions { Format = format }, CancellationToken.None);
        return records;
    }

    /// <summary>The records as several shards write them side by side: each in its own order, and who comes next by chance.</summary>
    public static List<PlantedRecord> Interleaved(IReadOnlyList<PlantedRecord> records, int shards, Random random)
    {
        Queue<PlantedRecord>[] queues = [.. Enumerable.Range(0, shards).Select(s => new Queue<PlantedRecord>(records.Where(r => r.Instance / 1024 % shards == s)))];
        var mixed = new List<PlantedRecord>(records.Count);
        while (mixed.Count < records.Count)
        {
            Queue<PlantedRecord> queue = queues[random.Next(shards)];
            for (int burst = random.Next(1, 200); burst > 0 && queue.Count > 0; burst--)
            {
                mixed.Add(queue.Dequeue());
            }
        }

        return mixed;
    }

    public static TopicVerdict Verify(RunVerifier verifier, IEnumerable<PlantedRecord> records, bool isShardKnown, bool endEarly = false)
    {
        TopicVerifier topic = verifier.Topics[0];
        topic.ExpectPartitions(Partitions, PartitionOf);
        if (!isShardKnown)
        {
            topic.ExpectAnyShards();
        }

        int offset = 0;
        foreach (PlantedRecord r in records)
        {
            topic.Check(r.Partition, offset++, r.Key, r.Value, r.Timestamp);
        }

        if (endEarly)
        {
            topic.EndEarly();
        }

        return verifier.ToVerdicts()[0];
    }

    public static int PartitionOf(ReadOnlySpan<byte> key, int count)
    {
        uint hash = 2166136261;
        foreach (byte b in key)
        {
            hash = (hash ^ b) * 16777619;
        }

        return (int)((hash ^ hash >> 15) % (uint)count);
    }
}
