using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>What a linter of Dockerfiles would ask.</summary>
public sealed class DockerfileTests
{
    [Fact]
    public void Bases_Tags_SayTheVersion() =>
        Assert.All(Dockerfile.All("FROM"), from => Assert.Matches(@"(^| )mcr\.microsoft\.com/dotnet/(sdk|runtime-deps):10\.0( AS build)?$", from));

    [Fact]
    public void LastStage_User_IsNotRoot()
    {
        int last = Dockerfile.Instructions.ToList().FindLastIndex(i => i.Name == "FROM");
        string[] stage = [.. Dockerfile.Instructions.Skip(last + 1).Select(i => i.Name)];

        Assert.Equal(["$APP_UID"], Dockerfile.All("USER"));
        Assert.Contains("USER", stage);
        Assert.DoesNotContain("RUN", stage); // nothing of a build is left there
        Assert.Equal("""["/app/entrypoint.sh"]""", Assert.Single(Dockerfile.All("ENTRYPOINT")));
        Assert.Contains("/app", Dockerfile.All("WORKDIR")); // where a .env is mounted
    }

    [Fact]
    public void Layers_Variables_AreNoSecrets() =>
        Assert.All(Dockerfile.All("ENV").Concat(Dockerfile.All("ARG")), v => Assert.DoesNotMatch("(?i)secret|password|token|key|user", v));

    [Fact]
    public void Copies_Sources_AreNamedOneByOneAndLetInByTheIgnoreFile()
    {
        string[] ignore = [.. Repository.Read(".dockerignore").Split('\n').Where(l => l.Length > 0 && l[0] != '#')];

        Assert.Equal("*", ignore[0]);
        Assert.Contains("**/.env", ignore);
        Assert.All(Dockerfile.Copied, source =>
        {
            Assert.DoesNotMatch(@"^\.?/?$|\*", source);
            Assert.True(File.Exists(Repository.PathOf(source)) || Directory.Exists(Repository.PathOf(source.TrimEnd('/'))), source);
            Assert.Contains("!" + source.Split('/')[0], ignore);
        });
    }
}
