using System.Text;
using System.Text.Json.Nodes;
using CodeSynth.Packages.Tests.Support;
using CodeSynth.Testing;
using YamlDotNet.Core;

namespace CodeSynth.Packages.Tests.Deployment;

/// <summary>Says what is wrong with a file of YAML: as a text, by a schema, and between the documents of a deployment.</summary>
internal static class ManifestCheck
{
    public const string Kubernetes = "kubernetes.json";
    public const string Compose = "compose.json";

    /// <summary>A line for each fault that a schema finds, none for a file that is right; null when there is no validator and there need not be.</summary>
    public static async Task<IReadOnlyList<string>?> FaultsAsync(string yaml, string schema)
    {
        IReadOnlyList<JsonNode> documents;
        try
        {
            documents = YamlText.Read(yaml);
        }
        catch (YamlException e)
        {
            return [$"({e.Start.Line},{e.Start.Column}): {e.Message}"];
        }

        var faults = new List<string>();
        foreach (JsonNode document in documents)
        {
            ForeignOutput? found = await ForeignReaders.Node(
                "schema_validate.js",
                [Repository.PathOf($"tests/CodeSynth.Packages.Tests/Deployment/Schemas/{schema}")],
                Encoding.UTF8.GetBytes(document.ToJsonString()));
            if (found is null)
            {
                return null;
            }

            faults.AddRange(found.Lines);
        }

        return faults;
    }

    /// <summary>What no schema sees: jobs that never end or are never counted, and references to secrets that are not among the documents.</summary>
    public static IEnumerable<string> FaultsBetween(IReadOnlyList<JsonNode> documents)
    {
        HashSet<string> keys = [.. documents.Where(d => Is(d, "Secret")).SelectMany(s => s["stringData"]!.AsObject().Select(k => $"{s["metadata"]!["name"]}/{k.Key}"))];
        foreach (JsonNode job in documents.Where(d => Is(d, "Job")))
        {
            JsonNode pod = job["spec"]!["template"]!["spec"]!;
            if ((string?)pod["restartPolicy"] is not ("Never" or "OnFailure"))
            {
                yield return "The restartPolicy of a Job is Never or OnFailure.";
            }

            JsonObject[] variables = [.. pod["containers"]!.AsArray().SelectMany(c => c!["env"]!.AsArray()).Select(v => v!.AsObject())];
            foreach (JsonNode reference in variables.Select(v => v["valueFrom"]?["secretKeyRef"]).OfType<JsonNode>())
            {
                if (!keys.Contains($"{reference["name"]}/{reference["key"]}"))
                {
                    yield return $"There is no secret {reference["name"]} with a {reference["key"]}.";
                }
            }

            string? completions = (string?)variables.SingleOrDefault(v => (string?)v["name"] == "JOB_COMPLETIONS")?["value"];
            bool indexed = (string?)job["spec"]!["completionMode"] == "Indexed";
            if (indexed != completions is not null || (indexed && completions != job["spec"]!["completions"]!.ToString()))
            {
                yield return $"JOB_COMPLETIONS is {completions ?? "not set"} and completions {job["spec"]!["completions"]?.ToString() ?? "not set"}.";
            }

            if (indexed && (job["spec"]!["parallelism"] is null || pod["containers"]![0]!["args"]?.AsArray().Any(a => (string?)a == "--start") != true))
            {
                yield return "Shards need one --start for all.";
            }
        }
    }

    private static bool Is(JsonNode document, string kind) => (string?)document["kind"] == kind;
}
