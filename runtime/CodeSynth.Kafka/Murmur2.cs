using System.Buffers.Binary;

namespace CodeSynth.Kafka;

/// <summary>
/// The partitioner of Kafka's Java clients, Connect and Kafka Streams: 32-bit MurmurHash2 with the seed 0x9747B28C. Records that
/// are spread by it co-partition with theirs; librdkafka's own default, CRC-32, does not. Allocates nothing.
/// </summary>
/// <remarks>Source: org.apache.kafka.common.utils.Utils.murmur2 and BuiltInPartitioner.partitionForKey; librdkafka calls it <c>murmur2_random</c>.</remarks>
public static class Murmur2
{
    private const uint Seed = 0x9747B28C;
    private const uint Multiplier = 0x5BD1E995;
    private const int Rotation = 24;

    /// <summary>The hash of a key.</summary>
    /// <param name="key">Any bytes.</param>
    public static int Hash(ReadOnlySpan<byte> key)
    {
        uint hash = Seed ^ (uint)key.Length;
        while (key.Length >= sizeof(uint))
        {
            uint word = BinaryPrimitives.ReadUInt32LittleEndian(key) * Multiplier;
            word = (word ^ (word >> Rotation)) * Multiplier;
            hash = hash * Multiplier ^ word;
            key = key[sizeof(uint)..];
        }

        if (!key.IsEmpty)
        {
            uint rest = key[0];
            rest |= key.Length > 1 ? (uint)key[1] << 8 : 0;
            rest |= key.Length > 2 ? (uint)key[2] << 16 : 0;
            hash = (hash ^ rest) * Multiplier;
        }

        hash = (hash ^ (hash >> 13)) * Multiplier;
        return (int)(hash ^ (hash >> 15));
    }

    /// <summary>The partition of a key: the hash without its sign bit, modulo the number of partitions.</summary>
    /// <param name="key">Any bytes, also none: an empty key is a key.</param>
    /// <param name="partitionCount">Above 0.</param>
    public static int Partition(ReadOnlySpan<byte> key, int partitionCount) => (int)((uint)(Hash(key) & int.MaxValue) % (uint)partitionCount);
}
