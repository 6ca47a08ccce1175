using CodeSynth.Docs.Tests.Support;

namespace CodeSynth.Docs.Tests;

/// <summary>What stands for docker, kubectl and dotnet refuses what these would refuse, and what names a thing that is not there; else a page could say anything.</summary>
public class StubTests
{
    private const int Refusal = 97;

    [Theory]
    [InlineData("docker buidl -t synth-payment .", "'docker buidl' is not known")]
    [InlineData("docker build -t synth-payment nowhere", "build -t NAME .")]
    [InlineData("docker run --rm synth-payments", "there is no image 'synth-payments'")]
    [InlineData("docker run --rn synth-payment", "no option '--rn'")]
    [InlineData("docker run --env NUM_PAYMENTS synth-payment", "sets nothing")]
    [InlineData("docker run --env-file nowhere synth-payment", "there is no file 'nowhere'")]
    [InlineData("docker run --mount source=.env,destination=/app/.env,readonly synth-payment", "what is 'source=.env")]
    [InlineData("docker compose up ghost", "no service 'ghost'")]
    [InlineData("docker compose pu", "no 'pu'")]
    [InlineData("kubectl aply -f examples/Deployment/kubernetes/job.yaml", "'kubectl aply' is not known")]
    [InlineData("kubectl apply -f examples/Deployment/kubernetes/jobs.yaml", "there is no file")]
    [InlineData("kubectl apply -k examples/Deployment/kubernetes/job.yaml", "no '-k'")]
    [InlineData("kubectl logs -f job/synth-payments", "no manifest has")]
    [InlineData("dotnet rnu --project examples/Ecommerce", "'dotnet rnu' is not known")]
    [InlineData("dotnet run --project examples/Nowhere", "there is no project")]
    [InlineData("dotnet run --projet examples/Ecommerce", "no '--projet'")]
    [InlineData("dotnet run --project ../MyData", "nothing has made")]
    [InlineData("dotnet run -c Release --project tests/CodeSynth.Benchmarks -- ratio", "the benchmarks do not know")]
    [InlineData("dotnet new codesynht -n MyData", "is not known")]
    [InlineData("dotnet new codesynth -n MyData", "within the repository")]
    [InlineData("dotnet new install artifacts/packages/CodeSynth.Templates.0.0.1.nupkg", "is not known")]
    [InlineData("dotnet add package CodeSynth.Hostings", "there is no package")]
    [InlineData("dotnet test tests/Nowhere", "there is no 'tests/Nowhere'")]
    [InlineData("dotnet publish examples/PaymentStatus -c Relase", "no configuration 'Relase'")]
    [InlineData("./run.sh Ecommerce topics create --partitoins 3 --bootstrap-server localhost:1", "this ended with 2")]
    public async Task Stub_GivenNonsense_Refuses(string command, string because)
    {
        (int exitCode, string output) = await Sandbox.RunAsync(command, cluster: null);

        Assert.Equal(Refusal, exitCode);
        Assert.Contains(because, output, StringComparison.Ordinal);
    }

    /// <summary>A container's arguments and variables are the app's, so what the app does not know, is refused by the app.</summary>
    [Theory]
    [InlineData("docker run --rm synth-payment --bootstrap-server embedded --sed 5", "--sed")]
    [InlineData("docker run --rm synth-payment ecommerce --bootstrap-server embedded --set Ordre.Count=10", "Order")]
    [InlineData("docker run --rm --env KAFKA_BOOTSTRAP_SERVERS=localhost:9092 --env NUM_PAYMENTS=many synth-payment", "NUM_PAYMENTS")]
    [InlineData("docker run --rm synth-payment", "KAFKA_BOOTSTRAP_SERVERS")]
    public async Task Container_OfWhatTheAppRefuses_EndsAsTheAppDoes(string command, string because)
    {
        (int exitCode, string output) = await Sandbox.RunAsync(command, cluster: null);

        Assert.Equal(2, exitCode);
        Assert.Contains(because, output, StringComparison.Ordinal);
    }
}
