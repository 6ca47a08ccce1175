using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>Stands for a registry behind the network: keeps schemas as they are sent, and every request; its verdict on compatibility is told to it.</summary>
internal sealed class MemoryRegistry : HttpMessageHandler
{
    private readonly Dictionary<string, List<JsonObject>> _subjects = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>Subjects that take no other schema, and why.</summary>
    public Dictionary<string, string[]> Refusals { get; } = new(StringComparer.Ordinal);

    /// <summary>Subjects whose registration fails although the check allowed it: somebody was faster.</summary>
    public HashSet<string> Races { get; } = [];

    public bool KnowsGuids { get; init; } = true;

    /// <summary>What was asked: check, look up, register or get, and the subject.</summary>
    public List<string> Log { get; } = [];

    public IEnumerable<string> Registered => Log.Where(l => l.StartsWith("register ", StringComparison.Ordinal)).Select(l => l["register ".Length..]);

    /// <summary>The body of a version's registration.</summary>
    public JsonObject this[string subject, int version] => _subjects[subject][version - 1];

    /// <summary>Registers beforehand, and forgets that it was asked.</summary>
    public void Add(string subject, string schema, string? type = null, params (string Name, string Subject, int Version)[] references)
    {
        var body = new JsonObject { ["schema"] = schema };
        if (type is not null)
        {
            body["schemaType"] = type;
        }

        if (references.Length > 0)
        {
            body["references"] = new JsonArray([.. references.Select(r => new JsonObject { ["name"] = r.Name, ["subject"] = r.Subject, ["version"] = r.Version })]);
        }

        Register(subject, body);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string[] path = [.. request.RequestUri!.AbsolutePath.Trim('/').Split('/').Select(Uri.UnescapeDataString)];
        JsonObject? body = request.Content is null ? null : (JsonObject)JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!;
        (HttpStatusCode status, JsonNode answer) = (request.Method.Method, path) switch
        {
            ("POST", ["compatibility", "subjects", var subject, "versions"]) => Logged("check", subject, Check(subject)),
            ("POST", ["subjects", var subject]) => Logged("look up", subject, Find(subject, body!)),
            ("POST", ["subjects", var subject, "versions"]) => Logged("register", subject, Races.Contains(subject) ? Error(HttpStatusCode.Conflict, 409, "somebody was faster") : Register(subject, body!)),
            ("GET", ["subjects", var subject, "versions", var version]) => Logged("get", subject, Get(subject, version)),
            _ => Error(HttpStatusCode.NotFound, 404, "HTTP 404 Not Found"),
        };
        return new HttpResponseMessage(status) { Content = new StringContent(answer.ToJsonString(), Encoding.UTF8, "application/vnd.schemaregistry.v1+json") };
    }

    private static (HttpStatusCode, JsonNode) Error(HttpStatusCode status, int code, string message) => (status, new JsonObject { ["error_code"] = code, ["message"] = message });

    private (HttpStatusCode, JsonNode) Logged(string what, string subject, (HttpStatusCode, JsonNode) answer)
    {
        Log.Add($"{what} {subject}");
        return answer;
    }

    private (HttpStatusCode, JsonNode) Check(string subject) => (HttpStatusCode.OK, new JsonObject
    {
        ["is_compatible"] = !Refusals.ContainsKey(subject),
        ["messages"] = new JsonArray([.. Refusals.GetValueOrDefault(subject, []).Select(m => JsonValue.Create(m))]),
    });

    private (HttpStatusCode, JsonNode) Find(string subject, JsonObject body) =>
        !_subjects.TryGetValue(subject, out List<JsonObject>? versions) ? Error(HttpStatusCode.NotFound, 40401, "Subject not found")
        : versions.Find(v => Same(v, body)) is { } found ? (HttpStatusCode.OK, found.DeepClone())
        : Error(HttpStatusCode.NotFound, 40403, "Schema not found");

    private (HttpStatusCode, JsonNode) Get(string subject, string version) =>
        !_subjects.TryGetValue(subject, out List<JsonObject>? versions) ? Error(HttpStatusCode.NotFound, 40401, "Subject not found")
        : versions.Find(v => version == "latest" ? v == versions[^1] : (string)v["version"]!.ToString() == version) is { } found ? (HttpStatusCode.OK, found.DeepClone())
        : Error(HttpStatusCode.NotFound, 40402, "Version not found");

    private (HttpStatusCode, JsonNode) Register(string subject, JsonObject body)
    {
        List<JsonObject> versions = _subjects.TryGetValue(subject, out List<JsonObject>? known) ? known : _subjects[subject] = [];
        var stored = (JsonObject)body.DeepClone();
        stored["subject"] = subject;
        stored["id"] = ++_lastId;
        stored["version"] = versions.Count + 1;
        if (KnowsGuids)
        {
            stored["guid"] = $"00000000-0000-0000-0000-{_lastId:x12}";
        }

        versions.Add(stored);
        return (HttpStatusCode.OK, stored.DeepClone());
    }

    private static bool Same(JsonObject left, JsonObject right) =>
        new[] { "schema", "schemaType", "references" }.All(name => JsonSerializer.Serialize(left[name]) == JsonSerializer.Serialize(right[name]));
}
