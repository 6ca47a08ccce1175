using System.CommandLine;
using CodeSynth.Engine;
using CodeSynth.Hosting.Commands;
using CodeSynth.Hosting.Commands.Completing;
using CodeSynth.Hosting.Configuration;
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
            host.Confidential.NoteWords(args);
            var tree = new CommandTree(model, builder.Format);
            if (SuggestRequest.Of(args) is { } suggest)
            {
                host.Out.Write(string.Concat(new Completion(tree, model).Of(suggest).Select(s => s + "\n")));
                return ExitCodes.Ok;
            }

            (IAppCommand? command, ParseResult line) = tree.Parse(args);
            if (command is null)
            {
                return line.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false });
            }

            AppConfiguration configuration = new ConfigurationReader(host, tree, builder.Variables, model).Read(command, line);
            if (tree.Configuration.IsPrintGiven(line))
            {
                return Print(configuration, host);
            }

            configuration.Configure(command.Options);
            host = host with { Environment = configuration.Environment, Output = OutputOption.Of(command, line) };
            var app = new App(host, model.With(configuration.Variables.Plan), builder.StartEmbedded, configuration.Variables, configuration);
            return await command.ExecuteAsync(line, app).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (host.Signals.Stop.IsCancellationRequested)
        {
            return host.Signals.ExitCode; // while brokers, a Schema Registry or the user were asked: nothing is written yet
        }
        catch (Exception exception)
        {
            (int exitCode, string message) = exception switch
            {
                UsageException or PlanException => (ExitCodes.Usage, exception.Message),
                SchemaRegistryException registry => (registry.IsConfiguration ? ExitCodes.Usage : ExitCodes.Failure, exception.Message),
                SinkException => (ExitCodes.Failure, exception.Message),
                IOException or UnauthorizedAccessException => (ExitCodes.Failure, $"Writing to the standard output failed: {exception.Message}"), // of a file it is a SinkException or a UsageException
                _ => (ExitCodes.Failure, $"unexpected {exception.GetType().Name}: {exception.Message}"),
            };
            host.WriteError(message, exitCode);
            return exitCode;
        }
    }

    private static int Print(AppConfiguration configuration, AppHost host)
    {
        foreach (string row in ConfigurationTable.Lines(configuration))
        {
            host.Out.WriteLine(row);
        }

        host.Out.Flush();
        return ExitCodes.Ok;
    }
}
