using CodeSynth.Engine;
using CodeSynth.Hosting.Options;

namespace CodeSynth.Hosting.Commands.Schemas;

/// <summary>Schema files on disk; a trouble with one is a line that names it.</summary>
internal static class SchemaFile
{
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static string Read(string path) =>
        ReadOrNull(path) ?? throw new UsageException($"There is no file '{path}'.");

    /// <summary>The text of a file; null where there is none.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static string? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UsageException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <exception cref="SinkException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new SinkException($"'{path}' cannot be written: {exception.Message}", exception);
        }
    }
}
