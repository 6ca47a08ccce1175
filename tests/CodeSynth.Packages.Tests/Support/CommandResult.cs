namespace CodeSynth.Packages.Tests.Support;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Out">Its standard output.</param>
/// <param name="Error">Its error output.</param>
internal sealed record CommandResult(int ExitCode, string Out, string Error)
{
    /// <summary>Both outputs.</summary>
    public string Said => Out + Error;
}
