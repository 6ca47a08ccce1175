using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CodeSynth.Embedded;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>An embedded registry and a client that knows nothing of it but HTTP.</summary>
internal sealed class RegistryProbe : IDisposable
{
    public const string ContentType = "application/vnd.schemaregistry.v1+json";

    private readonly EmbeddedSchemaRegistry _registry = EmbeddedSchemaRegistry.Start();

    public RegistryProbe() => Client = new HttpClient { BaseAddress = _registry.Endpoint };

    public HttpClient Client { get; }

    public Uri Endpoint => _registry.Endpoint;

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path, null);

    public Task<Answer> PutAsync(string path, string body) => SendAsync(HttpMethod.Put, path, body);

    public Task<Answer> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>Posts a schema as clients do.</summary>
    public Task<Answer> PostSchemaAsync(string path, string schema, string? type = null, params (string Name, string Subject, int Version)[] references) =>
        PostAsync(path, RequestOf(schema, type, references));

    /// <summary>Registers a schema that must be taken.</summary>
    /// <returns>Its id.</returns>
    public async Task<int> RegisterAsync(string subject, string schema, string? type = null, params (string Name, string Subject, int Version)[] references)
    {
        Answer answer = await PostSchemaAsync($"subjects/{Uri.EscapeDataString(subject)}/versions", schema, type, references);
        Assert.True(answer.Status == 200, answer.Text);
        return (int)answer.Json["id"]!;
    }

    public static string RequestOf(string schema, string? type = null, params (string Name, string Subject, int Version)[] references)
    {
        var request = new JsonObject { ["schema"] = schema };
        if (type is not null)
        {
            request["schemaType"] = type;
        }

        if (references.Length > 0)
        {
            request["references"] = new JsonArray([.. references.Select(r => new JsonObject { ["name"] = r.Name, ["subject"] = r.Subject, ["version"] = r.Version })]);
        }

        return request.ToJsonString();
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, string contentType = ContentType)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } };
        }

        using HttpResponseMessage response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        Client.Dispose();
        _registry.Dispose();
    }
}

/// <summary>What the registry said.</summary>
internal readonly record struct Answer(int Status, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>Holds it against a success and its text.</summary>
    public void MustBe(string text) => Assert.Equal((200, text), (Status, Text));

    /// <summary>Holds it against an error's code, whose first three digits are the status.</summary>
    public void MustFail(int code, string message)
    {
        Assert.Equal((code, message), ((int)Json["error_code"]!, (string)Json["message"]!));
        Assert.Equal(code < 1000 ? code : code / 100, Status);
    }
}
