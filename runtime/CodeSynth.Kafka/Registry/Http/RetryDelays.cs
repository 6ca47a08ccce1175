namespace CodeSynth.Kafka.Registry.Http;

/// <summary>How long to wait before a question is asked again: twice as long each time, and a random part of it, so that many clients do not come back at once.</summary>
/// <param name="jitter">A number from 0 to 1, another one each time.</param>
internal sealed class RetryDelays(Func<double> jitter)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>Between half of the delay and the whole; no shorter than the registry asks for.</summary>
    /// <param name="attempt">How often it was asked already, from 1.</param>
    /// <param name="retryAfter">What the registry asks for.</param>
    public TimeSpan After(int attempt, TimeSpan? retryAfter)
    {
        TimeSpan full = s_first * (1 << Math.Min(attempt - 1, 10));
        TimeSpan delay = (full < s_longest ? full : s_longest) * (0.5 + (0.5 * jitter()));
        return retryAfter is { } asked && asked > delay ? asked : delay;
    }
}
