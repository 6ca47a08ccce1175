using System.Diagnostics;

namespace CodeSynth.Hosting.Rendering;

/// <summary>Tells from time to time how far a run is, where no bar can.</summary>
internal static class ProgressLines
{
    /// <summary>How often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>Tells it until the run is done.</summary>
    /// <param name="show">Where to.</param>
    /// <param name="topics">A line for each.</param>
    /// <param name="workflows">A line for each.</param>
    /// <param name="run">The run.</param>
    public static async Task WatchAsync(Action<ReportLine> show, IReadOnlyList<TopicProgress> topics, IReadOnlyList<WorkflowProgress> workflows, Task run)
    {
        long began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Interval);
        Task<bool> tick = timer.WaitForNextTickAsync().AsTask();
        while (await Task.WhenAny(run, tick).ConfigureAwait(false) != run)
        {
            TimeSpan elapsed = Stopwatch.GetElapsedTime(began);
            foreach (TopicProgress topic in topics)
            {
                show(topic.ToLine(elapsed));
            }

            foreach (WorkflowProgress workflow in workflows)
            {
                show(workflow.ToLine(elapsed));
            }

            tick = timer.WaitForNextTickAsync().AsTask();
        }
    }
}
