using System.Text;
using CodeSynth.Benchmarks.Ratios;
using CodeSynth.Benchmarks.Rows;
using CodeSynth.Modeling;
using CodeSynth.Planning;
using CodeSynth.Verification;
using CodeSynth.Workflows;

namespace CodeSynth.Benchmarks.Verification;

/// <summary>What it costs to hold a record against its row or event, beside what it costs to make that one alone.</summary>
internal sealed class VerifierRun : IDisposable
{
    private const int Turns = 1_000;

    private readonly WireFormat _format;
    private readonly Plan _plan;
    private readonly ExpectedRecord[] _topics;
    private readonly Record[] _records;
    private RunVerifier _verifier;
    private int _nextMade;
    private int _nextVerified;

    private VerifierRun(Plan plan, WireFormat format)
    {
        _plan = plan;
        _format = format;
        _topics = [.. plan.Topics.Select(t => new ExpectedRecord(t, format))];
        _records = [.. (plan.Entities[0].Producer.Workflow is { } workflow ? Events(workflow) : Rows()).Take(BenchmarkPlan.Rows)];
        _verifier = new RunVerifier(plan, format);
    }

    /// <summary>Measures, and writes a line per contender.</summary>
    /// <param name="model">The model.</param>
    /// <param name="entity">The entity whose records are verified.</param>
    /// <param name="format">How they are encoded.</param>
    /// <param name="topic">Its topic; null for its own.</param>
    public static void WriteRatios(SynthModel model, string entity, WireFormat format, string? topic = null)
    {
        var options = new PlanOptions { Only = [entity] };
        var change = new EntityOverride { Count = BenchmarkPlan.Rows, Topic = topic };
        using var run = new VerifierRun(model.CreatePlan(options with { Entities = options.Entities.Add(entity, change) }), format);
        RatioRun.Write($"{entity} {format} {topic}", Turns, BenchmarkPlan.Batch, (nameof(Make), run.Make), (nameof(Verify), run.Verify));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _verifier.Dispose();
        Array.ForEach(_topics, t => t.Dispose());
    }

    private int Make()
    {
        int bytes = 0;
        for (int end = _nextMade + BenchmarkPlan.Batch; _nextMade < end; _nextMade++)
        {
            bytes += Make(_records[_nextMade]).Value.Length;
        }

        _nextMade %= BenchmarkPlan.Rows;
        return bytes;
    }

    private int Verify()
    {
        if (_nextVerified == 0)
        {
            _verifier.Dispose();
            _verifier = new RunVerifier(_plan, _format); // else every record would have been there before
        }

        for (int end = _nextVerified + BenchmarkPlan.Batch; _nextVerified < end; _nextVerified++)
        {
            Record record = _records[_nextVerified];
            _verifier.Topics[record.Topic].Check(0, _nextVerified, record.Key, record.Value, record.Timestamp);
        }

        _nextVerified %= BenchmarkPlan.Rows;
        return _nextVerified;
    }

    private ExpectedRecord Make(Record record)
    {
        ExpectedRecord made = _topics[record.Topic];
        if (record.Event is { } current)
        {
            made.Compute(current);
        }
        else
        {
            made.Compute(record.Row);
        }

        return made;
    }

    private IEnumerable<Record> Rows() => Enumerable.Range(0, BenchmarkPlan.Rows).Select(row => Filled(new Record(0, row, null)));

    private IEnumerable<Record> Events(Workflow workflow)
    {
        using var schedule = new WorkflowSchedule(workflow, _plan.Entities[0].Clock);
        while (schedule.TryNext(out WorkflowEvent current))
        {
            yield return Filled(new Record(_topics.Length == 1 ? 0 : current.State, current.Instance, current));
        }
    }

    private Record Filled(Record record)
    {
        ExpectedRecord made = Make(record);
        return record with { Key = Encoding.UTF8.GetBytes(made.KeyText(record.Row)), Value = made.Value.ToArray(), Timestamp = made.Timestamp };
    }

    private sealed record Record(int Topic, long Row, WorkflowEvent? Event)
    {
        public byte[] Key { get; init; } = [];

        public byte[] Value { get; init; } = [];

        public long Timestamp { get; init; }
    }
}
