using System.Text;

namespace CodeSynth.MasterData.Tests.Reading;

/// <summary>A key leads to its row and to no other.</summary>
public class KeyIndexTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void TryFind_EveryKey_GivesItsRow(int count)
    {
        MasterTable table = Tables.Csv("id\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"K{i * 7919L}\n")), Tables.Key);

        for (int i = 0; i < count; i++)
        {
            Assert.True(table.TryFind(Encoding.UTF8.GetBytes(table.KeyOf(i)), out long row));
            Assert.Equal(i, row);
        }

        Assert.All(["", "K", "K1", "k0", "K0 "], absent => Assert.False(table.TryFind(Encoding.UTF8.GetBytes(absent), out _)));
    }

    [Fact]
    public void TryFind_IntegerKey_TakesTheCanonicalTextAlone()
    {
        MasterTable table = Tables.Csv("id\n 007\n-3\n", new MasterColumn("Id", MasterColumnType.Integer, "id") { IsKey = true });

        Assert.True(table.TryFind("7"u8, out long row));
        Assert.Equal(0, row);
        Assert.True(table.TryFind("-3"u8, out _));
        Assert.False(table.TryFind("007"u8, out _));
    }
}
