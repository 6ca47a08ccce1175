using System.Net;
using System.Text.Json.Nodes;
using CodeSynth.Kafka.Registry;
using CodeSynth.Kafka.Tests.Registry.Server;
using CodeSynth.Testing;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>What a registry answers and what it is asked, damaged.</summary>
public class RegistryFuzzTests
{
    private static readonly int[] s_errors = [400, 401, 404, 409, 422, 500, 302];
    private static readonly RegistrySchema s_schema = new(SchemaKind.Avro, "\"int\"");

    /// <summary>Every question of the client, to whatever answers: what it is for, or the one exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Answer_Damaged_IsUnderstoodOrRefused(uint seed)
    {
        int round = 0;
        var fuzz = new Fuzz(
            [
                """{"subject":"o-value","version":3,"id":7,"guid":"89791762-2336-4186-9674-299b90a802e2","schemaType":"PROTOBUF","schema":"syntax = \"proto3\"; message A {}","references":[{"name":"a.proto","subject":"a","version":1}]}""",
                """{"id":1,"version":1,"schema":"\"int\"","maxId":9}""", """["a","b-value"]""", """{"compatibilityLevel":"BACKWARD"}""", """{"is_compatible":false,"messages":["x"]}""",
                """{"error_code":42201,"message":"Invalid schema"}""", """[{"subject":"s","version":2}]""",
            ],
            "\"id\":", "\"version\":", "\"schema\":", "\"references\":[", "\"schemaType\":\"JSON\"", "\"guid\":\"\"", "{}", "[[[[[[[[", "2147483648", "\"error_code\":")
        { BytesBeside = 2 << 20, Rounds = 2_000 };
        fuzz.Holds(seed, body =>
        {
            var status = (HttpStatusCode)(round % 3 == 0 ? s_errors[round / 3 % s_errors.Length] : 200);
            try
            {
                // Nothing is waited for: the handler answers at once, and the clock of pauses is over at once.
                AskAsync(round++ % 7, body, status).GetAwaiter().GetResult();
                return true;
            }
            catch (SchemaRegistryException)
            {
                return false;
            }
        });
    }

    /// <summary>Whatever is asked, the embedded registry answers, with an error in JSON or with what was asked for, and never with one of its own.</summary>
    [Theory]
    [InlineData(1)]
    public void Request_Damaged_IsAnsweredWithoutAnErrorOfTheServer(uint seed)
    {
        using var registry = new RegistryProbe();
        string[] paths = ["subjects/s/versions", "subjects/s", "compatibility/subjects/s/versions/latest", "config", "config/s", "mode"];
        int round = 0;
        new Fuzz(
            [
                RegistryProbe.RequestOf("""{"type":"record","name":"R","fields":[{"name":"a","type":["null","long"],"default":null}]}"""),
                RegistryProbe.RequestOf("\"int\""),
                RegistryProbe.RequestOf("""syntax = "proto3"; message A { string s = 1; map<string, int32> m = 2; }""", "PROTOBUF"),
                RegistryProbe.RequestOf("""{"type":"object","properties":{"a":{"type":"string"}}}""", "JSON"),
                RegistryProbe.RequestOf("""{"type":"record","name":"B","fields":[{"name":"r","type":"R"}]}""", null, ("R", "s", 1)),
                """{"compatibility":"FULL_TRANSITIVE"}""", """{"mode":"READONLY"}""",
            ],
            "\"schema\":", "\"schemaType\":\"PROTOBUF\"", "\"schemaType\":\"JSON\"", "\"references\":[", "\\\"", "[[[[[[[[", "{\\\"type\\\":\\\"array\\\",\\\"items\\\":", "\"compatibility\":\"NONE\"", "message ", "oneof ")
        {
            Rounds = 700,
            BytesBeside = 4 << 20,
        }.Holds(seed, body =>
        {
            string path = paths[round++ % paths.Length];
            HttpMethod method = path.StartsWith("config", StringComparison.Ordinal) || path == "mode" ? HttpMethod.Put : HttpMethod.Post;
            using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) { Headers = { { "Content-Type", RegistryProbe.ContentType } } } };
            using HttpResponseMessage response = registry.Client.SendAsync(request).GetAwaiter().GetResult();
            string text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            JsonNode? answer = JsonNode.Parse(text);

            Assert.True((int)response.StatusCode < 500, text);
            Assert.True(response.IsSuccessStatusCode || (int)answer!["error_code"]! > 0, text);
            return response.IsSuccessStatusCode;
        });
    }

    private static async Task AskAsync(int question, byte[] body, HttpStatusCode status)
    {
        var handler = new ScriptedHandler((_, _) => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = new ByteArrayContent(body) { Headers = { { "Content-Type", RegistryProbe.ContentType } } },
        }));
        using var client = new SchemaRegistryClient(new RegistrySettings().WithUrls("http://a:1"), handler, new PatientTime(), () => 1);
        _ = question switch
        {
            0 => await client.RegisterAsync("o-value", s_schema),
            1 => await client.LookUpAsync("o-value", s_schema),
            2 => await client.GetLatestAsync("o-value"),
            3 => await client.GetByIdAsync(7),
            4 => await client.CheckAsync("o-value", s_schema),
            5 => await client.GetCompatibilityAsync("o-value"),
            _ => (object?)await client.ListSubjectsAsync(),
        };
    }
}
