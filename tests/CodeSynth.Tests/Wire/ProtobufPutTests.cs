using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Protobuf's pieces against the vectors of the specification's page "Encoding", and against a reader written here.</summary>
public unsafe class ProtobufPutTests
{
    private delegate byte* Writer(byte* p);

    public static TheoryData<long> Longs => [0, 1, -1, 2, -2, 127, 128, 300, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];

    [Theory]
    [InlineData(0UL, "00")]
    [InlineData(1UL, "01")]
    [InlineData(127UL, "7F")]
    [InlineData(128UL, "8001")]
    [InlineData(150UL, "9601")] // "Base 128 Varints"
    [InlineData(16383UL, "FF7F")]
    [InlineData(16384UL, "808001")]
    [InlineData(ulong.MaxValue - 1, "FEFFFFFFFFFFFFFFFF01")] // −2, "Signed Integers"
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Varint_Vectors_AreTheirBytes(ulong value, string hex)
    {
        Assert.Equal(hex, Hex(p => ProtobufPut.Varint(p, value)));
        Assert.Equal(hex.Length / 2, ProtobufPut.VarintLength(value));
        Assert.InRange(hex.Length / 2, 1, ProtobufPut.MaxVarint);
    }

    [Fact]
    public void Varint_EveryLength_ReadsBack() => Assert.All(Numbers.UInt64, n =>
    {
        byte[] bytes = Bytes(p => ProtobufPut.Varint(p, n));
        Assert.Equal(ProtobufPut.VarintLength(n), bytes.Length);
        Assert.Equal(n, bytes.Reverse().Aggregate(0UL, (value, b) => value << 7 | (b & 0x7FUL)));
        Assert.True(bytes[..^1].All(b => b >= 0x80) && bytes[^1] < 0x80);
    });

    [Theory]
    [InlineData(0, 0UL)]
    [InlineData(-1, 1UL)]
    [InlineData(1, 2UL)]
    [InlineData(-2, 3UL)]
    [InlineData(0x7FFFFFFF, 0xFFFFFFFEUL)]
    [InlineData(-0x80000000L, 0xFFFFFFFFUL)]
    [InlineData(long.MaxValue, ulong.MaxValue - 1)]
    [InlineData(long.MinValue, ulong.MaxValue)]
    public void ZigZag_Vectors_AreTheirNumbers(long value, ulong expected) => Assert.Equal(expected, ProtobufPut.ZigZag(value));

    [Theory]
    [MemberData(nameof(Longs))]
    public void ZigZag_AnyNumber_IsFoundBack(long value)
    {
        ulong written = ProtobufPut.ZigZag(value);

        Assert.Equal(value, (long)(written >> 1) ^ -(long)(written & 1));
    }

    [Theory]
    [InlineData(1.0, "000000000000F03F")]
    [InlineData(-0.0, "0000000000000080")]
    [InlineData(double.NaN, "000000000000F8FF")]
    [InlineData(double.PositiveInfinity, "000000000000F07F")]
    [InlineData(double.Epsilon, "0100000000000000")]
    public void Fixed64_OfADouble_IsItsBitsLowestFirst(double value, string hex) => Assert.Equal(hex, Hex(p => ProtobufPut.Fixed64(p, BitConverter.DoubleToUInt64Bits(value))));

    [Theory]
    [InlineData(1.0f, "0000803F")]
    [InlineData(-0.0f, "00000080")]
    [InlineData(float.NegativeInfinity, "000080FF")]
    public void Fixed32_OfAFloat_IsItsBitsLowestFirst(float value, string hex) => Assert.Equal(hex, Hex(p => ProtobufPut.Fixed32(p, BitConverter.SingleToUInt32Bits(value))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(1 << 20)] // a text of one MiB
    [InlineData((1 << 21) + 1)]
    public void Close_AnyLength_StandsBeforeTheContents(int length)
    {
        byte[] buffer = new byte[length + 16 + Put.Slack];
        fixed (byte* p = buffer)
        {
            byte* start = p + 1;
            for (int i = 0; i < length; i++)
            {
                start[i] = (byte)(i * 31);
            }

            byte* end = ProtobufPut.Close(start, start + length);

            byte[] prefix = Bytes(q => ProtobufPut.Varint(q, (ulong)length));
            Assert.InRange(prefix.Length, 1, ProtobufPut.MaxLength);
            Assert.Equal(prefix.Length + length, end - p);
            Assert.Equal(prefix, buffer[..prefix.Length]);
            Assert.Equal(Enumerable.Range(0, length).Select(i => (byte)(i * 31)), buffer[prefix.Length..(prefix.Length + length)]);
        }
    }

    /// <summary>Forty messages in each other, the innermost a text of 100 bytes: each level's length grows in turn.</summary>
    [Fact]
    public void Close_OfMessagesInEachOther_ReadsBack()
    {
        const int Depth = 40;
        byte[] buffer = new byte[1024];
        int length;
        fixed (byte* p = buffer)
        {
            byte** starts = stackalloc byte*[Depth];
            byte* q = p;
            for (int i = 0; i < Depth; i++)
            {
                q = starts[i] = Put.Literal(q, [0x0A, 0x00]);
            }

            q = Put.Literal(q, Encoding.UTF8.GetBytes(new string('x', 100)));
            for (int i = Depth - 1; i >= 0; i--)
            {
                q = ProtobufPut.Close(starts[i], q);
            }

            length = (int)(q - p);
        }

        ReadOnlySpan<byte> rest = buffer.AsSpan(0, length);
        for (int i = 0; i < Depth; i++)
        {
            Assert.Equal(0x0A, rest[0]);
            int inner = rest[1] < 0x80 ? rest[1] : (rest[1] & 0x7F) | rest[2] << 7;
            rest = rest[(rest[1] < 0x80 ? 2 : 3)..];
            Assert.Equal(inner, rest.Length);
        }

        Assert.Equal(new string('x', 100), Encoding.UTF8.GetString(rest));
    }

    [Theory]
    [InlineData("", 1, "FF")]
    [InlineData("", 2, "FF")]
    [InlineData("a", 1, "FFEE0161")]
    public void CloseOrDrop_AnEmptyText_TakesItsTagBack(string text, int tagBytes, string hex) => Assert.Equal(hex, Hex(p =>
    {
        *p++ = 0xFF; // what stands before the field
        byte* start = Put.Literal(p, tagBytes == 1 ? [0xEE, 0x00] : [0xEE, 0x01, 0x00]);
        return ProtobufPut.CloseOrDrop(start, Put.Literal(start, Encoding.UTF8.GetBytes(text)), tagBytes);
    }));

    [Fact]
    public void Copy_AnyLength_IsTheTextBehindItsLength() => Assert.All(Enumerable.Range(0, 300), length =>
    {
        byte[] text = [.. Enumerable.Range(0, length).Select(i => (byte)i)];

        byte[] bytes = Bytes(p =>
        {
            byte* end = Put.Literal(p, text);
            return ProtobufPut.Copy(end, p, length);
        });

        Assert.Equal([.. text, .. Bytes(p => ProtobufPut.Varint(p, (ulong)length)), .. text], bytes);
    });

    [Theory]
    [InlineData("1970-01-01T00:00:00Z", "00")]
    [InlineData("1970-01-01T00:00:01Z", "020801")]
    [InlineData("1970-01-01T00:00:00.001Z", "0410C0843D")]
    [InlineData("1969-12-31T23:59:59.999Z", "1108FFFFFFFFFFFFFFFFFF0110C08FAEDC03")] // nanoseconds count forward before 1970 as well
    [InlineData("2026-01-01T00:00:00.5Z", "0C0880F2D6CA061080CAB5EE01")]
    [InlineData("0001-01-01T00:00:00Z", "0B088092B8C398FEFFFFFF01")]
    [InlineData("9999-12-31T23:59:59.999Z", "0D08FF82D1FFAF0710C08FAEDC03")]
    public void Timestamp_Vectors_AreTheirBytes(string time, string hex)
    {
        long ticks = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).UtcTicks;

        Assert.Equal(hex, Hex(p => ProtobufPut.Timestamp(p, ticks)));
        Assert.Equal(hex, Hex(p => ProtobufPut.Timestamp(p, ticks + TimeSpan.TicksPerMillisecond - 1))); // cut to milliseconds
        Assert.InRange(hex.Length / 2, 1, ProtobufPut.MaxTimestamp);
    }

    [Fact]
    public void Uuid_IsTheBytesOfItsText() => Assert.Equal(
        "00112233445566778899AABBCCDDEEFF",
        Hex(p => ProtobufPut.Uuid(p, new UInt128(0x0011223344556677, 0x8899AABBCCDDEEFF))));

    [Fact]
    public void MaxRepeated_MoreThanAnyPlanAllows_StaysAnInt()
    {
        Assert.Equal(1200, ProtobufPut.MaxRepeated(100, 12));
        Assert.Equal(2 << 20, ProtobufPut.MaxRepeated(int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void Table_OfTexts_HasTagLengthAndText()
    {
        var table = EncodedTable.OfProtobufTexts([0xB2, 0x01], hasPresence: false, "", "é", new string('x', 200));

        Assert.Equal(["", "B20102C3A9", "B201C801" + string.Concat(Enumerable.Repeat("78", 200))], Enumerable.Range(0, 3).Select(i => Hex(p => table.Write(p, i))));
        Assert.Equal(204, table.MaxBytes);
        Assert.Equal("0A00", Hex(p => EncodedTable.OfProtobufTexts([0x0A], hasPresence: true, "").Write(p, 0)));
    }

    [Fact]
    public void Table_OfNumbers_HasTagAndVarint()
    {
        var table = EncodedTable.OfProtobufNumbers([0x08], hasPresence: false, 0, 300, -1);

        Assert.Equal(["", "08AC02", "08FFFFFFFFFFFFFFFFFF01"], Enumerable.Range(0, 3).Select(i => Hex(p => table.Write(p, i))));
        Assert.Equal("0800", Hex(p => EncodedTable.OfProtobufNumbers([0x08], hasPresence: true, 0).Write(p, 0)));
    }

    private static string Hex(Writer write) => Convert.ToHexString(Bytes(write));

    private static byte[] Bytes(Writer write)
    {
        byte* buffer = stackalloc byte[1024];
        return new ReadOnlySpan<byte>(buffer, (int)(write(buffer) - buffer)).ToArray();
    }
}
