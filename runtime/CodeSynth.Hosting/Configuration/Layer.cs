namespace CodeSynth.Hosting.Configuration;

/// <summary>Where settings come from, the weakest first; below all of them stand the attributes.</summary>
internal enum Layer
{
    /// <summary>appsettings.json.</summary>
    Settings,

    /// <summary>appsettings.{Environment}.json.</summary>
    EnvironmentSettings,

    /// <summary>.env.</summary>
    VariableFile,

    /// <summary>The environment variables.</summary>
    Variables,

    /// <summary>The files of <c>--config</c>.</summary>
    PropertyFile,

    /// <summary><c>-X</c>.</summary>
    Property,

    /// <summary>The options of the command line.</summary>
    Line,
}
