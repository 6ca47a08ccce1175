using System.Security.Cryptography;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.PaymentScenario;

/// <summary>
/// The bytes of the payment example, for good: those of its files as sha256sum has them, those of its Avro values as the checksums that a run prints. After a
/// change that is meant to change bytes, CODESYNTH_UPDATE_GOLDEN=1 rewrites the files.
/// </summary>
public class PaymentGoldenTests
{
    private const string Folder = "tests/CodeSynth.Hosting.Tests/Golden/";

    // The second draws delays from every distribution, so that their tables are held, too.
    private static readonly (string Name, string Line)[] s_runs =
    [
        ("default", ""),
        ("drawn", "--seed 42 --start 2024-02-28T23:59:59.9Z --count 20000 --rate 999.9 --set SourceBank.Count=300 --set PaymentEvent.Path.2.Weight=5.5"
            + " --set PaymentEvent.Delay.Initiated=uniform(min=10ms,max=90ms) --set PaymentEvent.Delay.Validated=normal(mean=1s,stddev=300ms,max=4s)"
            + " --set PaymentEvent.Delay.Failed=exponential(mean=2s,max=20s) --set PaymentEvent.Delay.Accounted.Completed=lognormal(p50=200ms,p99=3s,max=9s)"),
    ];

    [Fact]
    public async Task Run_ToFiles_HasTheGoldenBytes()
    {
        using var folder = new TemporaryFolder();
        string digests = "";
        foreach ((string name, string line) in s_runs)
        {
            AppRun run = await PaymentApp.RunAsync($"--to jsonl:{name} {line}", folder: folder.Path);
            Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
            foreach (string file in Directory.EnumerateFiles(Path.Combine(folder.Path, name)).Select(f => $"{name}/{Path.GetFileName(f)}").Order(StringComparer.Ordinal))
            {
                digests += $"{Convert.ToHexStringLower(SHA256.HashData(folder.Bytes(file)))}  {file}\n";
            }
        }

        RepositoryFiles.MustBe(Folder + "payment-status.sha256", digests);
    }

    [Fact]
    public async Task Run_OfAvro_HasTheGoldenChecksums()
    {
        string checksums = "";
        foreach ((string name, string line) in s_runs)
        {
            AppRun run = await PaymentApp.RunAsync($"--to null {line}");
            Assert.Equal(("", ExitCodes.Ok), (run.Error, run.ExitCode));
            checksums += string.Concat(PaymentApp.Lines(run.Out, "topic").Select(t => $"{t[^8..]}  {name}/{t.Split(' ')[0]}\n"));
        }

        RepositoryFiles.MustBe(Folder + "payment-status.crc32c", checksums);
    }
}
