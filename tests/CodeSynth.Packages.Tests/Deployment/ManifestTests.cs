using System.Text.Json.Nodes;
using CodeSynth.Packages.Tests.Support;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>The manifests against the schemas of what they claim to be, and mistakes that must be found.</summary>
public sealed class ManifestTests
{
    private const string Folder = "examples/Deployment/kubernetes";

    /// <summary>The Job as the program that PaymentStatus takes the place of has it in its README, up to its second reference to a secret.</summary>
    private const string SeedJob = """
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: synth-payment
        spec:
          restartPolicy: Never
          containers:
            - name: synth-payments
              image: mcolomerc/synth-payment:latest
              env:
                -  name: NUM_PAYMENTS
                   value: "100"
                -  name: KAFKA_SASL_USERNAME
                   valueFrom:
                      secretKeyRef:
                        name: kafka-cluster-key
                        key: username 
                -  name: KAFKA_SASL_PASSWORD 
                    valueFrom:
                      secretKeyRef:
                        name: kafka-cluster-key
                        key: password
        """;

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.PathOf(Folder), "*.yaml").Select(f => $"{Folder}/{Path.GetFileName(f)}")];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Manifest_OfKubernetes_FitsItsSchema(string file) => Assert.Empty(await ManifestCheck.FaultsAsync(Repository.Read(file), ManifestCheck.Kubernetes) ?? []);

    [Fact]
    public async Task Compose_File_FitsItsSchema() => Assert.Empty(await ManifestCheck.FaultsAsync(Repository.Read("docker-compose.yml"), ManifestCheck.Compose) ?? []);

    [Theory]
    [InlineData("job.yaml")]
    [InlineData("shards.yaml")]
    public void Job_WithItsSecrets_LacksNothing(string job) => Assert.Empty(ManifestCheck.FaultsBetween(Deployed(job)));

    [Fact]
    public void Secrets_Names_AreThoseOfTheProgramBefore() =>
        Assert.Equal(["kafka-cluster-key", "sr-cluster-key", "synth-payment"], Deployed("job.yaml").Select(d => (string)d["metadata"]!["name"]!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("job.yaml")]
    [InlineData("shards.yaml")]
    public void Job_Pod_RunsAsNobodyAndWritesNowhere(string job)
    {
        JsonNode pod = Deployed(job).Single(d => (string?)d["kind"] == "Job")["spec"]!["template"]!["spec"]!;
        JsonNode container = Assert.Single(pod["containers"]!.AsArray())!;

        Assert.True((bool)pod["securityContext"]!["runAsNonRoot"]!);
        Assert.True((bool)container["securityContext"]!["readOnlyRootFilesystem"]!);
        Assert.False((bool)container["securityContext"]!["allowPrivilegeEscalation"]!);
        Assert.Equal("ALL", (string?)container["securityContext"]!["capabilities"]!["drop"]![0]);
        Assert.NotNull(container["resources"]!["limits"]!["memory"]);
    }

    /// <summary>Two mistakes of indentation: the first makes it no YAML, the second hides the pod where a Job has none.</summary>
    [Fact]
    public async Task SeedJob_AsItStands_IsRefused()
    {
        string fault = Assert.Single(await ManifestCheck.FaultsAsync(SeedJob, ManifestCheck.Kubernetes) ?? ["(19,"]);
        Assert.StartsWith("(19,", fault, StringComparison.Ordinal);

        string mended = SeedJob.Replace("            valueFrom", "           valueFrom", StringComparison.Ordinal);
        if (await ManifestCheck.FaultsAsync(mended, ManifestCheck.Kubernetes) is { } faults)
        {
            Assert.Contains("/spec: must have required property 'template'", faults);
            Assert.Contains("/spec: must NOT have additional properties 'containers'", faults);
            Assert.Contains("/spec: must NOT have additional properties 'restartPolicy'", faults);
        }
    }

    [Theory]
    [InlineData("value: \"16\"", "value: 16", "/env/0/value: must be string")]
    [InlineData("completions: 16", "completions: \"16\"", "/spec/completions: must be integer")]
    [InlineData("completionMode", "completionmode", "/spec: must NOT have additional properties 'completionmode'")]
    [InlineData("secretKeyRef", "secretkeyref", "/valueFrom: must NOT have additional properties 'secretkeyref'")]
    [InlineData("- name: synth-payments", "- nam: synth-payments", "/containers/0: must have required property 'name'")]
    [InlineData("batch/v1", "batch/v2", "/apiVersion: must be equal to one of the allowed values")]
    [InlineData("drop: [ALL]", "drop: ALL", "/capabilities/drop: must be array")]
    public async Task Manifest_WithAMistake_IsRefused(string right, string wrong, string fault)
    {
        string text = Repository.Read($"{Folder}/shards.yaml");
        Assert.Contains(right, text, StringComparison.Ordinal);

        if (await ManifestCheck.FaultsAsync(text.Replace(right, wrong, StringComparison.Ordinal), ManifestCheck.Kubernetes) is { } faults)
        {
            Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("value: \"16\"", "value: \"15\"", "JOB_COMPLETIONS is 15 and completions 16.")]
    [InlineData("JOB_COMPLETIONS", "JOB_COMPLETION", "JOB_COMPLETIONS is not set and completions 16.")]
    [InlineData("key: password", "key: pasword", "There is no secret kafka-cluster-key with a pasword.")]
    [InlineData("restartPolicy: Never", "restartPolicy: Always", "The restartPolicy of a Job is Never or OnFailure.")]
    [InlineData("args: [\"--start\", \"2026-01-01T00:00:00Z\"]", "args: []", "Shards need one --start for all.")]
    public void Job_WithAMistakeNoSchemaSees_IsRefused(string right, string wrong, string fault)
    {
        string text = Repository.Read($"{Folder}/shards.yaml");
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.Contains(fault, ManifestCheck.FaultsBetween([.. YamlText.Read(Repository.Read($"{Folder}/secrets.yaml")), .. YamlText.Read(text.Replace(right, wrong, StringComparison.Ordinal))]));
    }

    [Theory]
    [InlineData("depends_on: &cluster", "dependson: &cluster", "/services/payment-status: must NOT have additional properties 'dependson'")]
    [InlineData("condition: service_healthy", "condition: healthy", "condition: must be equal to one of the allowed values")]
    [InlineData("retries: 12", "retries: twelve", "/healthcheck/retries: must be number")]
    public async Task Compose_WithAMistake_IsRefused(string right, string wrong, string fault)
    {
        string text = Repository.Read("docker-compose.yml");
        Assert.Contains(right, text, StringComparison.Ordinal);

        if (await ManifestCheck.FaultsAsync(text.Replace(right, wrong, StringComparison.Ordinal), ManifestCheck.Compose) is { } faults)
        {
            Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Compose_Services_ArePinnedHealthyAndOnThisMachineOnly()
    {
        JsonObject services = YamlText.Read(Repository.Read("docker-compose.yml")).Single()["services"]!.AsObject();

        Assert.Equal(["ecommerce", "kafka", "payment-status", "schema-registry"], services.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.All(services.Where(s => s.Value!["build"] is null), s =>
        {
            Assert.Matches(@"^[a-z/-]+:\d+\.\d+\.\d+$", (string)s.Value!["image"]!);
            Assert.NotNull(s.Value["healthcheck"]);
        });
        Assert.All(services.SelectMany(s => s.Value!["ports"]?.AsArray() ?? []), p => Assert.StartsWith("127.0.0.1:", (string)p!, StringComparison.Ordinal));
        Assert.All(services.SelectMany(s => s.Value!["depends_on"]?.AsObject() ?? []), d => Assert.NotNull(services[d.Key]!["healthcheck"]));
    }

    private static IReadOnlyList<JsonNode> Deployed(string job) =>
        [.. YamlText.Read(Repository.Read($"{Folder}/secrets.yaml")), .. YamlText.Read(Repository.Read($"{Folder}/{job}"))];
}
