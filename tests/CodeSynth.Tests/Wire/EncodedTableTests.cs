using CodeSynth.Wire;

namespace CodeSynth.Tests.Wire;

public unsafe class EncodedTableTests
{
    [Fact]
    public void AvroStrings_ShortAndLong_HaveTheirLengths()
    {
        string[] texts = ["", "foo", "é", new string('x', 64)];

        var table = EncodedTable.OfAvroStrings(texts);

        Assert.Equal(["00", "06666F6F", "04C3A9", "8001" + string.Concat(Enumerable.Repeat("78", 64))], texts.Select((_, i) => WireBytes.Hex(p => table.Write(p, i))));
        Assert.Equal(66, table.MaxBytes);
    }

    [Fact]
    public void AvroLongs_AreZigZagged()
    {
        var table = EncodedTable.OfAvroLongs(0, 1, -1, 64);

        Assert.Equal(["00", "02", "01", "8001"], Enumerable.Range(0, 4).Select(i => WireBytes.Hex(p => table.Write(p, i))));
        Assert.Equal(2, table.MaxBytes);
    }

    [Fact]
    public void Table_OfNothing_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new EncodedTable());
}
