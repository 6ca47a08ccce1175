using System.Globalization;
using System.Text;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Testing;
using CodeSynth.Tests.Support;
using CodeSynth.Time;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>The digest of a record, against its definition in docs/commands.md as Python has it.</summary>
public class RecordDigestTests
{
    [Theory]
    [InlineData("", "", 0, "e10924139b6cb19b4eded290bec8ec34")]
    [InlineData("ORDER_00001", "{\"order_id\":\"ORDER_00001\"}", 1767225600100, "6a5096f26864bcca6c22212e222559ec")]
    [InlineData("k", "1234567890123456", -1, "b17035fefad3a9ae53ac89ee3649a16f")]
    public void Of_ARecord_IsAsItWas(string key, string value, long timestamp, string expected) =>
        Assert.Equal(expected, Text(RecordDigest.Of(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(value), timestamp)));

    /// <summary>Keys and values of all lengths up to four blocks, of every bit pattern, and times before 1970: another language finds the same sum, and no length reads a byte too many.</summary>
    [Fact]
    public async Task Of_AllLengths_IsWhatPythonComputes()
    {
        var random = new Random(1);
        var lines = new StringBuilder();
        UInt128 sum = 0;
        for (int keyLength = 0; keyLength <= 40; keyLength++)
        {
            for (int valueLength = 0; valueLength <= 64; valueLength++)
            {
                byte[] bytes = new byte[keyLength + valueLength + 16];
                random.NextBytes(bytes); // what stands behind must not count
                long timestamp = random.NextInt64() - random.NextInt64();
                ReadOnlySpan<byte> key = bytes.AsSpan(0, keyLength), value = bytes.AsSpan(keyLength, valueLength);
                sum = unchecked(sum + RecordDigest.Of(key, value, timestamp));
                Append(lines, key, value, timestamp);
            }
        }

        if (await ForeignReaders.Python("digest.py", [], Encoding.ASCII.GetBytes(lines.ToString())) is { } output)
        {
            Assert.Equal([Text(sum)], output.Lines);
        }
    }

    /// <summary>Of a whole topic, framed as by a registry: the frame is no part of it, nor are the line feeds of JSON.</summary>
    [Theory]
    [InlineData(WireFormat.Json)]
    [InlineData(WireFormat.Avro)]
    [InlineData(WireFormat.Protobuf)]
    public async Task Run_OfATopic_HasTheDigestThatPythonComputes(WireFormat format)
    {
        Plan plan = Runs.Plan(BinaryEntity.Of("A", 5_000, 700m)).WithFrames(_ => RowFrame.WithPrefix([0, 0, 0, 0, 9]));
        var lines = new StringBuilder();
        using var sink = new CapturingSink { OnWrite = batch => Append(lines, batch, format) };

        RunResult result = SynthEngine.Run(plan, sink, new RunOptions { Format = format, Digests = true, Workers = 2 }, CancellationToken.None);

        if (await ForeignReaders.Python("digest.py", [], Encoding.ASCII.GetBytes(lines.ToString())) is { } output)
        {
            Assert.Equal([Text(result.Counters[0].Digest!.Value)], output.Lines);
        }
    }

    /// <summary>Eight records at once, of lengths that meet at random, empty ones and whole blocks among them: the sum is that of each alone, and no byte behind a record counts.</summary>
    [Fact]
    public unsafe void Sum_OfEightRecords_IsThatOfEachAlone()
    {
        if (!DigestLanes.IsSupported)
        {
            return; // on such a processor records are digested one by one
        }

        const int MostBytes = 50;
        var random = new Random(3);
        byte[] bytes = new byte[2 * DigestLanes.Count * (MostBytes + 16)];
        fixed (byte* first = bytes)
        {
            for (int group = 0; group < 5_000; group++)
            {
                random.NextBytes(bytes);
                DigestLanes.Records records = default;
                UInt128 sum = 0;
                int least = group % 3 == 0 ? random.Next(MostBytes) : 0; // lengths close to each other, too
                for (int lane = 0; lane < DigestLanes.Count; lane++)
                {
                    int key = 2 * lane * (MostBytes + 16), value = key + MostBytes + 16;
                    records.Keys[lane] = (ulong)(first + key);
                    records.Values[lane] = (ulong)(first + value);
                    records.KeyLengths[lane] = random.Next(least, MostBytes + 1);
                    records.ValueLengths[lane] = random.Next(least, MostBytes + 1);
                    long timestamp = random.NextInt64() - random.NextInt64();
                    records.Timestamps[lane] = (ulong)timestamp;
                    sum = unchecked(sum + RecordDigest.Of(bytes.AsSpan(key, records.KeyLengths[lane]), bytes.AsSpan(value, records.ValueLengths[lane]), timestamp));
                }

                Assert.Equal(sum, DigestLanes.Sum(ref records));
            }
        }
    }

    /// <summary>Each change of one bit, of a length, or of where key and value meet, is another number; by chance two of these 3,000 agree in 1 of 10^31 runs.</summary>
    [Fact]
    public void Of_RecordsThatDifferALittle_AllDiffer()
    {
        byte[] record = [.. Enumerable.Range(0, 90).Select(i => (byte)(i * 37))];
        var seen = new HashSet<UInt128>();
        for (int bit = 0; bit < 8 * record.Length; bit++)
        {
            byte[] changed = [.. record];
            changed[bit / 8] ^= (byte)(1 << bit % 8);
            Assert.True(seen.Add(RecordDigest.Of(changed.AsSpan(0, 12), changed.AsSpan(12), 5)));
        }

        for (int at = 0; at <= record.Length; at++)
        {
            Assert.True(seen.Add(RecordDigest.Of(record.AsSpan(0, at), record.AsSpan(at), 5)));
            Assert.True(at == 90 || seen.Add(RecordDigest.Of([], record.AsSpan(0, at), 5)));
            Assert.True(seen.Add(RecordDigest.Of([], new byte[at], 6))); // zeros are not what fills blocks up
        }

        for (int bit = 0; bit < 64; bit++)
        {
            Assert.True(seen.Add(RecordDigest.Of(record.AsSpan(0, 12), record.AsSpan(12), 5 ^ 1L << bit)));
        }
    }

    /// <summary>Each bit of the record turns each bit of the number in half of the cases: over 2,000 records 0.5 ± 0.08, which a fair coin leaves in 1 of 10^12 tries.</summary>
    [Fact]
    public void Of_AnyBitTurned_TurnsEachBitOfTheDigestInHalfOfTheCases()
    {
        const int Records = 2_000;
        var random = new Random(7);
        foreach (int bit in (int[])[0, 63, 64, 100, 255, 319])
        {
            int[] turned = new int[128];
            for (int i = 0; i < Records; i++)
            {
                byte[] record = new byte[40];
                random.NextBytes(record);
                UInt128 before = RecordDigest.Of(record.AsSpan(0, 9), record.AsSpan(9), i);
                record[bit / 8] ^= (byte)(1 << bit % 8);
                UInt128 changes = before ^ RecordDigest.Of(record.AsSpan(0, 9), record.AsSpan(9), i);
                for (int b = 0; b < 128; b++)
                {
                    turned[b] += (int)(changes >> b & 1);
                }
            }

            Assert.All(turned, t => Assert.InRange(t / (double)Records, 0.42, 0.58));
        }
    }

    private static void Append(StringBuilder lines, RecordBatch batch, WireFormat format)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            for (int i = 0; i < segment.Count; i++)
            {
                Append(lines, segment.Key(i), segment.Value(i)[(format == WireFormat.Json ? 0 : 5)..], TimeOf(segment, i));
            }
        }
    }

    private static unsafe long TimeOf(BatchSegment segment, int index) => Instant.UnixMilliseconds(segment.Columns.Time[index]);

    private static void Append(StringBuilder lines, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, long timestamp) =>
        lines.Append(CultureInfo.InvariantCulture, $"{timestamp} {Hex(key)} {Hex(value)}\n");

    private static string Hex(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? "-" : Convert.ToHexString(bytes);

    private static string Text(UInt128 digest) => digest.ToString("x32", CultureInfo.InvariantCulture);
}
