using CodeSynth.Hosting.Tests.Support;
using Payments;

namespace CodeSynth.Hosting.Tests.PaymentScenario;

/// <summary>The payment example as its Program.cs starts it.</summary>
internal static class PaymentApp
{
    /// <summary>Runs a command line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="variables">The environment: <c>NAME=VALUE</c>, divided by semicolons.</param>
    /// <param name="inContainer">Whether it runs in a container.</param>
    /// <param name="folder">The working folder.</param>
    public static Task<AppRun> RunAsync(string line, string variables = "", bool inContainer = false, string? folder = null)
    {
        Dictionary<string, string> environment = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1]);
        return AppRun.OfAsync(
            line,
            host => host with { Environment = environment, InContainer = inContainer, WorkingFolder = folder ?? host.WorkingFolder },
            model: SynthCatalog.Model,
            configure: app => app.UsePaymentVariables());
    }

    /// <summary>The lines of an output that begin with a word.</summary>
    public static string[] Lines(string output, string label) => [.. output.Split('\n').Where(l => l.StartsWith(label + ": ", StringComparison.Ordinal)).Select(l => l[(label.Length + 2)..].TrimEnd('\r'))];
}
