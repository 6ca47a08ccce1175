using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;

namespace CodeSynth.Kafka.Tests.Support;

/// <summary>
/// Reads a partition batch by batch with a Fetch request of its own, without librdkafka: the sequence numbers by which a broker
/// tells a batch that was sent again are in no client's interface. Source: Kafka protocol guide, Fetch v4 and RecordBatch.
/// </summary>
internal static class BrokerLog
{
    private const short Version = 4;
    private const int ErrorNotLeader = 6;
    private const int HeaderBytes = 61;

    /// <summary>All batches of a partition, in the order of the log.</summary>
    public static IReadOnlyList<LogBatch> Read(IKafkaCluster cluster, string topic, int partition)
    {
        foreach (string server in cluster.BootstrapServers.Split(','))
        {
            if (ReadFrom(server, topic, partition) is { } batches)
            {
                return batches;
            }
        }

        throw new InvalidOperationException($"No broker leads {topic}[{partition}].");
    }

    /// <summary>The batches of a partition as one broker has them; null when it is neither its leader nor a follower.</summary>
    public static IReadOnlyList<LogBatch>? ReadFrom(string server, string topic, int partition)
    {
        string[] parts = server.Split(':');
        using var client = new TcpClient(parts[0], int.Parse(parts[1], null));
        return ReadFrom(client.GetStream(), topic, partition);
    }

    private static List<LogBatch>? ReadFrom(NetworkStream stream, string topic, int partition)
    {
        var batches = new List<LogBatch>();
        byte[] size = new byte[4];
        long next = 0;
        while (true)
        {
            stream.Write(Request(topic, partition, next));
            stream.ReadExactly(size);
            byte[] response = new byte[BinaryPrimitives.ReadInt32BigEndian(size)];
            stream.ReadExactly(response);
            int at = 4 + 4 + 4 + 2 + topic.Length + 4 + 4; // correlation, throttle, topics, name, partitions, index
            int error = BinaryPrimitives.ReadInt16BigEndian(response.AsSpan(at));
            long end = BinaryPrimitives.ReadInt64BigEndian(response.AsSpan(at + 2));
            if (error == ErrorNotLeader)
            {
                return null;
            }

            Assert.Equal(0, error);
            if (next == end)
            {
                return batches;
            }

            LogBatch batch = Parse(response.AsSpan(at + 2 + 8 + 8 + 4 + 4)); // error, end, last stable, aborted, size of records
            batches.Add(batch);
            next = batch.Records[^1].Offset + 1;
        }
    }

    private static byte[] Request(string topic, int partition, long offset)
    {
        var body = new MemoryStream();
        void Int16(short v) => body.Write([(byte)(v >> 8), (byte)v]);
        void Int32(int v)
        {
            Int16((short)(v >> 16));
            Int16((short)v);
        }

        Int16(Injected.Fetch);
        Int16(Version);
        Int32(0);           // correlation id
        Int16(-1);          // client id
        Int32(-1);          // replica id
        Int32(0);           // longest wait
        Int32(0);           // least bytes
        Int32(100 << 20);   // most bytes
        body.WriteByte(0);  // read uncommitted
        Int32(1);
        Int16((short)topic.Length);
        body.Write(Encoding.ASCII.GetBytes(topic));
        Int32(1);
        Int32(partition);
        Int32((int)(offset >> 32));
        Int32((int)offset);
        Int32(100 << 20);
        byte[] sized = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32BigEndian(sized, (int)body.Length);
        body.ToArray().CopyTo(sized, 4);
        return sized;
    }

    private static LogBatch Parse(ReadOnlySpan<byte> bytes)
    {
        long baseOffset = BinaryPrimitives.ReadInt64BigEndian(bytes);
        Assert.Equal(0, bytes[22] & 7); // not compressed, as an embedded cluster's settings say
        long baseTime = BinaryPrimitives.ReadInt64BigEndian(bytes[27..]);
        var records = new LogRecord[BinaryPrimitives.ReadInt32BigEndian(bytes[57..])];
        ReadOnlySpan<byte> rest = bytes[HeaderBytes..];
        for (int i = 0; i < records.Length; i++)
        {
            int length = (int)Varint(ref rest);
            ReadOnlySpan<byte> record = rest[1..length]; // behind the attributes
            rest = rest[length..];
            long time = baseTime + Varint(ref record);
            long offset = baseOffset + Varint(ref record);
            byte[] key = Bytes(ref record);
            records[i] = new LogRecord(offset, time, key, Bytes(ref record));
        }

        return new LogBatch(
            baseOffset,
            BinaryPrimitives.ReadInt64BigEndian(bytes[43..]),
            BinaryPrimitives.ReadInt16BigEndian(bytes[51..]),
            BinaryPrimitives.ReadInt32BigEndian(bytes[53..]),
            records);
    }

    private static byte[] Bytes(ref ReadOnlySpan<byte> rest)
    {
        int length = (int)Varint(ref rest);
        byte[] bytes = rest[..length].ToArray();
        rest = rest[length..];
        return bytes;
    }

    private static long Varint(ref ReadOnlySpan<byte> rest)
    {
        ulong value = 0;
        int i = 0;
        do
        {
            value |= (ulong)(rest[i] & 0x7F) << (7 * i);
        }
        while (rest[i++] >= 0x80);
        rest = rest[i..];
        return (long)(value >> 1) ^ -(long)(value & 1);
    }
}
