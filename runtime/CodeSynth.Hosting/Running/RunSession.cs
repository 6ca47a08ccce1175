using CodeSynth.Engine;
using CodeSynth.Hosting.Monitoring;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Rendering;
using CodeSynth.Planning;
using CodeSynth.Verification;

namespace CodeSynth.Hosting.Running;

/// <summary>One run from its first line on the screen to its exit code.</summary>
internal sealed class RunSession(App app, RunRequest request)
{
    /// <exception cref="PlanException">The plan cannot run as asked.</exception>
    /// <exception cref="UsageException">No broker is named where one is needed.</exception>
    /// <exception cref="SinkException">The destination cannot be used.</exception>
    /// <exception cref="Kafka.Registry.SchemaRegistryException">The Schema Registry cannot be used, or refuses a schema.</exception>
    public async Task<int> ExecuteAsync()
    {
        Plan plan = Plan.Create(app.Model.Entities, request.Plan);
        TopicRule.Require(plan, app.Model);
        FormatOption.Require(plan, request.Format);
        using var monitor = new RunMonitor(request.Monitoring, app.Host.Clock);
        using RunTarget target = await RunTarget.OpenAsync(app, request, plan, monitor.Metrics.AddLatency).ConfigureAwait(false);
        plan = target.Plan;
        Screen screen = Screen.Of(app.Host, target.RecordsOnOutput);
        foreach ((string label, string text) in app.Variables.Lines)
        {
            screen.Line(label, text);
        }

        foreach (string warning in target.Warnings)
        {
            screen.Line("warning", warning);
        }

        screen.Line("run", $"{app.Host.Program} {CommandText.Line(target.SpellOut(request).ToWords())}");
        screen.Line("to", target.Description);
        if (target.Schemas is { } schemas)
        {
            screen.ShowSchemas(schemas.Entities);
        }

        if (monitor.Address is { } address)
        {
            screen.Line("metrics", address);
        }

        RunResult? result = await WriteAsync(plan, target, monitor, screen).ConfigureAwait(false);
        if (result is null)
        {
            return app.Host.Signals.ExitCode;
        }

        IReadOnlyList<TopicVerdict>? verdicts = await VerifyAsync(target, result, screen).ConfigureAwait(false);
        int exitCode = new RunOutcome(app.Host, screen).Report(plan, result, verdicts);
        foreach ((string label, string text) in target.ClosingLines(app, request with { Plan = Resumption.Written(plan, result) }))
        {
            screen.Line(label, text);
        }

        ShowHowToGoOn(new Resumption(plan, result.Counters, isWhole: !result.Stopped), target, screen);

        if (request.Hold && !app.Host.Signals.Stop.IsCancellationRequested)
        {
            screen.Line("hold", $"{target.Description} stays up until Ctrl-C");
            app.Host.Signals.Stop.WaitHandle.WaitOne();
        }

        return exitCode;
    }

    /// <summary>Writes all rows and shows what became of them, also when the destination fails on the way.</summary>
    /// <returns>Null when the user did not wait for the end.</returns>
    private async Task<RunResult?> WriteAsync(Plan plan, RunTarget target, RunMonitor monitor, Screen screen)
    {
        TopicOutcome[] topics = [.. plan.Topics.Select(t => new TopicOutcome(t.Name, new TopicCounters()))];
        long began = app.Host.Clock.GetTimestamp();
        var lateness = new Lateness(app.Host.Clock);
        WorkflowTally?[] tallies = [.. plan.Entities.Select(e => e.Producer.Workflow is { } workflow ? new WorkflowTally(workflow) : null)];
        monitor.Metrics.Watch(plan, FormatOption.TextOf(request.Format), [.. topics.Select(t => t.Counters)], tallies, lateness);
        using CancellationTokenRegistration stop = app.Host.Signals.Stop.Register(monitor.Ending);
        Task<RunResult> run = Start(plan, target.Sink, topics, tallies, lateness);
        monitor.Ready();
        IReadOnlyList<TopicProgress> progress = [.. plan.Topics.Select(t => ProgressOf(t, topics[t.Index].Counters, target, lateness))];
        Lateness? paced = request.Pace == Pace.Max ? null : lateness;
        IReadOnlyList<WorkflowProgress> workflows = [.. plan.Entities.Where(e => tallies[e.Rank] is not null).Select(e => new WorkflowProgress(e.Name, tallies[e.Rank]!, paced))];
        Task watch = screen.WatchAsync(progress, workflows, run);
        await Task.WhenAll(watch, new StandstillNotice(screen, () => target.Standstill).WatchAsync(run)).ConfigureAwait(false);
        var summary = new RunSummary(topics, run.IsCompletedSuccessfully ? run.Result.Elapsed : app.Host.Clock.GetElapsedTime(began));
        if (run.IsCompletedSuccessfully || summary.Sum(c => c.Written) > 0)
        {
            screen.ShowRun(summary);
        }

        ShowWorkflows(plan, tallies, isWhole: run.IsCompletedSuccessfully && !run.Result.Stopped, summary.Elapsed, screen);

        if (request.Pace != Pace.Max && summary.Sum(c => c.Written) > 0)
        {
            screen.Line("late", $"at most {NumberText.Seconds(lateness.Max)} s behind the schedule, 99 % of the records within {NumberText.Seconds(lateness.Within(0.99))} s");
        }

        foreach (string failure in target.Failures)
        {
            screen.Line("failure", failure);
        }

        try
        {
            return await run.ConfigureAwait(false);
        }
        catch (SinkException exception)
        {
            if (summary.Sum(c => c.Written) > 0)
            {
                ShowHowToGoOn(new Resumption(plan, [.. topics.Select(t => t.Counters)], isWhole: false), target, screen);
            }

            if (!app.Host.Signals.Abandon.IsCancellationRequested)
            {
                throw;
            }

            app.Host.WriteError(exception.Message, app.Host.Signals.ExitCode);
            return null;
        }
    }

    private static void ShowWorkflows(Plan plan, IReadOnlyList<WorkflowTally?> tallies, bool isWhole, TimeSpan elapsed, Screen screen)
    {
        foreach (PlannedEntity entity in plan.Entities)
        {
            if (tallies[entity.Rank] is { Events: > 0 } tally)
            {
                bool isWholeOfIt = isWhole && entity is { FirstRow: 0, UntilRow: long.MaxValue };
                foreach (OddsTable table in new WorkflowTables(entity.Name, tally, isWholeOfIt).All)
                {
                    screen.ShowOdds(table);
                }

                screen.Line("elapsed", $"{NumberText.Seconds(elapsed)} s for {NumberText.Count(tally.Begun)} instances of {entity.Name}, {NumberText.Count(tally.Events)} events");
            }
        }
    }

    private void ShowHowToGoOn(Resumption resumption, RunTarget target, Screen screen)
    {
        if (!resumption.IsNeeded)
        {
            return;
        }

        foreach (string warning in resumption.Warnings)
        {
            screen.Line("warning", warning);
        }

        screen.Line("resume", $"{app.Host.Program} {CommandText.Line(resumption.Continue(target.SpellOut(request)).ToWords())}");
    }

    private static TopicProgress ProgressOf(PlannedTopic topic, TopicCounters counters, RunTarget target, Lateness lateness) =>
        new(topic.Name, topic.Entity.IsUnbounded ? null : topic.ExpectedRecords, counters, target.Verifier?.Topics[topic.Index], lateness, IsEstimate: topic.Entity.Producer.Workflow is not null);

    private Task<RunResult> Start(Plan plan, ISink sink, TopicOutcome[] topics, IReadOnlyList<WorkflowTally?> tallies, Lateness lateness)
    {
        var options = new RunOptions
        {
            Format = request.Format,
            Digests = true,
            Pace = request.Pace,
            Lateness = lateness,
            Time = app.Host.Clock,
            Workers = request.Workers ?? Math.Min(System.Environment.ProcessorCount, Read.MostWorkers),
            Counters = [.. topics.Select(t => t.Counters)],
            Tallies = tallies,
            Abandon = app.Host.Signals.Abandon,
        };
        return Screen.Beside(() => SynthEngine.Run(plan, sink, options, app.Host.Signals.Stop));
    }

    private async Task<IReadOnlyList<TopicVerdict>?> VerifyAsync(RunTarget target, RunResult result, Screen screen)
    {
        if (target.Verifier is null || app.Host.Signals.Abandon.IsCancellationRequested)
        {
            return null;
        }

        RunVerifier verifier = target.Verifier;
        Task<IReadOnlyList<TopicVerdict>> reading = Screen.Beside(() =>
        {
            target.FinishReadBack(result, app.Host.Signals.Abandon);
            return verifier.ToVerdicts();
        });
        await screen.WatchAsync([.. verifier.Topics.Select(t => new TopicProgress(t.Topic.Name, result.Counters[t.Topic.Index].Written, Counters: null, t))], [], reading).ConfigureAwait(false);
        IReadOnlyList<TopicVerdict> verdicts = await reading.ConfigureAwait(false);
        screen.ShowVerdicts(verdicts);
        return verdicts;
    }
}
