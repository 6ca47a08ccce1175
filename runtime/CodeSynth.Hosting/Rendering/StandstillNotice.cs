namespace CodeSynth.Hosting.Rendering;

/// <summary>
/// Tells a user who watches a run that it waits for its destination: when that begins, from time to time while it lasts, and
/// when it is over.
/// </summary>
/// <param name="screen">Where to tell it.</param>
/// <param name="standstill">What the run waits for, in one line; null while it gets on.</param>
internal sealed class StandstillNotice(Screen screen, Func<string?> standstill)
{
    private const string HowToEnd = "Ctrl-C twice ends the run without them";
    private const int TicksUntilRepeated = 30;

    /// <summary>How often to look.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Looks until the run is done.</summary>
    public async Task WatchAsync(Task run)
    {
        using var timer = new PeriodicTimer(Interval);
        int ticks = 0; // since it began or was told the last time; 0 while the run gets on
        while (await Task.WhenAny(run, timer.WaitForNextTickAsync().AsTask()).ConfigureAwait(false) != run)
        {
            if (standstill() is { } line)
            {
                if (ticks++ % TicksUntilRepeated == 0)
                {
                    screen.Notice("warning", $"{line}. {HowToEnd}.");
                }
            }
            else if (ticks > 0)
            {
                ticks = 0;
                screen.Notice("warning", "records are acknowledged again.");
            }
        }
    }
}
