using CodeSynth.Kafka.Native;

namespace CodeSynth.Kafka.Tests;

public sealed unsafe class AcknowledgedBlocksTests
{
    private const int Block = AcknowledgedBlocks.BlockMessages;

    /// <summary>Messages are acknowledged in any order; the answer is never beyond the first that is not, and less than a block behind it.</summary>
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 5 * Block)]
    [InlineData(3, 50 * Block)]
    public void Advance_AcknowledgementsInAnyOrder_AreCountedUpToTheFirstGap(int seed, int mostInFlight)
    {
        var random = new Random(seed);
        TopicTally tally = default;
        using var blocks = new AcknowledgedBlocks(&tally);
        var inFlight = new List<(long Message, nint Block)>();
        var waiting = new SortedSet<long>();
        for (long message = 0; message < 300_000; message++)
        {
            inFlight.Add((message, (nint)blocks.Current));
            waiting.Add(message);
            Add(blocks, message);
            if (inFlight.Count > mostInFlight)
            {
                Acknowledge(random.Next(inFlight.Count));
            }

            if (message % 1000 == 0)
            {
                Assert.InRange(blocks.Advance(), waiting.Min - Block + 1, waiting.Count == 0 ? message + 1 : waiting.Min);
            }
        }

        while (inFlight.Count > 0)
        {
            Acknowledge(inFlight.Count - 1);
        }

        Assert.Equal(300_000, blocks.Advance());

        void Acknowledge(int index)
        {
            (long message, nint block) = inFlight[index];
            inFlight[index] = inFlight[^1];
            inFlight.RemoveAt(inFlight.Count - 1);
            waiting.Remove(message);
            ((BlockTally*)block)->Acknowledged++;
        }
    }

    [Fact]
    public void Advance_MessageThatIsNeverAcknowledged_HoldsTheAnswerThereHoweverManyFollow()
    {
        TopicTally tally = default;
        using var blocks = new AcknowledgedBlocks(&tally);
        const long Stuck = 3 * Block + 7;
        for (long message = 0; message < 2L * Block * AcknowledgedBlocks.Blocks; message++)
        {
            BlockTally* block = blocks.Current;
            Add(blocks, message);
            block->Acknowledged += message == Stuck ? 0 : 1;
        }

        Assert.Equal(3 * Block, blocks.Advance());
    }

    /// <summary>Of topics in turns, some of which get a message in a thousand: none is further behind in the order of all than a cut, whatever its share is.</summary>
    [Fact]
    public void Advance_TopicsOfUnequalShares_AreLessThanACutBehindTheFirstGapOfAll()
    {
        const int Topics = 4, Messages = 200_000;
        double[] shares = [0.001, 0.01, 0.2, 1];
        var random = new Random(7);
        var tallies = new TopicTally[Topics];
        fixed (TopicTally* tally = tallies)
        {
            AcknowledgedBlocks[] blocks = new AcknowledgedBlocks[Topics];
            for (int topic = 0; topic < Topics; topic++)
            {
                blocks[topic] = new AcknowledgedBlocks(tally + topic);
            }

            var topics = new List<int>();
            var inFlight = new List<(int Message, nint Block)>();
            for (int message = 0; message < Messages; message++)
            {
                double draw = random.NextDouble();
                topics.Add(Array.FindIndex(shares, s => draw < s));
                inFlight.Add((message, (nint)blocks[topics[^1]].Current));
                blocks[topics[^1]].Add();
                if ((message + 1) % Block == 0)
                {
                    Array.ForEach(blocks, b => b.Cut());
                }

                if (inFlight.Count > 2 * Block)
                {
                    int index = random.Next(Block); // of the older half
                    ((BlockTally*)inFlight[index].Block)->Acknowledged++;
                    inFlight.RemoveAt(index);
                }

                if (message % 5_000 == 0)
                {
                    long[] certain = [.. blocks.Select(b => b.Advance())];
                    int first = topics.FindIndex(t => certain[t]-- == 0);
                    Assert.InRange(first, inFlight[0].Message - Block + 1, inFlight[0].Message);
                }
            }

            Array.ForEach(blocks, b => b.Dispose());
        }
    }

    /// <summary>As a producer of one topic does.</summary>
    private static void Add(AcknowledgedBlocks blocks, long message)
    {
        blocks.Add();
        if ((message + 1) % Block == 0)
        {
            blocks.Cut();
        }
    }
}
