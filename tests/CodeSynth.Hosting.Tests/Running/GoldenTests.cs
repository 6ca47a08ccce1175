using System.Security.Cryptography;
using CodeSynth.Hosting.Tests.Support;
using CodeSynth.Testing;

namespace CodeSynth.Hosting.Tests.Running;

/// <summary>
/// The bytes of the e-commerce example, for good: a seed must give tomorrow what it gives today. After a change that is meant
/// to change bytes, CODESYNTH_UPDATE_GOLDEN=1 rewrites the file. It has the form of sha256sum.
/// </summary>
public class GoldenTests
{
    private const string Golden = "tests/CodeSynth.Hosting.Tests/Golden/ecommerce.sha256";

    private static readonly (string Name, string Line)[] s_runs =
    [
        ("default", ""),
        ("seed-42", "--seed 42"),
        ("large", "--seed 7 --start 2024-02-28T23:59:59.9Z --set Customer.Count=5000 --set Order.Count=200000 --set Order.Rate=99.9 --set Payment.Count=150000 --set Payment.Rate=70"),
    ];

    [Fact]
    public async Task Run_OfTheExample_HasTheGoldenBytes()
    {
        using var folder = new TemporaryFolder();
        string digests = "";
        foreach ((string name, string line) in s_runs)
        {
            AppRun run = await AppRun.OfAsync($"--to jsonl:{name} {line}", host => host with { WorkingFolder = folder.Path });
            Assert.Equal(ExitCodes.Ok, run.ExitCode);
            foreach (string topic in (string[])["customers", "orders", "payments"])
            {
                string file = $"{name}/{topic}.jsonl";
                digests += $"{Convert.ToHexStringLower(SHA256.HashData(folder.Bytes(file)))}  {file}\n";
            }
        }

        RepositoryFiles.MustBe(Golden, digests);
    }
}
