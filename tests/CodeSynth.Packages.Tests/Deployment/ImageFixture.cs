using System.Runtime.InteropServices;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>
/// What the Dockerfile builds, without a container: the files that it copies, in a folder of their own, and its own commands in there. Warnings are errors in the repository,
/// so that they succeed says that trimming warns of nothing.
/// </summary>
public sealed class ImageFixture : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("codesynth-image-").FullName;

    /// <summary>The folder that is /app in the image.</summary>
    public string App => Path.Combine(_root, "app");

    /// <summary>What the commands said.</summary>
    public string Said { get; private set; } = "";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        string source = Path.Combine(_root, "src");
        Directory.CreateDirectory(App);
        foreach (string copied in Dockerfile.Copied)
        {
            Copy(Repository.PathOf(copied.TrimEnd('/')), Path.Combine(source, copied.TrimEnd('/')));
        }

        string architecture = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "amd64";
        foreach (string run in Dockerfile.All("RUN"))
        {
            string command = run.Replace("-o /app", $"-o {App}", StringComparison.Ordinal) + " -nodeReuse:false";
            Said += (await new Command("/bin/sh", ["-c", command], source)
            {
                Environment = new Dictionary<string, string>
                {
                    ["TARGETARCH"] = architecture,
                    ["UseSystemLibrdkafka"] = Repository.UsesSystemLibrdkafka ? "true" : "false",
                    ["UseSharedCompilation"] = "false",
                },
            }.MustRunAsync()).Said;
        }

        File.Copy(Path.Combine(source, "examples", "Deployment", "entrypoint.sh"), Path.Combine(App, "entrypoint.sh"));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The entry point, as <c>docker run IMAGE ARGUMENTS</c> starts it with an environment.</summary>
    internal Command Run(IReadOnlyDictionary<string, string> environment, string folder, params string[] arguments) =>
        new(Path.Combine(App, "entrypoint.sh"), arguments, folder) { Environment = new Dictionary<string, string>(environment) { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" } };

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (string entry in Directory.EnumerateFileSystemEntries(from).Where(e => Path.GetFileName(e) is not ("bin" or "obj" or ".env")))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }
}
