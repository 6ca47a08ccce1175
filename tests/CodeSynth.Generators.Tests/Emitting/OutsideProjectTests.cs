using System.Diagnostics;
using CodeSynth.Generators.Tests.Support;

namespace CodeSynth.Generators.Tests.Emitting;

/// <summary>A project somewhere else, which has nothing of this repository but what the package brings, built as its owner builds it.</summary>
public sealed class OutsideProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("codesynth-outside-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Schemas_AsBuildItems_ReachTheGeneratorAndTheirMistakesTheBuild()
    {
        Write("Outside.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(SynthEntityAttribute).Assembly.Location}" />
                <Analyzer Include="{typeof(SynthGenerator).Assembly.Location}" />
                <AvroSchema Include="contracts/**/*.avsc" CSharpNamespace="Contracts" />
                <AvroSchema Update="contracts/quiet.avsc" Records="false" />
                <Protobuf Include="contracts/**/*.proto" GrpcServices="None" />
              </ItemGroup>
              <Import Project="{Path.Combine(Repository.Root, "runtime", "CodeSynth", "build", "CodeSynth.targets")}" />
            </Project>
            """);
        Write("contracts/deep/visit.avsc", """{"type": "record", "name": "shop.Visit", "fields": [{"name": "id", "type": "string"}]}""");
        Write("contracts/quiet.avsc", """{"type": "record", "name": "Quiet", "fields": []}""");
        Write("contracts/deep/visit.proto", "syntax = \"proto3\";\nmessage Visit {\n  string id = 1;\n}\n");
        Write("Visit.cs", """
            using CodeSynth;

            [SynthEntity, AvroSchema("visit.avsc"), ProtobufSchema("deep/visit.proto")]
            public partial record Visit
            {
                [RecordKey, Sequence("V{0}")] public required string Id { get; init; }
            }

            public static class Uses
            {
                public static Contracts.Visit Read(byte[] bytes) => Contracts.Visit.Decode(bytes);
            }

            namespace Contracts
            {
                public class Quiet; // it would clash with a record
            }
            """);

        (int exitCode, string said) = await BuildAsync();
        Assert.True(exitCode == 0, said);

        Write("contracts/quiet.avsc", "{\"type\": \"record\", \"name\": \"Quiet\",\n  \"fields\": {}}");
        Write("contracts/deep/visit.proto", "syntax = \"proto3\";\nmessage Visit {\n  strin id = 1;\n}\n");
        (exitCode, said) = await BuildAsync();
        Assert.Equal(1, exitCode);
        Assert.Matches(@"contracts[/\\]quiet\.avsc\(2,13\): error SYN0035: ", said);
        Assert.Matches(@"contracts[/\\]deep[/\\]visit\.proto\(3,3\): error SYN0036: There is no type 'strin'; did you mean 'string'\?", said);
    }

    private void Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private async Task<(int ExitCode, string Said)> BuildAsync()
    {
        // Nothing outlives the test, and nothing that runs it tells the build where its own parts are.
        var start = new ProcessStartInfo("dotnet", ["build", "-v", "q", "-nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process build = Process.Start(start)!;
        string said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (build.ExitCode, said);
    }
}
