using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeSynth.Embedded.Registry;

/// <summary>HTTP around the routes: reads a request, answers it, and turns whatever goes wrong into the API's own kind of error.</summary>
/// <param name="store">The schemas.</param>
internal sealed class RegistryApplication(SchemaStore store) : IHttpApplication<HttpContext>
{
    /// <summary>The most that is taken off the network, so that who sends too much still gets an answer.</summary>
    public const int MostBodyBytes = 64 << 20;

    private const int MostMessageBytes = 4 << 20;
    private const string RegistryType = "application/vnd.schemaregistry.v1+json";
    private static readonly string[] s_bodyTypes = [RegistryType, "application/vnd.schemaregistry+json", "application/json", "application/octet-stream"];

    private readonly RegistryRoutes _routes = new(store);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public async Task ProcessRequestAsync(HttpContext context)
    {
        RegistryAnswer answer = await AnswerAsync(context).ConfigureAwait(false);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = context.Request.Headers.Accept.Contains("application/json") ? "application/json" : RegistryType;
        context.Response.ContentLength = answer.Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    private async Task<RegistryAnswer> AnswerAsync(HttpContext context)
    {
        try
        {
            byte[] body = await ReadAsync(context.Request.Body, context.RequestAborted).ConfigureAwait(false);
            if (body.Length > 0 && context.Request.ContentType is { } type && !s_bodyTypes.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            {
                throw new RegistryException(415, "HTTP 415 Unsupported Media Type");
            }

            string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            return _routes.Answer(RegistryRequest.Of(context.Request.Method, target, body));
        }
        catch (RegistryException exception)
        {
            return RegistryAnswer.Refusal(exception);
        }
        catch (BadHttpRequestException exception)
        {
            return RegistryAnswer.Refusal(new RegistryException(exception.StatusCode, exception.Message));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return RegistryAnswer.Refusal(new RegistryException(500, $"Internal Server Error: a fault of the embedded Schema Registry ({exception.GetType().Name})."));
        }
    }

    private static async Task<byte[]> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        byte[] part = new byte[1 << 16];
        long total = 0;
        for (int length; (length = await stream.ReadAsync(part, cancellation).ConfigureAwait(false)) > 0; total += length)
        {
            if (total + length <= MostMessageBytes)
            {
                body.Write(part, 0, length);
            }
        }

        return total <= MostMessageBytes ? body.ToArray() : throw new RegistryException(413, "The body is larger than 4 MiB.");
    }
}
