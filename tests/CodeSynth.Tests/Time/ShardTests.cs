using CodeSynth.Time;

namespace CodeSynth.Tests.Time;

/// <summary>Which rows belong to a shard, against the rule written down: row r belongs to shard (r / 1024) mod n.</summary>
public class ShardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(1024)]
    public void Shards_OfAnyNumber_OwnEachRowOnceAndInBlocks(int count)
    {
        Shard[] shards = [.. Enumerable.Range(0, count).Select(i => new Shard(i, count))];
        long[] owned = new long[count];
        for (long row = 0; row < 40_000; row++)
        {
            int owner = (int)(row / 1024 % count);

            Assert.True(shards[owner].Owns(row));
            Assert.Equal(count == 1, shards[(owner + 1) % count].Owns(row) && shards[owner].IsWhole);
            Assert.Equal(owned[owner], shards[owner].CountBelow(row));
            Assert.Equal(row, shards[owner].RowAt(owned[owner]));
            Assert.Equal(row, shards[owner].FirstFrom(row));
            Assert.Equal(count == 1 ? long.MaxValue : (row / 1024 + 1) * 1024, shards[owner].EndOfStretch(row));
            owned[owner]++;
        }
    }

    [Fact]
    public void FirstFrom_ARowOfAnother_IsTheNextOfItsOwn()
    {
        var shard = new Shard(2, 5);

        for (long row = 0; row < 30_000; row++)
        {
            long next = row;
            while (!shard.Owns(next))
            {
                next++;
            }

            Assert.Equal(next, shard.FirstFrom(row));
            Assert.Equal(shard.CountBelow(next), shard.CountBelow(row));
        }
    }

    /// <summary>The numbers end in the middle of a round for almost any number of shards.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1000)]
    [InlineData(1024)]
    public void Shards_AtTheLargestNumbers_NeitherOverflowNorOverlap(int count)
    {
        Shard[] shards = [.. Enumerable.Range(0, count).Select(i => new Shard(i, count))];
        long last = long.MaxValue - 1;

        Assert.Equal(long.MaxValue, shards.Sum(s => s.CountBelow(long.MaxValue)));
        Shard owner = Assert.Single(shards, s => s.Owns(last));
        Assert.Equal(last, owner.FirstFrom(last));
        Assert.Equal(long.MaxValue, owner.EndOfStretch(last));
        Assert.Equal(last, owner.RowAt(owner.CountBelow(last)));
        Assert.All(shards.Where(s => s != owner), s => Assert.Equal(long.MaxValue, s.FirstFrom(last)));
        Assert.All(shards.Where(s => !s.IsWhole), s => Assert.Equal(long.MaxValue, s.RowAt(long.MaxValue)));
    }

    [Theory]
    [InlineData("0/1", 0, 1)]
    [InlineData("3/16", 3, 16)]
    [InlineData("1023/1024", 1023, 1024)]
    public void TryParse_AShard_ReadsWhatToStringWrites(string text, int index, int count)
    {
        Assert.True(Shard.TryParse(text, out Shard shard));
        Assert.Equal(new Shard(index, count), shard);
        Assert.Equal((index, count), (shard.Index, shard.Count));
        Assert.Equal(text, shard.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("16/16")]
    [InlineData("0/0")]
    [InlineData("-1/2")]
    [InlineData("1/-2")]
    [InlineData("0/1025")]
    [InlineData("1/2/3")]
    [InlineData(" 1/2")]
    [InlineData("1/99999999999")]
    public void TryParse_NoShard_SaysNo(string text) => Assert.False(Shard.TryParse(text, out _));

    [Fact]
    public void Whole_IsTheDefault()
    {
        Assert.Equal(new Shard(0, 1), default);
        Assert.Equal(Shard.Whole, new Shard(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shard(1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shard(0, 1025));
    }
}
