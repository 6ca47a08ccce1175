using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Tests.Support;

public static class Runs
{
    public static Plan Plan(params EntityDescriptor[] entities) => CodeSynth.Planning.Plan.Create(entities, new PlanOptions());

    public static CapturingSink Capture(Plan plan, int workers = 1)
    {
        var sink = new CapturingSink();
        SynthEngine.Run(plan, sink, new RunOptions { Workers = workers }, CancellationToken.None);
        return sink;
    }
}
