using System.Text.RegularExpressions;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Packages;

/// <summary>A folder outside of the repository, in which a user begins with nothing but the packages.</summary>
public sealed partial class OutsideFixture(PackedFixture packed) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("codesynth-outside-").FullName;

    /// <summary>The app that <c>dotnet new codesynth -n MyData</c> made, built.</summary>
    internal string App => Path.Combine(Work, "MyData");

    /// <summary>A project with the package CodeSynth alone, built.</summary>
    internal string Alone => Path.Combine(Work, "Alone");

    internal string Work => Path.Combine(_root, "work");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Write("nuget.config", $"""<configuration><packageSources><add key="local" value="{packed.Folder}" /></packageSources></configuration>""");
        if (Repository.UsesSystemLibrdkafka)
        {
            Write("Directory.Build.props", WithoutRedist().Match(Repository.Read("docs/deployment.md")).Groups[1].Value);
        }

        await Dotnet(Work, "new", "install", Path.Combine(packed.Folder, $"CodeSynth.Templates.{packed.Version}.nupkg")).MustRunAsync();
        await Dotnet(Work, "new", "codesynth", "-n", "MyData").MustRunAsync();
        await Dotnet(App, "build", "-c", "Release", "-warnaserror", "-nodeReuse:false").MustRunAsync();

        Write("Alone/Alone.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="CodeSynth" Version="{packed.Version}" />
              </ItemGroup>
            </Project>
            """);
        Write("Alone/Reading.cs", """
            using CodeSynth;

            [SynthEntity]
            public partial record Reading
            {
                [RecordKey, Sequence("R{0}")] public required string Id { get; init; }
                [Uniform(1, 6)] public int Value { get; init; }
            }
            """);
        Write("Alone/Program.cs", """
            using System;
            using System.Linq;
            using Alone;
            using CodeSynth;

            SynthTable<Reading> readings = SynthCatalog.Model.WithSeed(42).Table<Reading>();
            Console.WriteLine($"{readings[17].Id} {string.Join(',', readings.Take(600).CountBy(r => r.Value).Select(c => c.Key).Order())}");
            """);
        await Dotnet(Alone, "build", "-c", "Release", "-warnaserror", "-nodeReuse:false").MustRunAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs the app.</summary>
    internal Command MyData(params string[] arguments) => Dotnet(App, [Path.Combine("bin", "Release", "net10.0", "MyData.dll"), .. arguments]);

    /// <summary>Nothing of the user's own is touched: settings, templates and packages are kept in this folder, and what is in the user's cache is only read.</summary>
    internal Command Dotnet(string folder, params string[] arguments) => new("dotnet", arguments, folder)
    {
        Environment = new Dictionary<string, string>
        {
            ["DOTNET_CLI_HOME"] = Path.Combine(_root, "home"),
            ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),
            ["NUGET_FALLBACK_PACKAGES"] = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        },
    };

    private void Write(string name, string text)
    {
        string path = Path.Combine(Work, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    [GeneratedRegex(@"<!-- Directory\.Build\.props without librdkafka\.redist -->\s+```xml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex WithoutRedist();
}
