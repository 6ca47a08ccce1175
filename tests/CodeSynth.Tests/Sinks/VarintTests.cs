using CodeSynth.Sinks;

namespace CodeSynth.Tests.Sinks;

public class VarintTests
{
    /// <summary>The examples of Protobuf's "Encoding" page, and the largest.</summary>
    [Theory]
    [InlineData(0, "00")]
    [InlineData(1, "01")]
    [InlineData(127, "7F")]
    [InlineData(128, "8001")]
    [InlineData(150, "9601")]
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Write_Number_IsWhatTheSpecificationSays(ulong value, string hex)
    {
        Span<byte> bytes = stackalloc byte[Varint.MaxBytes];

        Assert.Equal(hex, Convert.ToHexString(bytes[..Varint.Write(bytes, value)]));
        Assert.Equal(hex.Length / 2, Varint.Read(Convert.FromHexString(hex + "FF"), out ulong read));
        Assert.Equal(value, read);
    }

    /// <summary>The examples of Avro's "Binary Encoding", and both ends.</summary>
    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(-2, "03")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(long.MaxValue, "FEFFFFFFFFFFFFFFFF01")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void WriteZigZag_Number_IsWhatTheSpecificationSays(long value, string hex)
    {
        Span<byte> bytes = stackalloc byte[Varint.MaxBytes];

        Assert.Equal(hex, Convert.ToHexString(bytes[..Varint.WriteZigZag(bytes, value)]));
        Assert.Equal(hex.Length / 2, Varint.ReadZigZag(Convert.FromHexString(hex), out long read));
        Assert.Equal(value, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("80")]
    [InlineData("FFFFFF")]
    [InlineData("8080808080808080808000")] // eleven bytes
    public void Read_NumberWithoutEnd_TakesNoBytes(string hex) => Assert.Equal(0, Varint.Read(Convert.FromHexString(hex), out _));
}
