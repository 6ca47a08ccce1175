using System.Globalization;

namespace CodeSynth.Hosting.Options;

/// <summary>An environment variable that says what <c>--set</c> says on a command line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Setting">The setting: <c>PaymentEvent.Count</c>.</param>
/// <param name="Unit">What stands behind its number in <c>--set</c>: <c>ms</c>; null for a value that is taken as it is.</param>
/// <param name="Aliases">Other names for it.</param>
internal sealed record MappedVariable(string Name, string Setting, string? Unit, IReadOnlyList<string> Aliases)
{
    /// <summary>All of its names, the one that counts where several are set first.</summary>
    public IEnumerable<string> Names => [Name, .. Aliases];

    /// <summary>What a value means.</summary>
    /// <param name="name">The name that it stands under.</param>
    /// <param name="value">The value.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="UsageException">It means nothing.</exception>
    public EntitySetting Read(string name, string value, SynthModel model)
    {
        // Else "2s" would be read as "2sms", and the message would be about something that nobody wrote.
        if (Unit is not null && !decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            throw new UsageException($"{name}={value}: it is a number of {Unit} and sets {Setting}.");
        }

        // What is wrong is told of the value with its unit, as the requirement of a delay asks for one.
        string setting = $"{Setting}={value}{Unit}";
        return EntitySetting.Parse(setting, model, Unit is null ? $"{name}={value}" : $"{name}={value} ({setting})");
    }
}
