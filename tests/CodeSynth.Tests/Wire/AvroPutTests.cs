using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

/// <summary>Avro's binary encoding against the specification's own examples, and against readers written the plain way.</summary>
public unsafe class AvroPutTests
{
    /// <summary>The table of the specification ("Primitive Types"), and the extremes.</summary>
    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(-2, "03")]
    [InlineData(2, "04")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(int.MaxValue, "FEFFFFFF0F")]
    [InlineData(int.MinValue, "FFFFFFFF0F")]
    [InlineData(long.MaxValue, "FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Long_OfTheSpecification_HasItsBytes(long value, string hex)
    {
        Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Long(p, value)));
        Assert.InRange(hex.Length / 2, 1, AvroPut.MaxLong);
    }

    [Fact]
    public void Long_EveryLengthAndSign_ReadsBack()
    {
        foreach (long value in Numbers.Int64)
        {
            byte[] bytes = WireBytes.Of(p => AvroPut.Long(p, value));

            Assert.Equal((value, bytes.Length), ReadLong(bytes));
            Assert.True(bytes.Length == 1 || bytes[^1] != 0, "a varint that could be shorter");
        }
    }

    [Theory]
    [InlineData(1.5f, "0000C03F")]
    [InlineData(-0f, "00000080")]
    [InlineData(float.NaN, "0000C0FF")]
    [InlineData(float.NegativeInfinity, "000080FF")]
    [InlineData(float.Epsilon, "01000000")]
    public void Float_OfAnyKind_IsItsBits(float value, string hex) => Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Float(p, value)));

    [Theory]
    [InlineData(1.5, "000000000000F83F")]
    [InlineData(-0.0, "0000000000000080")]
    [InlineData(double.NaN, "000000000000F8FF")]
    [InlineData(double.PositiveInfinity, "000000000000F07F")]
    [InlineData(double.MaxValue, "FFFFFFFFFFFFEF7F")]
    public void Double_OfAnyKind_IsItsBits(double value, string hex) => Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Double(p, value)));

    [Theory]
    [InlineData(false, "00")]
    [InlineData(true, "01")]
    public void Boolean_IsAByte(bool value, string hex) => Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Boolean(p, value)));

    /// <summary>"foo" is the specification's example of a string.</summary>
    [Theory]
    [InlineData("foo", "06666F6F")]
    [InlineData("", "00")]
    [InlineData("😀", "08F09F9880")]
    public void Text_OfTheSpecification_HasItsBytes(string text, string hex) => Assert.Equal(hex, WireBytes.Hex(p => Text(p, text)));

    /// <summary>Past 63 bytes the length takes a second byte and the text moves, past 8,191 a third.</summary>
    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(8_191)]
    [InlineData(8_192)]
    [InlineData(1 << 20)]
    public void Text_OfAnyLength_ReadsBack(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + i % 26)));

        byte[] bytes = WireBytes.Of(p => Text(p, text), length + AvroPut.MaxLengthBytes);

        (long read, int head) = ReadLong(bytes);
        Assert.Equal((length, text), ((int)read, Encoding.UTF8.GetString(bytes.AsSpan(head))));
        Assert.InRange(head, 1, AvroPut.MaxLengthBytes);
    }

    [Fact]
    public void Copy_OfEveryLength_IsTheText()
    {
        for (int length = 0; length < 130; length++)
        {
            byte[] key = [.. Enumerable.Range(0, length).Select(i => (byte)(i + 1))];
            byte[] padded = [.. key, .. new byte[Put.Slack]];
            fixed (byte* text = padded)
            {
                byte* source = text;
                int bytes = length;
                byte[] written = WireBytes.Of(p => AvroPut.Copy(p, source, bytes));

                (long read, int head) = ReadLong(written);
                Assert.Equal(length, (int)read);
                Assert.Equal(key, written[head..]);
            }
        }
    }

    [Theory]
    [InlineData(0, "0200")]
    [InlineData(-1, "02FF")]
    [InlineData(127, "027F")]
    [InlineData(128, "040080")]
    [InlineData(-128, "0280")]
    [InlineData(-129, "04FF7F")]
    [InlineData(long.MaxValue, "107FFFFFFFFFFFFFFF")]
    [InlineData(long.MinValue, "108000000000000000")]
    public void Decimal_OfTheSmallestSize_IsBigEndian(long unscaled, string hex)
    {
        Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Decimal(p, unscaled)));
        Assert.Equal(hex, WireBytes.Hex(p => AvroPut.Decimal(p, (Int128)unscaled)));
        Assert.InRange(hex.Length / 2, 1, AvroPut.MaxDecimal);
    }

    [Fact]
    public void Decimal_EveryLengthAndSign_IsTheNumberInAsFewBytesAsHoldIt()
    {
        foreach (Int128 number in Numbers.Int64.SelectMany(n => (Int128[])[n, (Int128)n * 1_000_000_007, ((Int128)n << 64) + n]).Concat([Int128.MinValue, Int128.MaxValue]))
        {
            Int128 unscaled = number;
            byte[] expected = ((BigInteger)unscaled).ToByteArray(isBigEndian: true);

            byte[] bytes = WireBytes.Of(p => AvroPut.Decimal(p, unscaled));

            Assert.Equal((byte)(expected.Length << 1), bytes[0]);
            Assert.Equal(expected, bytes[1..]);
            Assert.InRange(bytes.Length, 1, AvroPut.MaxWideDecimal);
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void Fixed_OfASize_IsFilledWithTheSign(int size)
    {
        foreach (long number in Numbers.Int64.Take(500).Concat([long.MinValue, long.MaxValue]))
        {
            byte[] bytes = WireBytes.Of(p => AvroPut.Fixed(p, number, size));

            Assert.Equal(size, bytes.Length);
            Assert.Equal(number, new BigInteger(bytes, isBigEndian: true));
        }
    }

    [Fact]
    public void Uuid_IsItsBytesInTheOrderOfItsText()
    {
        var id = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        UInt128 bits = BinaryPrimitives.ReadUInt128BigEndian(id.ToByteArray(bigEndian: true));

        Assert.Equal("00112233445566778899AABBCCDDEEFF", WireBytes.Hex(p => AvroPut.Uuid(p, bits)));
    }

    [Fact]
    public void Nanoseconds_PastTheYear2262_AreRefused()
    {
        Assert.Equal(9_223_372_036_854_000_000, AvroPut.Nanoseconds(9_223_372_036_854));
        Assert.Throws<OverflowException>(() => AvroPut.Nanoseconds(9_223_372_036_855));
        Assert.Equal(-1_000_000, AvroPut.Nanoseconds(-1));
    }

    [Fact]
    public void MaxArray_OfTooMuch_StaysAnInt()
    {
        Assert.Equal(AvroPut.MaxLong + 1 + 30, AvroPut.MaxArray(3, 10));
        Assert.Equal(2 << 20, AvroPut.MaxArray(100_000, 1_000_000));
    }

    private static byte* Text(byte* p, string text) => AvroPut.Text(p, Put.Literal(p + 1, Encoding.UTF8.GetBytes(text)));

    private static (long Value, int Bytes) ReadLong(ReadOnlySpan<byte> bytes)
    {
        ulong bits = 0;
        int read = 0;
        do
        {
            bits |= (ulong)(bytes[read] & 0x7F) << (7 * read);
        }
        while ((bytes[read++] & 0x80) != 0);

        return ((long)(bits >> 1) ^ -(long)(bits & 1), read);
    }
}
