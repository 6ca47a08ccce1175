using System.Collections.Concurrent;
using CodeSynth.Engine;
using Spectre.Console.Rendering;
using Spectre.Console;

namespace CodeSynth.Hosting.Rendering;

/// <summary>The numbers beside a topic's bar: rows, acknowledged, read back, rate. Drawn from another thread than the one that adds bars.</summary>
internal sealed class CountersColumn : ProgressColumn
{
    private readonly ConcurrentDictionary<int, TopicProgress> _topics = [];

    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <summary>Says whose numbers stand beside a bar.</summary>
    public void Add(ProgressTask bar, TopicProgress topic) => _topics[bar.Id] = topic;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
    {
        if (!_topics.TryGetValue(task.Id, out TopicProgress? topic))
        {
            return Text.Empty;
        }

        TopicCounters counters = topic.Counters;
        string readBack = topic.ReadBack is { } reader ? $", {NumberText.Count(reader.Read)} read back" : "";
        string rate = NumberText.Rate(counters.Written, task.ElapsedTime ?? TimeSpan.Zero);
        return new Text($"{NumberText.Count(counters.Written)}/{NumberText.Count(topic.Planned)} rows, {NumberText.Count(counters.Acknowledged)} acknowledged{readBack}, {rate}/s");
    }
}
