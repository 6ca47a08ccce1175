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
            blocks.Add();
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
            blocks.Add();
            block->Acknowledged += message == Stuck ? 0 : 1;
        }

        Assert.Equal(3 * Block, blocks.Advance());
    }
}
