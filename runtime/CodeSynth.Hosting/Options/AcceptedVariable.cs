namespace CodeSynth.Hosting.Options;

/// <summary>An environment variable that means nothing to the app and is set all the same where the app takes another program's place.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why it changes nothing, in words for the user.</param>
internal sealed record AcceptedVariable(string Name, string Reason);
