using System.Text;
using System.Text.Json.Nodes;
using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Interop.Tests;

/// <summary>A run that keeps what it is given.</summary>
internal sealed class RecordedRun : ISink
{
    private RecordedRun()
    {
    }

    public List<(string Topic, string Key, byte[] Value)> Records { get; } = [];

    public bool WantsMergedOrder => false;

    /// <summary>The rows of a plan in a format.</summary>
    public static RecordedRun Of(Plan plan, WireFormat format)
    {
        var run = new RecordedRun();
        SynthEngine.Run(plan, run, new RunOptions { Format = format }, TestContext.Current.CancellationToken);
        return run;
    }

    /// <summary>The rows of a topic as JSON says them, by their keys, in their order.</summary>
    public static Dictionary<string, JsonNode> Expected(Plan plan, string topic) =>
        Of(plan, WireFormat.Json).Of(topic).ToDictionary(r => r.Key, r => JsonNode.Parse(r.Value)!);

    public IEnumerable<(string Key, byte[] Value)> Of(string topic) => Records.Where(r => r.Topic == topic).Select(r => (r.Key, r.Value));

    public void Open(Plan plan, WireFormat format, IReadOnlyList<TopicCounters> counters)
    {
    }

    public void Write(RecordBatch batch)
    {
        foreach (BatchSegment segment in batch.Segments)
        {
            for (int i = 0; i < segment.Count; i++)
            {
                Records.Add((segment.Entity.Topic, Encoding.UTF8.GetString(segment.Key(i)), segment.Value(i).ToArray()));
            }
        }
    }

    public void OnIdle()
    {
    }

    public void Complete(CancellationToken cancellation)
    {
    }

    public void Dispose()
    {
    }
}
