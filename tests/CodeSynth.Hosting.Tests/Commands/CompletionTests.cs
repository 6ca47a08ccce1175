using System.Diagnostics;
using System.Reflection;
using CodeSynth.Hosting.Commands.Completing;
using CodeSynth.Hosting.Tests.Support;

namespace CodeSynth.Hosting.Tests.Commands;

/// <summary>What shells are told, the scripts that make them ask, and <c>--version</c>.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("", "run validate sample verify topics schema completion")]
    [InlineData("sa", "sample")]
    [InlineData("topics ", "list create clean read")]
    [InlineData("topics r", "read")]
    [InlineData("topics read ", "customers orders payments")]
    [InlineData("topics clean --topic or", "orders")]
    [InlineData("sample ", "Customer Order Payment")]
    [InlineData("sample Or", "Order")]
    [InlineData("run --to ", "kafka jsonl: csv: avro: protobuf: stdout null")]
    [InlineData("--to js", "jsonl:")]
    [InlineData("--format ", "json avro protobuf")]
    [InlineData("--only P", "Payment")]
    [InlineData("--set Order.", "Order.Count= Order.Rate= Order.Arrivals= Order.Topic= Order.CustomerId. Order.TotalAmount.")]
    [InlineData("--from-row C", "Customer=")]
    [InlineData("--see", "--seed")]
    [InlineData("--ver", "--version")]
    [InlineData("validate --see", "--seed")]
    [InlineData("completion ", "bash zsh fish pwsh")]
    [InlineData("completion z", "zsh")]
    [InlineData("nonsense x", "")]
    public async Task Suggest_WhatIsTyped_GivesWhatCanFollow(string line, string expected)
    {
        IEnumerable<string> suggestions = await SuggestAsync(line, line.Length);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), suggestions);
    }

    [Fact]
    public async Task Suggest_EveryOptionOfEveryCommand_IsThere()
    {
        foreach (Hosting.Commands.IAppCommand command in new Hosting.Commands.CommandTree(Ecommerce.SynthCatalog.Model).Commands)
        {
            string[] suggestions = [.. await SuggestAsync($"{command.Name} --", command.Name.Length + 3)];
            Assert.All(command.Options, o => Assert.Contains(o.Symbol.Name, suggestions));
        }
    }

    [Fact]
    public async Task Suggest_CursorWithin_TakesWhatStandsBeforeIt() => Assert.Equal(["--seed"], await SuggestAsync("--see --to null", 5));

    [Theory]
    [InlineData("[suggest]")]
    [InlineData("[suggest:99999999999999999999]")]
    public void Request_AnyPosition_IsRead(string directive) => Assert.Equal(new SuggestRequest("a b"), SuggestRequest.Of([directive, "a b"]));

    [Theory]
    [InlineData("suggest")]
    [InlineData("[suggest:x]")]
    [InlineData("[suggest:-1]")]
    public void Request_AnythingElse_IsNone(string word) => Assert.Null(SuggestRequest.Of([word, "a"]));

    [Theory]
    [InlineData("bash", "/apps/shop", "shop", "complete -o default -F _shop_complete shop\n")]
    [InlineData("bash", "dotnet '/my apps/Shop.Data.dll'", "Shop.Data", "complete -o default -F _Shop_Data_complete Shop.Data\n")]
    [InlineData("zsh", "/apps/shop", "shop", "compdef _shop_complete shop\n")]
    [InlineData("fish", "/apps/shop", "shop", "complete -c shop -f -a '(_shop_complete)'\n")]
    [InlineData("pwsh", "/apps/shop", "shop", "-CommandName shop -ScriptBlock")]
    public async Task Script_OfAProgram_NamesIt(string shell, string program, string name, string line)
    {
        AppRun run = await AppRun.OfAsync($"completion {shell}", host => host with { Program = program });

        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Contains(line, run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"{program} \"[suggest:", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PROGRAM", run.Out, StringComparison.Ordinal);
        Assert.NotEmpty(name);
    }

    /// <summary>Bash itself completes a line by the script and the app.</summary>
    [Theory]
    [InlineData("shop topics re", "read")]
    [InlineData("shop --to jso", "jsonl:")]
    [InlineData("shop --set Order.Cou", "Order.Count=")]
    [InlineData("shop --only Pay", "Payment")]
    [InlineData("shop", "run")]
    public async Task Bash_ByTheScript_CompletesTheLine(string line, string expected)
    {
        string app = Path.Combine(AppContext.BaseDirectory, "Ecommerce.dll");
        string script = CompletionScripts.Of("bash", $"dotnet '{app}'")!.Replace("complete -o", ": -o", StringComparison.Ordinal);
        (int exitCode, string output) = await ExecuteAsync("bash", ["-c", $"{script}\nCOMP_LINE='{line} '; COMP_LINE=\"${{COMP_LINE% }}\"; COMP_POINT=${{#COMP_LINE}}; _Ecommerce_complete; printf '%s\\n' \"${{COMPREPLY[@]}}\""]);

        Assert.Equal(0, exitCode);
        Assert.Contains(expected, output.Split('\n'));
    }

    [Theory]
    [InlineData("bash", "-n")]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "-n")]
    public async Task Script_OfAShellThatIsHere_HasNoMistakeOfSyntax(string shell, string check)
    {
        if (!Array.Exists((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator), p => File.Exists(Path.Combine(p, shell))))
        {
            TestContext.Current.AddWarning($"{shell} is not here to read its script.");
            return;
        }

        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, CompletionScripts.Of(shell, "/apps/shop"));
            (int exitCode, string output) = await ExecuteAsync(shell, [check, file]);
            Assert.Equal((0, ""), (exitCode, output));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Version_OfAnApp_IsItsOwnAndCodeSynths()
    {
        AppRun run = await AppRun.OfAsync("--version");

        string[] lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(ExitCodes.Ok, run.ExitCode);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith($"{Assembly.GetEntryAssembly()!.GetName().Name} ", lines[0], StringComparison.Ordinal);
        Assert.Equal($"CodeSynth {typeof(SynthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion}", lines[1]);
    }

    private static async Task<string[]> SuggestAsync(string line, int position)
    {
        AppRun run = await AppRun.OfWordsAsync([$"[suggest:{position}]", line]);
        Assert.Equal((ExitCodes.Ok, ""), (run.ExitCode, run.Error));
        return run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static async Task<(int ExitCode, string Output)> ExecuteAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        output += await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
