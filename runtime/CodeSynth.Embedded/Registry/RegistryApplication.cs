using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeSynth.Embedded.Registry;

/// <summary>HTTP around the routes: reads a request, answers it, and turns whatever goes wrong into the API's own kind of error.</summary>
/// <param name="store">The schemas.</param>
internal sealed class RegistryApplication(SchemaStore store) : IHttpApplication<HttpContext>
{
    /// <summary>The largest body that is read; real registries refuse schemas over a megabyte by default.</summary>
    public const int MostBodyBytes = 4 << 20;

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
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
            if (body.Length > 0 && context.Request.ContentType is { } type && !s_bodyTypes.Contains(type.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
            {
                throw new RegistryException(415, "HTTP 415 Unsupported Media Type");
            }

            string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            return _routes.Answer(RegistryRequest.Of(context.Request.Method, target, body.GetBuffer().AsMemory(0, (int)body.Length)));
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
            return RegistryAnswer.Refusal(new RegistryException(500, "Internal Server Error: a fault of the embedded Schema Registry. Its type is " + exception.GetType().Name + "."));
        }
    }
}
