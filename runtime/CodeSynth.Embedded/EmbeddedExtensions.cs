using CodeSynth.Kafka;

namespace CodeSynth.Embedded;

/// <summary>Gives an app the embedded cluster.</summary>
public static class EmbeddedExtensions
{
    /// <summary>
    /// Runs that name no broker start a cluster inside the process, for development and tests. It is never a silent stand-in: an
    /// app refuses it where a Kafka variable is set.
    /// </summary>
    /// <typeparam name="TApp">The app's builder.</typeparam>
    /// <param name="app">The app.</param>
    /// <returns>The same app.</returns>
    public static TApp UseEmbedded<TApp>(this TApp app)
        where TApp : IKafkaApp
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseCluster(static options => new EmbeddedCluster(options));
        return app;
    }
}
