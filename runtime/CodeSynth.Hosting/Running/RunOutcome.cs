using CodeSynth.Engine;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>Says how a run ended, and gives its exit code: faults that were found before records that failed, those before a stop.</summary>
internal sealed class RunOutcome(AppHost host, Screen screen)
{
    public int Report(Plan plan, RunResult result, IReadOnlyList<TopicVerdict>? verdicts)
    {
        long failed = result.Counters.Sum(c => c.Failed);
        long unknown = result.Counters.Sum(c => c.Unknown);
        if (result.Stopped)
        {
            screen.Line("stopped", $"before all rows were written: {string.Join(", ", plan.Entities.Select(e => PlaceOf(e, result)))}");
        }

        int exitCode = result.Stopped ? host.Signals.ExitCode : ExitCodes.Ok;
        if (failed > 0 || (unknown > 0 && !host.Signals.Abandon.IsCancellationRequested))
        {
            host.WriteError($"{NumberText.Count(failed)} records failed and of {NumberText.Count(unknown)} it is not known whether they arrived.", ExitCodes.Failure);
            exitCode = ExitCodes.Failure;
        }
        else if (unknown > 0)
        {
            host.WriteError($"Ended without waiting: of {NumberText.Count(unknown)} records it is not known whether they arrived.", exitCode);
        }

        if (verdicts is not null && !verdicts.All(v => v.IsClean))
        {
            return Report(verdicts);
        }

        if (exitCode == ExitCodes.Ok)
        {
            string verified = verdicts is null ? "" : ", read back and verified byte for byte";
            screen.Line("ok", $"{NumberText.Count(result.Counters.Sum(c => c.Acknowledged))} records written and acknowledged{verified}");
        }

        return exitCode;
    }

    // How many events a workflow has in all is not known before they are drawn.
    private static string PlaceOf(PlannedEntity entity, RunResult result)
    {
        string next = NumberText.Count(result.NextRows[entity.Rank]);
        return entity.Producer.Workflow is not null ? $"{entity.Name} {next} events"
            : entity.IsUnbounded ? $"{entity.Topic} {next}"
            : $"{entity.Topic} {next} of {NumberText.Count(entity.Count)}";
    }

    /// <summary>What was found in topics that an earlier run wrote.</summary>
    public int Report(IReadOnlyList<TopicVerdict> verdicts)
    {
        if (!verdicts.All(v => v.IsClean))
        {
            host.WriteError($"Verification found faults: {VerdictText.Sum(verdicts)}.", ExitCodes.Faults);
            return ExitCodes.Faults;
        }

        int parts = verdicts.Count(v => v.IsCutShort);
        string rest = parts == 0 ? "" : $"; {NumberText.Count(parts)} of {NumberText.Count(verdicts.Count)} topics were not read to their end";
        screen.Line("ok", $"{NumberText.Count(verdicts.Sum(v => v.Verified))} records verified byte for byte{rest}");
        return ExitCodes.Ok;
    }
}
