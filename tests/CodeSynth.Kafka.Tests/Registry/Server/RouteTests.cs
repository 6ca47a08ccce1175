using System.Text;
using CodeSynth.Embedded.Registry;

namespace CodeSynth.Kafka.Tests.Registry.Server;

/// <summary>Every path that clients could make of the API's words, by every method.</summary>
public class RouteTests
{
    private static readonly string[] s_words = ["subjects", "schemas", "ids", "guids", "versions", "config", "mode", "compatibility", "schema", "latest", "1", "s", "", "%zz%2F"];

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public void Answer_AnyPath_IsAnAnswerOrARefusalByCode(string method)
    {
        int answers = 0;
        foreach (string path in Paths(3).Append("subjects/s/versions/latest").Append("subjects/s/versions/latest/schema").Append("schemas/ids/1/versions").Append("compatibility/subjects/s/versions/latest"))
        {
            var store = new SchemaStore(SchemaLanguages.All);
            store.Register("s", new SchemaRequest("\"string\"", null, null, null), normalize: false);
            foreach (string body in (string[])["", "{}", """{"schema":"\"string\"","compatibility":"FULL","mode":"READWRITE"}"""])
            {
                try
                {
                    RegistryAnswer answer = new RegistryRoutes(store).Answer(RegistryRequest.Of(method, $"/{path}?permanent=x&deleted&normalize=true", Encoding.UTF8.GetBytes(body)));
                    Assert.Equal(200, answer.Status);
                    answers++;
                }
                catch (RegistryException refusal)
                {
                    Assert.InRange(refusal.Status, 400, 422);
                }
            }
        }

        Assert.Equal(method == "PATCH", answers == 0);
    }

    private static IEnumerable<string> Paths(int most) =>
        most == 0 ? [""] : Paths(most - 1).SelectMany(head => s_words.Select(word => head.Length == 0 ? word : $"{head}/{word}").Prepend(head)).Distinct();
}
