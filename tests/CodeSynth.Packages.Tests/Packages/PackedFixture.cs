using CodeSynth.Packages.Tests.Packages;
using CodeSynth.Packages.Tests.Support;

[assembly: AssemblyFixture(typeof(PackedFixture))]

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>The packages, made once by the command of docs/deployment.md from what is built.</summary>
public sealed class PackedFixture : IAsyncLifetime
{
    /// <summary>A version that nobody has in a cache.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The folder with the packages.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("codesynth-packages-").FullName;

    /// <summary>All of them, without those of the symbols.</summary>
    internal IReadOnlyList<Package> Packages { get; private set; } = [];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await new Command("dotnet", ["pack", "-c", Repository.Configuration, "--no-build", "-o", Folder, $"-p:PackageVersion={Version}", "-nodeReuse:false"], Repository.Root).MustRunAsync();
        Packages = [.. Directory.GetFiles(Folder, "*.nupkg").Order(StringComparer.Ordinal).Select(Package.Read)];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
