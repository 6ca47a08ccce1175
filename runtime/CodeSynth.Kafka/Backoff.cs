using System.Diagnostics;

namespace CodeSynth.Kafka;

/// <summary>
/// Pauses between questions that a cluster cannot answer yet. Nothing tells a client when an election is over or a new topic is
/// known to every broker, so asking again is all there is: at first after 5 ms, then ever less often, four times a second at last.
/// </summary>
/// <param name="patience">After which time to give up.</param>
/// <param name="stop">Gives up before that, in the midst of a pause too.</param>
internal sealed class Backoff(TimeSpan patience, CancellationToken stop = default)
{
    private const int FirstMilliseconds = 5;
    private const int LongestMilliseconds = 250;

    private readonly long _began = Stopwatch.GetTimestamp();
    private int _milliseconds = FirstMilliseconds;

    /// <summary>Pauses.</summary>
    /// <returns>False, and at once, when it is time to give up.</returns>
    public bool Pause()
    {
        TimeSpan left = patience - Stopwatch.GetElapsedTime(_began);
        if (left <= TimeSpan.Zero)
        {
            return false;
        }

        int milliseconds = (int)Math.Ceiling(Math.Min(left.TotalMilliseconds, _milliseconds));
        _milliseconds = Math.Min(2 * _milliseconds, LongestMilliseconds);
        return !stop.WaitHandle.WaitOne(milliseconds);
    }
}
