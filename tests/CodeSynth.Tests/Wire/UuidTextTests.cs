using System.Text;
using CodeSynth.Randomness;
using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class UuidTextTests
{
    /// <summary>The examples of RFC 9562, appendix A.3 and A.6, and both ends.</summary>
    [Theory]
    [InlineData(0x919108f752d14320, 0x9bacf847db4148a8, "919108f7-52d1-4320-9bac-f847db4148a8")]
    [InlineData(0x017f22e279b07cc3, 0x98c4dc0c0c07398f, "017f22e2-79b0-7cc3-98c4-dc0c0c07398f")]
    [InlineData(0, 0, "00000000-0000-0000-0000-000000000000")]
    [InlineData(ulong.MaxValue, ulong.MaxValue, "ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public void Uuid_OfTheRfc_IsItsTextAndItsGuid(ulong high, ulong low, string expected)
    {
        var value = new UInt128(high, low);

        Assert.Equal(expected, WireText.Of(p => Put.Uuid(p, value)));
        Assert.Equal(expected, UuidText.ToGuid(value).ToString());
        Assert.True(UuidText.TryParse(Encoding.ASCII.GetBytes(expected), out UInt128 read));
        Assert.Equal(value, read);
    }

    [Fact]
    public void Uuid_RandomBits_AreWhatGuidWrites()
    {
        for (long row = 0; row < 100_000; row++)
        {
            var value = new UInt128(Bits.At(1, row), Bits.At(2, row));
            string text = WireText.Of(p => Put.Uuid(p, value));

            Assert.Equal(UuidText.ToGuid(value).ToString(), text);
            Assert.True(UuidText.TryParse(Encoding.ASCII.GetBytes(text), out UInt128 read) && read == value);
        }
    }

    /// <summary>At every place every byte that is not the one character class allowed there.</summary>
    [Fact]
    public void TryParse_AnyWrongByteAnywhere_IsRefused()
    {
        for (int i = 0; i < UuidText.Length; i++)
        {
            for (int c = 0; c < 256; c++)
            {
                byte[] text = "01234567-89ab-cdef-0123-456789abcdef"u8.ToArray();
                bool isHyphen = text[i] == '-';
                text[i] = (byte)c;

                Assert.Equal(isHyphen ? c == '-' : "0123456789abcdef".Contains((char)c, StringComparison.Ordinal), UuidText.TryParse(text, out _));
            }
        }
    }
}
