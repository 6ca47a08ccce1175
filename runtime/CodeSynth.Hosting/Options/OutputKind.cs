namespace CodeSynth.Hosting.Options;

/// <summary>Who reads what a command prints.</summary>
internal enum OutputKind
{
    /// <summary>People: lines, and on a terminal bars and tables.</summary>
    Text,

    /// <summary>A program: one JSON object a line.</summary>
    Json,
}
