using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace CodeSynth.Hosting.Commands;

/// <summary>What <c>--version</c> shows: the app's version and CodeSynth's, a line each.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Assembly codeSynth = typeof(SynthModel).Assembly;
        foreach (Assembly assembly in (Assembly[])[Assembly.GetEntryAssembly() ?? codeSynth, codeSynth])
        {
            parseResult.InvocationConfiguration.Output.WriteLine(LineOf(assembly));
        }

        return ExitCodes.Ok;
    }

    private static string LineOf(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString()}";
}
