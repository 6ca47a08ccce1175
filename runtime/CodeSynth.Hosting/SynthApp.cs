using System.CommandLine;
using CodeSynth.Engine;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Commands.Completing;
using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Running;
using CodeSynth.Kafka.Registry;
using CodeSynth.Planning;

namespace CodeSynth.Hosting;

/// <summary>The command line of an app whose entities a model holds; all of a Program.cs is <c>return await SynthApp.RunAsync(args, SynthCatalog.Model);</c>.</summary>
public static class SynthApp
{
    /// <summary>Does what a command line asks for; docs/commands.md lists the commands.</summary>
    /// <param name="args">The words of the command line.</param>
    /// <param name="model">The entities, <c>SynthCatalog.Model</c> as a rule.</param>
    /// <param name="configure">Adds to the app, for example <c>app => app.UseEmbedded()</c>.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>; errors are a line on the error output and never thrown.</returns>
    public static async Task<int> RunAsync(string[] args, SynthModel model, Action<SynthAppBuilder>? configure = null)
    {
        AppHost host = AppHost.OfProcess();
        using StopSignals signals = host.Signals;
        return await RunAsync(args, model, configure, host).ConfigureAwait(false);
    }

    internal static async Task<int> RunAsync(string[] args, SynthModel model, Action<SynthAppBuilder>? configure, AppHost host)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(model);
        var builder = new SynthAppBuilder();
        host = host with { Output = OutputOption.Guess(args) };
        try
        {
            configure?.Invoke(builder);
            var commands = new CommandTree(model, builder.Format);
            if (SuggestRequest.Of(args) is { } suggest)
            {
                host.Out.Write(string.Concat(new Completion(commands, model).Of(suggest).Select(s => s + "\n")));
                return ExitCodes.Ok;
            }

            (IAppCommand? command, ParseResult line) = commands.Parse(args);
            if (command is null)
            {
                return line.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error });
            }

            if (builder.EnvironmentFile is { } file)
            {
                host = host with { Environment = EnvironmentFile.Under(host.Environment, Path.GetFullPath(file, host.WorkingFolder)) };
            }

            host = host with { Output = OutputOption.Of(command, line) };
            VariableLayer variables = builder.Variables.Read(host.Environment, model);
            return await command.ExecuteAsync(line, new App(host, model.With(variables.Plan), builder.StartEmbedded, variables)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (host.Signals.Stop.IsCancellationRequested)
        {
            return host.Signals.ExitCode; // while a Schema Registry was asked: nothing is written yet
        }
        catch (Exception exception)
        {
            (int exitCode, string message) = exception switch
            {
                UsageException or PlanException => (ExitCodes.Usage, exception.Message),
                SchemaRegistryException registry => (registry.IsConfiguration ? ExitCodes.Usage : ExitCodes.Failure, exception.Message),
                SinkException => (ExitCodes.Failure, exception.Message),
                _ => (ExitCodes.Failure, $"unexpected {exception.GetType().Name}: {exception.Message}"),
            };
            host.WriteError(message, exitCode);
            return exitCode;
        }
    }
}
