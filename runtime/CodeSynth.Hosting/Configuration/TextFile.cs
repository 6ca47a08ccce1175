using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Configuration;

/// <summary>Files of a configuration.</summary>
internal static class TextFile
{
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static string Read(string path, string shown)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"There is no file '{shown}'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"'{shown}' cannot be read: {exception.Message}");
        }
    }
}
