namespace CodeSynth.Tests.Verification;

/// <summary>What can become of one record between a run and its reader.</summary>
public enum Plant
{
    Lost,
    Duplicated,
    SwappedWithTheNextOfItsPartition,
    BitFlipped,
    Truncated,
    OtherTimestamp,
    OtherPartition,
    OtherTopic,
    KeyOfNoInstance,
    KeyOfAnotherInstance,
    StepRepeatedLater,
    EventOfAnotherSeed,
}
