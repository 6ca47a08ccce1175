using System.Reflection.Metadata;
using System.Text;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>What travels in each package, and what must not.</summary>
public sealed class PackageContentTests(PackedFixture packed)
{
    private const string Templates = "CodeSynth.Templates";

    /// <summary>What a package has beside its library.</summary>
    private static readonly Dictionary<string, string[]> s_more = new(StringComparer.Ordinal)
    {
        ["CodeSynth"] =
        [
            "NOTICE", "analyzers/dotnet/cs/CodeSynth.CodeFixes.dll", "analyzers/dotnet/cs/CodeSynth.Generators.dll",
            "build/CodeSynth.props", "build/CodeSynth.targets", "buildTransitive/CodeSynth.props", "buildTransitive/CodeSynth.targets",
        ],
        ["CodeSynth.Kafka"] =
        [
            .. new[] { "build", "buildTransitive" }.SelectMany(f => new[] { "CodeSynth.Kafka.targets", "Confluent.Kafka.LinkAttributes.xml", "Confluent.Kafka.Roots.xml" }.Select(n => $"{f}/{n}")),
        ],
        [Templates] =
        [
            .. new[] { ".gitignore", ".template.config/template.json", "Customer.cs", "MyData.csproj", "Order.cs", "Program.cs", "README.md" }.Select(f => $"content/codesynth/{f}"),
        ],
    };

    [Fact]
    public void Packages_Ids_AreTheProjectsOfTheRuntime() =>
        Assert.Equal(
            Directory.GetDirectories(Repository.PathOf("runtime")).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal),
            packed.Packages.Select(p => p.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Packages_Files_AreLibraryDocumentationAndWhatIsListed() =>
        Assert.All(packed.Packages, package =>
        {
            string[] library = package.Id == Templates ? [] : [$"lib/net10.0/{package.Id}.dll", $"lib/net10.0/{package.Id}.xml"];
            string[] expected = ["LICENSE", "README.md", .. library, .. s_more.GetValueOrDefault(package.Id, [])];

            Assert.Equal(expected.Order(StringComparer.Ordinal), package.Files.Keys.Order(StringComparer.Ordinal));
        });

    [Fact]
    public void Packages_Metadata_NameLicenceAndReadmeAndNoRepository() =>
        Assert.All(packed.Packages, package =>
        {
            Assert.Equal("MIT", package.Text("license"));
            Assert.Equal("README.md", package.Text("readme"));
            Assert.Equal("The CodeSynth developers", package.Text("authors"));
            Assert.True(package.Text("description")!.Length > 60, package.Id);
            Assert.Null(package.Text("repository"));
            Assert.Null(package.Text("projectUrl"));
        });

    /// <summary>A package that was left at another version would bring another generator than runtime.</summary>
    [Fact]
    public void Packages_Versions_AreOne()
    {
        Assert.All(packed.Packages, package => Assert.Equal(packed.Version, package.Text("version")));
        Assert.All(packed.Packages.SelectMany(p => p.Dependencies).Where(d => d.Key.StartsWith("CodeSynth", StringComparison.Ordinal)), d => Assert.Equal(packed.Version, d.Value.Version));
        string template = Encoding.UTF8.GetString(packed.Packages.Single(p => p.Id == Templates).Files["content/codesynth/MyData.csproj"]);
        Assert.Equal(2, template.Split($"Version=\"{packed.Version}\"").Length - 1);
    }

    /// <summary>By default a dependency keeps its analyzers and build files from who depends on its dependent; then an app with Hosting alone would have no generator.</summary>
    [Fact]
    public void Packages_DependenciesOnOurs_PassTheGeneratorOn() =>
        Assert.All(packed.Packages.SelectMany(p => p.Dependencies).Where(d => d.Key.StartsWith("CodeSynth", StringComparison.Ordinal)), d => Assert.Null(d.Value.Exclude));

    [Fact]
    public void Packages_Dependencies_AreWhereTheirRoomsAre()
    {
        Assert.Empty(packed.Packages.Single(p => p.Id == "CodeSynth").Dependencies);
        Assert.Equal(["CodeSynth.Kafka"], packed.Packages.Where(p => p.Dependencies.ContainsKey("Confluent.Kafka")).Select(p => p.Id));
        Assert.Equal(["CodeSynth.Embedded"], packed.Packages.Where(p => p.Manifest.Descendants().Any(e => e.Name.LocalName == "frameworkReference")).Select(p => p.Id));
        Assert.DoesNotContain(packed.Packages.SelectMany(p => p.Dependencies.Keys), d => d.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    /// <summary>Neither a path of the machine nor its user's name; the sources of libraries are named from /_/.</summary>
    [Fact]
    public void Packages_Bytes_TellNothingOfTheMachineThatBuiltThem()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        byte[][] told = [.. new[] { Repository.Root, home + Path.DirectorySeparatorChar }.SelectMany(t => new[] { Encoding.UTF8.GetBytes(t), Encoding.Unicode.GetBytes(t) })];
        Assert.All(packed.Packages.SelectMany(p => p.Files), file => Assert.All(told, t => Assert.Equal(-1, file.Value.AsSpan().IndexOf(t))));
    }

    [Fact]
    public void Symbols_OfEachLibrary_AreThereAndNameSourcesFromTheRoot()
    {
        Package[] symbols = [.. Directory.GetFiles(packed.Folder, "*.snupkg").Select(Package.Read)];
        Assert.Equal(packed.Packages.Select(p => p.Id).Where(id => id != Templates).Order(StringComparer.Ordinal), symbols.Select(s => s.Id).Order(StringComparer.Ordinal));
        Assert.All(symbols, package =>
        {
            Assert.Equal([$"lib/net10.0/{package.Id}.pdb"], package.Files.Keys);
            using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(package.Files.Single().Value));
            MetadataReader reader = provider.GetMetadataReader();
            Assert.All(reader.Documents, d => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(d).Name), StringComparison.Ordinal));
        });
    }
}
