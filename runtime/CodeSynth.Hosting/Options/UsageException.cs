namespace CodeSynth.Hosting.Options;

/// <summary>A command line or an environment that asks for something that cannot be: the message is the one line that the user reads. Exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
