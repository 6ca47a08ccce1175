namespace CodeSynth.Verification;

/// <summary>
/// A set of events, one bit each: a set of instances for each step, made when an event with it is added. So no number of an instance is multiplied,
/// which could overflow where instances have no end, and a topic that gets one state takes bits for the steps only at which that state is entered.
/// </summary>
/// <param name="maxSteps">The most events of an instance.</param>
internal sealed class EventSet(int maxSteps)
{
    private readonly RowSet?[] _instances = new RowSet?[maxSteps];

    /// <summary>Adds an event.</summary>
    /// <returns>Whether it was not in it before.</returns>
    public bool Add(long instance, int step) => (_instances[step] ??= new RowSet()).Add(instance);

    /// <summary>Whether an event is in it.</summary>
    public bool Contains(long instance, int step) => _instances[step]?.Contains(instance) ?? false;
}
