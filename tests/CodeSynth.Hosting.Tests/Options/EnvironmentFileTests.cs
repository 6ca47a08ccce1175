using CodeSynth.Hosting.Options;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Options;

/// <summary>Files of environment variables, as containers have them mounted.</summary>
public sealed class EnvironmentFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("A=1", "1")]
    [InlineData("  A = 1  ", "1")]
    [InlineData("export A=1", "1")]
    [InlineData("A=", "")]
    [InlineData("A=#1", "")]
    [InlineData("A=1 # one", "1")]
    [InlineData("A=1#2", "1#2")]
    [InlineData("A=x=y==", "x=y==")]
    [InlineData("A=\"1 # 2\"", "1 # 2")]
    [InlineData("A='$B \"x\"' # a comment", "$B \"x\"")]
    [InlineData("A='it''", null)]
    [InlineData("A=\"1", null)]
    [InlineData("A=\"1\" 2", null)]
    [InlineData("A", null)]
    [InlineData("=1", null)]
    [InlineData("1A=1", null)]
    [InlineData("A B=1", null)]
    [InlineData("A-B: 1", null)]
    public void Read_Line_IsAVariableOrAMistakeThatTellsNothingOfIt(string line, string? value)
    {
        string path = Write($"# hunter2\n\n{line}\n");
        if (value is null)
        {
            UsageException mistake = Assert.Throws<UsageException>(() => EnvironmentFile.Read(path));
            Assert.Equal($"{path}, line 3: write it as NAME=VALUE.", mistake.Message);
            return;
        }

        Assert.Equal([new KeyValuePair<string, string>("A", value)], EnvironmentFile.Read(path));
    }

    [Fact]
    public void Under_VariableOfBoth_IsTheEnvironments()
    {
        IReadOnlyDictionary<string, string> merged = EnvironmentFile.Under(new Dictionary<string, string> { ["A"] = "1", ["C"] = "3" }, EnvironmentFile.Read(Write("A=9\r\nB=2\r\nB=4\r\n")));

        Assert.Equal("A=1 B=4 C=3", string.Join(' ', merged.OrderBy(v => v.Key).Select(v => $"{v.Key}={v.Value}")));
    }

    [Fact]
    public void Read_NoSuchFile_HasNoVariables() => Assert.Empty(EnvironmentFile.Read(Path.Combine(_folder.Path, "nothing")));

    [Fact]
    public async Task Run_VariablesOfTheFile_CountAsThoseOfTheEnvironment()
    {
        Write("NUM_ORDERS=7\nKAFKA_SASL_PASSWORD='correct horse'\n");
        Task<AppRun> RunAsync(string line) => AppRun.OfAsync(
            line, host => host with { WorkingFolder = _folder.Path }, configure: app => app.MapVariable("NUM_ORDERS", "Order.Count"));

        Assert.Contains("--set Order.Count=7 ", (await RunAsync("run --to null")).Out, StringComparison.Ordinal);
        AppRun kafka = await RunAsync("run");
        Assert.StartsWith("error: KAFKA_SASL_PASSWORD is set, but no broker is named", kafka.Error, StringComparison.Ordinal);
        Write("NUM_ORDERS=correct horse\nKAFKA_SASL_PASSWORD='correct horse'\n");
        AppRun refused = await RunAsync("run --to null");
        Assert.StartsWith("error: NUM_ORDERS=***: a count is ", refused.Error, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        string path = Path.Combine(_folder.Path, ".env");
        File.WriteAllText(path, text);
        return path;
    }
}
