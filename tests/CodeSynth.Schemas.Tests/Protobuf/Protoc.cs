using CodeSynth.Testing;
using Xunit.Sdk;

namespace CodeSynth.Schemas.Tests.Protobuf;

/// <summary>What protoc says to a file.</summary>
internal static class Protoc
{
    /// <summary>Its complaints about a file in one of some folders; empty where it accepts the file, null where protoc is missing and may be.</summary>
    public static async Task<string?> ComplaintsAsync(IEnumerable<string> folders, string file)
    {
        try
        {
            return await ForeignReaders.Protoc([.. folders.Select(f => "-I" + f), "--descriptor_set_out=/dev/null", file]) is null ? null : string.Empty;
        }
        catch (TrueException refused) when (refused.Message.Contains("ended with 1", StringComparison.Ordinal))
        {
            return refused.Message;
        }
    }

    /// <summary>Writes files into a new folder, and asks about the first of them.</summary>
    public static async Task<string?> ComplaintsAsync(params (string Name, string Text)[] files)
    {
        string folder = Directory.CreateTempSubdirectory("codesynth-proto-").FullName;
        try
        {
            foreach ((string name, string text) in files)
            {
                string path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, text);
            }

            return await ComplaintsAsync([folder], files[0].Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
