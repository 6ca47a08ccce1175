using System.Collections.Concurrent;
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
        string text = _topics.TryGetValue(task.Id, out TopicProgress? topic) ? topic.ToText(task.ElapsedTime ?? TimeSpan.Zero) : "";
        return new Text(text);
    }
}
