using CodeSynth.Hosting.Options;
using CodeSynth.Kafka;
using CodeSynth.Modeling;

namespace CodeSynth.Hosting;

/// <summary>What an app adds to the commands that every app has.</summary>
public sealed class SynthAppBuilder : IKafkaApp
{
    internal SynthAppBuilder()
    {
    }

    internal Func<EmbeddedOptions, IKafkaCluster>? StartEmbedded { get; private set; }

    internal AppVariables Variables { get; } = new();

    internal WireFormat Format { get; private set; } = WireFormat.Json;

    /// <summary>Opts in to an embedded cluster, for runs that name no broker; <c>UseEmbedded()</c> of CodeSynth.Embedded calls it.</summary>
    /// <param name="startEmbedded">Starts the cluster.</param>
    public void UseCluster(Func<EmbeddedOptions, IKafkaCluster> startEmbedded)
    {
        ArgumentNullException.ThrowIfNull(startEmbedded);
        StartEmbedded = startEmbedded;
    }

    /// <summary>
    /// The format of runs to Kafka, of their verification and of checksums where the command line gives none; JSON by default. Files have a format of their own, and what
    /// is shown on the screen is JSON.
    /// </summary>
    /// <param name="format">The format; every entity that is written needs a schema in it.</param>
    /// <returns>The same app.</returns>
    public SynthAppBuilder UseFormat(WireFormat format)
    {
        Format = format;
        return this;
    }

    /// <summary>
    /// Lets an environment variable set what <c>--set</c> sets on a command line, for every command. It comes above the attributes and below the command line. A value
    /// that means nothing there ends the command with exit code 2 and a line that names the variable; an empty one counts as not set. Where it is set, a run
    /// that names no broker is refused instead of going to the embedded cluster: somebody has configured it for another one.
    /// </summary>
    /// <param name="name">The variable: <c>DELAY_CANCELLED</c>. Set variables whose names are nearly this one are warned of.</param>
    /// <param name="setting">The setting, as it stands before the <c>=</c> of <c>--set</c>: <c>PaymentEvent.Delay.Canceled</c>.</param>
    /// <param name="unit">The unit that a plain number is in, as <c>--set</c> takes it behind the number: <c>ms</c>. Null where the value stands in <c>--set</c> as it is.</param>
    /// <param name="aliases">Other names. Where several are set, the first in the order given here counts; a warning tells if they differ.</param>
    /// <returns>The same app.</returns>
    /// <exception cref="ArgumentException">A name is defined twice, or the setting has a variable.</exception>
    public SynthAppBuilder MapVariable(string name, string setting, string? unit = null, params string[] aliases)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(setting);
        ArgumentNullException.ThrowIfNull(aliases);
        Variables.Add(new MappedVariable(name, setting, unit, [.. aliases]));
        return this;
    }

    /// <summary>
    /// Accepts an environment variable that means nothing to this app, so that a deployment of the program that it takes the place of may leave it set: whatever its value is,
    /// nothing changes, and a line says so. As any variable of the app it keeps a run that names no broker away from the embedded cluster.
    /// </summary>
    /// <param name="name">The variable: <c>NUM_WORKERS</c>.</param>
    /// <param name="reason">Why it changes nothing, for the user: half a sentence.</param>
    /// <returns>The same app.</returns>
    /// <exception cref="ArgumentException">The name is defined twice.</exception>
    public SynthAppBuilder AcceptVariable(string name, string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(reason);
        Variables.Add(new AcceptedVariable(name, reason));
        return this;
    }
}
