using System.Net;
using System.Text;

namespace CodeSynth.Kafka.Tests.Registry;

/// <summary>Stands for the network: gives the answers of a script, one a request and the last for ever, and keeps what was asked.</summary>
internal sealed class ScriptedHandler(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] script) : HttpMessageHandler
{
    /// <summary>Method and address of each request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>The bodies of those that had one.</summary>
    public List<string> Bodies { get; } = [];

    /// <summary>The header Authorization of the newest.</summary>
    public string? Authorization { get; private set; }

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Json(string body, HttpStatusCode status = HttpStatusCode.OK) => Answer(body, status, "application/vnd.schemaregistry.v1+json");

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Html(HttpStatusCode status = HttpStatusCode.OK) => Answer("<html>hello</html>", status, "text/html");

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Error(HttpStatusCode status, int code, string message) =>
        Json($$"""{"error_code":{{code}},"message":"{{message}}"}""", status);

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Throws(HttpRequestError error, string message) =>
        (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException(error, message));

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> WithHeader(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer, string name, string value) => async (request, cancellation) =>
    {
        HttpResponseMessage response = await answer(request, cancellation);
        response.Headers.Add(name, value);
        return response;
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Authorization = request.Headers.Authorization?.ToString();
        if (request.Content is not null)
        {
            Bodies.Add(await request.Content.ReadAsStringAsync(cancellationToken));
        }

        Requests.Add($"{request.Method} {request.RequestUri!.AbsoluteUri}");
        return await script[Math.Min(Requests.Count, script.Length) - 1](request, cancellationToken);
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Answer(string body, HttpStatusCode status, string type) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) });
}
