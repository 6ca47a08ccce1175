using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>What a command says has nowhere to go: the exit code and one line still tell.</summary>
public class FullOutputTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("run --help")]
    [InlineData("--version")]
    [InlineData("completion bash")]
    [InlineData("validate")]
    [InlineData("schema list")]
    [InlineData("run --to null")]
    [InlineData("run --to null --dry-run")]
    [InlineData("run --to null --print-config -X linger.ms=1")]
    public async Task Output_OfAFullDisk_IsOneLineAndAFailure(string line)
    {
        AppRun run = await AppRun.OfAsync(line, host => host with { Out = new FullWriter() });

        run.MustFail(ExitCodes.Failure, "Writing to the standard output failed: No space left on device");
    }

    [Theory]
    [InlineData("run --nope", ExitCodes.Usage)]
    [InlineData("verify --output json", ExitCodes.Usage)]
    [InlineData("schema import nothing.avsc", ExitCodes.Usage)]
    [InlineData("sample -n 1", ExitCodes.Failure)] // whose headings go there
    public async Task ErrorOutput_OfAFullDisk_ChangesNoExitCode(string line, int exitCode) =>
        Assert.Equal(exitCode, (await AppRun.OfAsync(line, host => host with { Error = new FullWriter() })).ExitCode);
}
