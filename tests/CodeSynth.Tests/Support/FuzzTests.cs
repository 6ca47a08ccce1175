using CodeSynth.Testing;

namespace CodeSynth.Tests.Support;

/// <summary>The harness itself: it sees what it is there to see.</summary>
public class FuzzTests
{
    private static readonly Fuzz s_fuzz = new(["{\"a\":1}", "{}"], "\"a\":") { Rounds = 300, BytesBeside = 100_000, BytesPerByte = 100 };

    [Fact]
    public void Holds_ReaderThatTakesSomeAndRefusesSome_Passes() => s_fuzz.Holds(1, input => input.Length % 2 == 0);

    [Fact]
    public void Holds_ReaderThatThrowsOnce_FailsWithItsInput()
    {
        int calls = 0;
        Xunit.Sdk.XunitException failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => s_fuzz.Holds(1, _ => ++calls == 200 ? throw new InvalidOperationException("caught me") : true));

        Assert.Contains("caught me", failure.Message, StringComparison.Ordinal);
        Assert.Contains("seed 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_ReaderThatTakesMemoryOutOfProportion_Fails()
    {
        int calls = 0;
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => s_fuzz.Holds(1, input => (++calls == 200 ? new byte[1 << 24] : input).Length % 2 == 0));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Holds_ReaderThatTakesAllOrNone_Fails(bool takes) => Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => s_fuzz.Holds(1, _ => takes));

    /// <summary>A failure repeats: the same seed gives the same inputs, another one others.</summary>
    [Fact]
    public void Holds_SameSeed_GivesTheSameInputs()
    {
        Assert.Equal(Inputs(7), Inputs(7));
        Assert.NotEqual(Inputs(7), Inputs(8));

        static List<string> Inputs(uint seed)
        {
            var inputs = new List<string>();
            s_fuzz.Holds(seed, input =>
            {
                inputs.Add(Convert.ToHexString(input));
                return input.Length % 2 == 0;
            });
            return inputs;
        }
    }
}
