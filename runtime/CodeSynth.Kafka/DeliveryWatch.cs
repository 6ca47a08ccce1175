using System.Diagnostics;

namespace CodeSynth.Kafka;

/// <summary>
/// Tells when deliveries stand still: records wait for their acknowledgement, and none was reported for a while. One thread
/// observes, any may ask. Allocates nothing.
/// </summary>
/// <param name="patience">How long no report is nothing to speak of.</param>
internal sealed class DeliveryWatch(TimeSpan patience)
{
    private long _reported;
    private long _lastMove;
    private bool _waits;
    private long _standsSince;

    /// <summary>For how long nothing was reported; null while deliveries get on, or nothing waits for one.</summary>
    public TimeSpan? Standstill => Volatile.Read(ref _standsSince) is var since and not 0 ? Stopwatch.GetElapsedTime(since) : null;

    /// <summary>Takes note of where deliveries are; call it after reports were served, so that none that came is missed.</summary>
    /// <param name="inFlight">Records that wait for their report.</param>
    /// <param name="reported">Reports so far.</param>
    /// <returns>Whether a standstill is over.</returns>
    public bool Observe(long inFlight, long reported)
    {
        long now = Stopwatch.GetTimestamp();
        if (inFlight == 0 || reported != _reported || !_waits)
        {
            bool stood = _standsSince != 0;
            (_reported, _lastMove, _waits) = (reported, now, inFlight > 0);
            Volatile.Write(ref _standsSince, 0);
            return stood;
        }

        if (_standsSince == 0 && Stopwatch.GetElapsedTime(_lastMove, now) >= patience)
        {
            Volatile.Write(ref _standsSince, _lastMove);
        }

        return false;
    }
}
